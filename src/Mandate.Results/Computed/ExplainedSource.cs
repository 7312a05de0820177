using System.Text.Json.Serialization;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>How a computed figure was made.</summary>
/// <param name="Rule">The rule over the hierarchy, in snake case (<c>milestones_met</c>).</param>
/// <param name="Until">The last day whose reports and milestones count.</param>
/// <param name="Sources">In the order of the file, milestones in the order of time.</param>
public sealed record ExplainedComputation(string Rule, string RuleInWords, DateOnly Until, IReadOnlyList<ExplainedSource> Sources)
{
    public int Count(SourceVerdict verdict) => Sources.Count(s => s.Verdict == verdict);
}

/// <summary>One source of a computed figure, or one milestone of it.</summary>
/// <param name="Title">Null where it is not there, or not open to the reader.</param>
/// <param name="Unit">In the reader's language.</param>
/// <param name="Due">The milestone's day, where milestones are counted.</param>
/// <param name="Wanted">What was to be reached, in words.</param>
/// <param name="Value">Its figure: up to the milestone where there is one.</param>
public sealed record ExplainedSource(
    string Framework, string Indicator, string? Title, string? Unit, DateOnly? Due, string? Wanted, decimal? Target,
    decimal? Value, decimal? Numerator, decimal? Denominator, SourceVerdict Verdict)
{
    /// <summary>The title with its languages, for pages: what is not in the reader's language says so.</summary>
    [JsonIgnore]
    internal LocalizedText? Name { get; init; }

    /// <summary>The reader may not open its framework: what it adds is in the figure, and no more is said of it.</summary>
    public bool IsHidden { get; init; }

    /// <summary>The source's own explanation, where it was asked for; with the first of its milestones.</summary>
    public FigureExplanation? Explanation { get; init; }
}
