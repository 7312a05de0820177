using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Cooperation;

/// <summary>What is left out of open aid data.</summary>
public enum ExclusionKind
{
    /// <summary>The whole activity.</summary>
    Activity,

    /// <summary>Who takes part beside the organisation itself, and who gave or received money.</summary>
    Partners,

    /// <summary>Places within countries.</summary>
    Locations,

    /// <summary>Links to documents.</summary>
    Documents,

    /// <summary>What transactions say in words; their amounts stay.</summary>
    TransactionTexts,

    /// <summary>Results with their indicators.</summary>
    Results,

    /// <summary>Whom to ask.</summary>
    Contact,
}

/// <summary>
/// A decision that something is not published: what, of which project, why, who decided, until when. Never changed and
/// never deleted; one that no longer holds is ended.
/// </summary>
public sealed class IatiExclusion
{
    public Guid Id { get; set; }

    public ExclusionKind Kind { get; set; }

    /// <summary>Code of the project; null: of every project.</summary>
    public string? Project { get; set; }

    /// <summary>Said in the register of exclusions.</summary>
    public required string Reason { get; set; }

    /// <summary>Actor identifier, see <see cref="Actor"/>.</summary>
    public required string DecidedBy { get; set; }

    public DateTimeOffset DecidedAt { get; set; }

    /// <summary>The last day on which it holds; null: until it is ended.</summary>
    public DateOnly? Until { get; set; }

    internal bool HoldsOn(DateOnly day) => Until is null || day <= Until;

    internal sealed class Mapping : IEntityTypeConfiguration<IatiExclusion>
    {
        public void Configure(EntityTypeBuilder<IatiExclusion> e)
        {
            e.ToTable("iati_exclusion", CooperationModel.Schema);
            e.Property(x => x.Id).ValueGeneratedNever();
        }
    }
}
