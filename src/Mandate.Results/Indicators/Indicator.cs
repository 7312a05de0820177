using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Mandate.Results;

/// <summary>How an indicator gets its value.</summary>
public enum IndicatorKind
{
    /// <summary>The count of approved country results that meet the technical note's criteria.</summary>
    CountOfResults,

    /// <summary>Measured as a number or a percentage.</summary>
    Value,

    /// <summary>Judged in words.</summary>
    Text,
}

/// <summary>Which way is better.</summary>
public enum Direction
{
    Rising,
    Falling,
    Holding,
}

/// <summary>How several values become one along an axis.</summary>
public enum RollUpRule
{
    /// <summary>Add.</summary>
    Sum,

    /// <summary>Count each thing once, however often it appears.</summary>
    DistinctCount,

    /// <summary>The last one in time.</summary>
    Latest,

    /// <summary>Numerators and denominators added, divided once.</summary>
    WeightedAverage,

    Average,

    Maximum,

    /// <summary>Values along this axis are not comparable: no total is given.</summary>
    None,

    /// <summary>Over the hierarchy alone: how many milestones of the sources that fell due were met or exceeded.</summary>
    MilestonesMet,
}

/// <summary>For which places an indicator is reported.</summary>
public enum MeasuredPlace
{
    /// <summary>By each country.</summary>
    Country,

    /// <summary>Once, for the whole organisation or the world.</summary>
    Organisation,
}

/// <summary>What the value of one period says.</summary>
public enum Accumulation
{
    /// <summary>What happened, or how it was, in that period.</summary>
    Periodic,

    /// <summary>All that happened up to its end: the value of a later period is never smaller.</summary>
    Cumulative,
}

/// <summary>Which agreements with countries an indicator counts.</summary>
public enum CountedAgreement
{
    /// <summary>Country programmes that meet every criterion (<see cref="ProgrammeCriterion"/>).</summary>
    CountryProgrammes,

    /// <summary>Member States in whose UN cooperation framework trained constituents took part (<see cref="CooperationCount"/>).</summary>
    CooperationFrameworks,
}

/// <summary>A measure of one result: what is counted, in which unit, by which rules and from which source.</summary>
public sealed class Indicator : IVersioned
{
    public Guid Id { get; set; }

    public Guid FrameworkId { get; set; }

    public Guid ResultNodeId { get; set; }

    /// <summary>As printed: <c>1.1.1</c>, <c>A.4.2</c>; <see cref="IsCodePrinted"/> says whether the source prints it.</summary>
    public required string Code { get; set; }

    public bool IsCodePrinted { get; set; }

    /// <summary><c>impact</c>, <c>outcome</c>, <c>output</c> or <c>enabling</c>, as the source groups its tables.</summary>
    public required string Level { get; set; }

    public required LocalizedText Title { get; set; }

    /// <summary>What one is: <c>member States</c>, <c>percent</c>, <c>tonnes CO2</c>.</summary>
    public required string Unit { get; set; }

    public IndicatorKind Kind { get; set; }

    /// <summary>Null where the source does not say which way is better.</summary>
    public Direction? Direction { get; set; }

    public RollUpRule TimeRule { get; set; }

    public RollUpRule PlaceRule { get; set; }

    public RollUpRule HierarchyRule { get; set; }

    // Part of what the files say, of signed publications and of the API; figures follow the rule of each dimension.
    /// <summary>How the source lets all disaggregations together be rolled up. No figure rests on it: <see cref="IndicatorDimension.Rule"/>.</summary>
    public RollUpRule DimensionRule { get; set; }

    /// <summary>Their count is shown beside it, not reported for it; null: none.</summary>
    public CountedAgreement? Counts { get; set; }

    /// <summary>Computed from other indicators (<see cref="IndicatorSource"/>) by <see cref="HierarchyRule"/>; it takes no reports.</summary>
    public bool IsComputed { get; set; }

    public MeasuredPlace MeasuredAt { get; set; }

    public Accumulation Accumulation { get; set; }

    /// <summary>The least and the most that a value can be, in the indicator's unit; null: no bound.</summary>
    public decimal? Minimum { get; set; }

    public decimal? Maximum { get; set; }

    public LocalizedText? MeansOfVerification { get; set; }

    /// <summary>The system or register that holds the evidence.</summary>
    public string? VerificationSystem { get; set; }

    /// <summary><c>new</c> or <c>revised</c> against the biennium before; null: carried on.</summary>
    public string? Change { get; set; }

    public string? SdgIndicator { get; set; }

    /// <summary><c>full</c>, <c>component</c>, <c>related</c> or <c>basis</c>.</summary>
    public string? SdgRelation { get; set; }

    /// <summary>Also an indicator of the development cooperation strategy.</summary>
    public bool IsCooperationStrategy { get; set; }

    public string? Note { get; set; }

    public Guid? ResponsibleUnitId { get; set; }

    /// <summary>Place among all indicators of the framework, in reading order.</summary>
    public int Position { get; set; }

    public int Version { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<Indicator>
    {
        public void Configure(EntityTypeBuilder<Indicator> e)
        {
            e.ToTable("indicator", ResultsModel.Schema);
            e.Property(x => x.MeasuredAt).HasDefaultValueSql("'Country'").HasSentinel((MeasuredPlace)(-1));
            e.Property(x => x.Accumulation).HasDefaultValueSql("'Periodic'").HasSentinel((Accumulation)(-1));
            e.HasIndex(x => new { x.FrameworkId, x.Code }).IsUnique();
            e.HasOne<Framework>().WithMany().HasForeignKey(x => x.FrameworkId);
            e.HasOne<ResultNode>().WithMany().HasForeignKey(x => x.ResultNodeId);
        }
    }
}
