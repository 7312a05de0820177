using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>An indicator in one period.</summary>
/// <param name="Figure">Of the period alone; null: nothing was reported.</param>
/// <param name="UpTo">All periods up to the end of this one, where the indicator adds them up; null elsewhere.</param>
/// <param name="State">Where it stood on the last day of the period.</param>
public sealed record ComparedPeriod(KeptFigure? Figure, decimal? UpTo, ProgressState State);

/// <summary>One indicator in two periods.</summary>
public sealed record ComparedIndicator(string Code, LocalizedText Title, string Unit, ComparedPeriod Before, ComparedPeriod After)
{
    /// <summary>Of the figures of the two periods; null where one of them has no value.</summary>
    public decimal? Change => After.Figure?.Value - Before.Figure?.Value;

    /// <summary>Figure, state, what is known of it or how many reports it rests on is another.</summary>
    public bool HasChanged => Before.State != After.State || Before.Figure?.Value != After.Figure?.Value
        || Before.Figure?.Status != After.Figure?.Status || Before.Figure?.Approved != After.Figure?.Approved;
}

/// <summary>Two periods of a framework side by side.</summary>
/// <param name="Region">AFR … or <c>ALL</c>.</param>
public sealed record PeriodComparison(
    string Framework, LocalizedText Title, bool HasInventedResults, string Region, FigurePeriod From, FigurePeriod To, IReadOnlyList<FigurePeriod> Periods,
    IReadOnlyList<ComparedIndicator> Indicators)
{
    public int Count(Func<decimal?, bool> change) => Indicators.Count(i => change(i.Change));
}
