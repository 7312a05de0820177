using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>What kind of thing a target promises; the names of <c>targets.csv</c> in snake case.</summary>
public enum TargetKind
{
    /// <summary>So many in the period.</summary>
    Count,

    /// <summary>A level in per cent.</summary>
    PercentLevel,

    /// <summary>So many per cent above the baseline.</summary>
    PercentIncreaseOverBaseline,

    /// <summary>So many per cent below the baseline.</summary>
    PercentDecreaseFromBaseline,

    /// <summary>At most so many months.</summary>
    MaxMonths,

    /// <summary>Up by so many quartiles against a benchmark; no number is given.</summary>
    QuartileIncrease,

    /// <summary>In words.</summary>
    Text,

    /// <summary>An SDG target, or words where there is none.</summary>
    SdgOrText,
}

/// <summary>What is to be reached in the framework's period; one indicator may have several: for its parts, or one after another as milestones.</summary>
public sealed class IndicatorTarget : IVersioned
{
    public Guid Id { get; set; }

    public Guid IndicatorId { get; set; }

    public int Seq { get; set; }

    public TargetKind Kind { get; set; }

    public decimal? Value { get; set; }

    public required string Unit { get; set; }

    public string? SdgTarget { get; set; }

    public string? Text { get; set; }

    /// <summary>Of a milestone: the day by which it is to be reached. Null: the last day of the framework.</summary>
    public DateOnly? Due { get; set; }

    public int Version { get; set; }

    public List<RegionalTarget> Regions { get; } = [];

    internal sealed class Mapping : IEntityTypeConfiguration<IndicatorTarget>
    {
        public void Configure(EntityTypeBuilder<IndicatorTarget> e)
        {
            e.ToTable("indicator_target", ResultsModel.Schema);
            e.HasIndex(x => new { x.IndicatorId, x.Seq }).IsUnique();
            e.HasOne<Indicator>().WithMany().HasForeignKey(x => x.IndicatorId);
            e.HasMany(x => x.Regions).WithOne().HasForeignKey(x => x.TargetId);
        }
    }
}

/// <summary>A region's part of a target; a region that is not named counts 0.</summary>
public sealed class RegionalTarget : IVersioned
{
    public Guid Id { get; set; }

    public Guid TargetId { get; set; }

    /// <summary>The organisation's region: AFR, AMR, ARB, APA, ECA.</summary>
    public required string Region { get; set; }

    public decimal Value { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<RegionalTarget>
    {
        public void Configure(EntityTypeBuilder<RegionalTarget> e)
        {
            e.ToTable("regional_target", ResultsModel.Schema);
            e.HasIndex(x => new { x.TargetId, x.Region }).IsUnique();
        }
    }
}
