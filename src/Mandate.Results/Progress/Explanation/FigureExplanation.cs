using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Why a figure is what it is: total → region → country → result → evidence and approver, and what does not count yet.
/// Names of people are null for readers who may not see them. Texts are in the reader's language.
/// </summary>
/// <param name="Region">The one region asked for; null: all of them.</param>
/// <param name="Rule">The roll-up rule over places, in snake case (<c>distinct_count</c>).</param>
/// <param name="SourceLanguage">Language of the texts of targets and baselines, which stand as the framework's files have them.</param>
/// <param name="Value">In <paramref name="Unit"/>; null: nothing approved, or the rule gives no total.</param>
/// <param name="On">The day for which progress is judged.</param>
/// <param name="HasInventedResults">Some of what is shown is made up for a demonstration.</param>
public sealed record FigureExplanation(
    string Framework, string Indicator, string Title, string SourceLanguage, string Unit, string? Region,
    string Rule, string RuleInWords,
    decimal? Value, decimal? Numerator, decimal? Denominator,
    DateOnly From, DateOnly To, DateOnly On,
    IReadOnlyList<ExplainedTarget> Targets,
    IReadOnlyList<ExplainedBaseline> Baselines,
    IReadOnlyList<ExplainedRegion> Regions,
    ExplainedOpen NotYet,
    bool HasInventedResults)
{
    /// <summary>The moment at which it was known so; null: now.</summary>
    public DateTimeOffset? Known { get; init; }

    /// <summary>What the figure as a whole is read against: its one target, or the milestone that applies; null where parts have their own.</summary>
    public ExplainedTarget? Goal() => Targets is [var only] ? only : Targets.FirstOrDefault(t => t.Applies);

    /// <summary>How it was computed from other indicators; null: it rests on reports.</summary>
    public ExplainedComputation? Computation { get; init; }

    /// <summary>The one period asked for; null: all of them.</summary>
    public string? Period { get; init; }

    /// <summary>The option of a dimension asked for, <c>sex=F</c>; null: the whole.</summary>
    public string? Part { get; init; }
}

/// <summary>A target with the progress towards it.</summary>
/// <param name="Source">Where it was read: file and key.</param>
public sealed record ExplainedTarget(
    int Seq, TargetKind Kind, decimal? Value, string Unit, string? SdgTarget, string? Text, string Source, ProgressReading Progress)
{
    /// <summary>By when, where it is a milestone.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>It is the milestone that the figure is read against.</summary>
    public bool Applies { get; init; }

    /// <summary>When it was revised to this; null: it was never revised.</summary>
    public DateTimeOffset? Since { get; init; }
}

public sealed record ExplainedBaseline(
    int Seq, string? Dimension, string? Years, decimal? Value, string Unit, bool IsProvisional, bool IsCumulative, string? Text, string Source)
{
    /// <summary>When it was confirmed or restated; null: never.</summary>
    public DateTimeOffset? Since { get; init; }
}

/// <param name="Target">The region's part of the target; null where targets are not split.</param>
/// <param name="Progress">Null where there is no target for the region.</param>
public sealed record ExplainedRegion(
    string Code, string Name, decimal? Value, decimal? Target, ProgressReading? Progress, int Open, IReadOnlyList<ExplainedCountry> Countries);

/// <param name="Value">What the country adds, by the same rules.</param>
public sealed record ExplainedCountry(string Code, string Name, decimal? Value, IReadOnlyList<ExplainedResult> Results);

/// <summary>One approved result.</summary>
/// <param name="WhyNot">Null when it counts; else why it adds nothing: <c>duplicate</c>, <c>zero</c> or <c>no_value</c>.</param>
/// <param name="ContentHash">SHA-256 of the approved content in hexadecimal.</param>
public sealed record ExplainedResult(
    Guid Id, string Period, ObservationStatus Observation, decimal? Quantity, decimal? Denominator, string? WhyNot, bool IsInvented,
    string? ReportedBy, DateTimeOffset? SubmittedAt, string? ApprovedBy, DateTimeOffset? ApprovedAt,
    int? ApprovedVersion, string? ContentHash, IReadOnlyList<ExplainedEvidence> Evidence);

public sealed record ExplainedEvidence(Guid Id, string Title, string? Link, string? FileName, string? MediaType, long? Size, string? Sha256);

/// <summary>What is on its way and does not count: how many of each, and those that the reader may see.</summary>
public sealed record ExplainedOpen(int Drafts, int Submitted, int Returned, IReadOnlyList<OpenResult> Results)
{
    public int Total => Drafts + Submitted + Returned;
}

public sealed record OpenResult(Guid Id, string Country, string CountryName, string Region, string Period, ObservationStatus Observation, decimal? Quantity, CountryResultStatus Status);
