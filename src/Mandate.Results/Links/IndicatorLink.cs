using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>What became of an indicator from one framework to a later one.</summary>
public enum LinkKind
{
    /// <summary>The same measure goes on.</summary>
    Continued,

    /// <summary>It goes on with another definition, unit or scope.</summary>
    Revised,

    /// <summary>One of several that took the place of one.</summary>
    Split,

    /// <summary>One that took the place of several.</summary>
    Merged,

    /// <summary>Nothing of the earlier framework stands before it.</summary>
    New,

    /// <summary>Nothing of the later framework follows it.</summary>
    Dropped,
}

/// <summary>That an indicator of a framework follows one of an earlier framework, or that nothing does.</summary>
public sealed class IndicatorLink : IVersioned
{
    public Guid Id { get; set; }

    public Guid FromFrameworkId { get; set; }

    /// <summary>Null where the later one is new.</summary>
    public Guid? FromId { get; set; }

    public Guid ToFrameworkId { get; set; }

    /// <summary>Null where the earlier one was dropped.</summary>
    public Guid? ToId { get; set; }

    public LinkKind Kind { get; set; }

    /// <summary>Their figures mean the same, so that they may stand in one series.</summary>
    public bool IsComparable { get; set; }

    /// <summary>Why; may be null where it simply goes on, or is new.</summary>
    public string? Reason { get; set; }

    public int Version { get; set; }

    internal LinkClaim Claim => new(FromFrameworkId, FromId, ToFrameworkId, ToId, Kind);

    internal sealed class Mapping : IEntityTypeConfiguration<IndicatorLink>
    {
        public void Configure(EntityTypeBuilder<IndicatorLink> e)
        {
            e.ToTable("indicator_link", ResultsModel.Schema, t =>
            {
                t.HasCheckConstraint("ck_indicator_link_ends", "(kind = 'New') = (from_id is null) and (kind = 'Dropped') = (to_id is null)");
                t.HasCheckConstraint("ck_indicator_link_frameworks", "from_framework_id <> to_framework_id");
            });
            e.Ignore(x => x.Claim);
            // Also one "new" and one "dropped" at most for each pair of frameworks.
            e.HasIndex(x => new { x.ToFrameworkId, x.FromFrameworkId, x.ToId, x.FromId }).IsUnique().AreNullsDistinct(false);
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.FromFrameworkId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.ToFrameworkId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.FromId).OnDelete(DeleteBehavior.Restrict);
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.ToId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
