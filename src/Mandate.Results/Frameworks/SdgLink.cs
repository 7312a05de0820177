using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>An SDG target and the outcomes that serve it (SDG alignment map, S05).</summary>
public sealed class SdgLink : IVersioned
{
    public Guid Id { get; set; }

    public Guid FrameworkId { get; set; }

    /// <summary><c>8.5</c>, <c>8.b</c>.</summary>
    public required string SdgTarget { get; set; }

    public int SdgGoal { get; set; }

    public required LocalizedText Title { get; set; }

    /// <summary>Every outcome of the framework; <see cref="OutcomeCodes"/> is then empty.</summary>
    public bool AllOutcomes { get; set; }

    public List<string> OutcomeCodes { get; set; } = [];

    public List<string> SdgIndicators { get; set; } = [];

    /// <summary>Not yet linked in the biennium before.</summary>
    public bool IsNew { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<SdgLink>
    {
        public void Configure(EntityTypeBuilder<SdgLink> e)
        {
            e.ToTable("sdg_link", ResultsModel.Schema);
            e.HasIndex(x => new { x.FrameworkId, x.SdgTarget }).IsUnique();
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.FrameworkId);
        }
    }
}
