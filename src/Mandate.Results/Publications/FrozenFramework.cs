using System.Text.Json.Serialization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Everything of a framework that a publication freezes, in one fixed order: equal data gives equal bytes
/// (<see cref="CanonicalJson"/>). It names no person. Names of members are kept for ever: later formats add, never
/// rename.
/// </summary>
/// <param name="Format">1; counts up when members are added.</param>
/// <param name="Publication">Null for a framework as it stands today.</param>
public sealed record FrozenFramework(
    int Format, string Framework, FrozenHead? Publication, LocalizedText Title, DateOnly From, DateOnly To, bool HasInventedResults,
    IReadOnlyList<FrozenRegion> Regions,
    IReadOnlyList<FrozenPeriod> Periods,
    IReadOnlyList<FrozenNode> Results,
    IReadOnlyList<FrozenIndicator> Indicators);

/// <summary>What a publication says of itself.</summary>
/// <param name="LeftOut">Results under review that are not in its figures.</param>
/// <param name="Reason">Why it was frozen without them.</param>
public sealed record FrozenHead(
    int Number, string SubmittedTo, DateOnly SubmittedOn, DateTimeOffset FrozenAt, int LeftOut, string? Reason);

public sealed record FrozenRegion(string Code, LocalizedText Name);

public sealed record FrozenPeriod(string Code, DateOnly From, DateOnly To, bool IsOpen);

/// <param name="Parent">Code; null at the top.</param>
public sealed record FrozenNode(string Code, string? Parent, string Level, string Class, LocalizedText Title);

/// <param name="Result">Code of the result that it measures.</param>
public sealed record FrozenIndicator(
    string Code, string Result, string Level, LocalizedText Title, string Unit, LocalizedText? MeansOfVerification, string? VerificationSystem,
    string? Change, FrozenRules Rules, FrozenNote? Note,
    IReadOnlyList<FrozenBaseline> Baselines,
    IReadOnlyList<FrozenTarget> Targets,
    IReadOnlyList<FrozenFigure> Figures,
    IReadOnlyList<FrozenPart> Parts,
    IReadOnlyList<FrozenContribution> Contributions)
{
    /// <summary>What its figure was computed from; null where it rests on results, and in publications from before any were computed.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FrozenSource>? Sources { get; init; }
}

/// <summary>A source of a computed indicator, or one milestone of it.</summary>
/// <param name="Target">The level of the milestone.</param>
/// <param name="Value">Null also where the source's framework was not open to everybody.</param>
public sealed record FrozenSource(string Framework, string Indicator, DateOnly? Due, decimal? Target, decimal? Value, SourceVerdict Verdict);

public sealed record FrozenRules(
    IndicatorKind Kind, Direction? Direction, RollUpRule Time, RollUpRule Place, RollUpRule Hierarchy, RollUpRule Dimension);

public sealed record FrozenNote(int Number, LocalizedText Text, IReadOnlyList<LocalizedText> Criteria);

public sealed record FrozenBaseline(
    int Seq, string? Dimension, string? Years, decimal? Value, string Unit, bool IsProvisional, bool IsCumulative, string? Text);

/// <param name="Part">What it is about where the indicator has several.</param>
/// <param name="Baseline">Seq of the baseline that stands beside it.</param>
public sealed record FrozenTarget(
    int Seq, TargetKind Kind, decimal? Value, string Unit, string? SdgTarget, string? Text, string? Part, int? Baseline,
    IReadOnlyList<FrozenRegionalTarget> Regions,
    IReadOnlyList<FrozenProgress> Progress)
{
    /// <summary>By when, where it is a milestone; publications from before there were any do not have it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Due { get; init; }
}

public sealed record FrozenRegionalTarget(string Region, decimal Value);

/// <summary>How it was judged on the day that it was frozen.</summary>
/// <param name="Region">AFR … or <c>ALL</c>.</param>
public sealed record FrozenProgress(
    string Region, ProgressState State, NoProgress? Reason, decimal? Actual, decimal? Target, decimal? Baseline, decimal? Expected,
    decimal? Share, bool Reached, IReadOnlyList<ProgressNote> Notes);

/// <param name="Region">AFR … or <c>ALL</c>.</param>
/// <param name="Open">Results that were drafted, submitted or returned, and do not count.</param>
public sealed record FrozenFigure(
    string Region, ObservationStatus Status, decimal? Value, decimal? Numerator, decimal? Denominator, int Approved, int Open);

/// <summary>A figure of one period, of one option of a dimension (<c>sex=F</c>), or of both; <c>ALL</c> stands for all together.</summary>
public sealed record FrozenPart(
    string Region, string Period, string Part, ObservationStatus Status, decimal? Value, decimal? Numerator, decimal? Denominator, int Approved);

/// <summary>An approved result that the figures rest on.</summary>
/// <param name="Version">The version that was approved, and the SHA-256 of its content.</param>
public sealed record FrozenContribution(
    Guid Id, string Country, string Region, string Period, ObservationStatus Observation, decimal? Quantity, decimal? Denominator, int? Version, string? Sha256,
    DateTimeOffset? ApprovedAt, bool IsInvented);
