using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What an entry is checked against.</summary>
/// <param name="Note">The technical note in force; null: none was written.</param>
internal sealed record EntryContext(Framework Framework, Indicator Indicator, ReportingPeriod Period, TechnicalNote? Note)
{
    /// <summary>Those that decide on it, in their order.</summary>
    public IReadOnlyList<ReviewReach> Levels { get; init; } = ReviewRound.OneLevel;

    /// <summary>The period takes results of the country at this moment: open and not locked, or unlocked for it.</summary>
    public bool IsOpen { get; init; } = Period.IsOpen;

    /// <summary>By what a measured indicator is broken down.</summary>
    public MeasuredShape Shape { get; init; } = MeasuredShape.Whole;

    /// <summary>What the place reported of a measured indicator for other periods, approved or not.</summary>
    public IReadOnlyList<OtherPeriod> Others { get; init; } = [];
}

/// <summary>The rules of an entry, pure: every problem at once, each at its field.</summary>
internal static class EntryRules
{
    public const int LongestNarrative = 20_000;

    /// <summary>Results are reported where the organisation counts or measures; what is judged in words, or computed from others, is not.</summary>
    public static bool IsReportable(this Indicator indicator) => indicator is { Kind: not IndicatorKind.Text, IsComputed: false };

    /// <summary>It has a figure, reported or computed.</summary>
    public static bool HasFigure(this Indicator indicator) => indicator.IsComputed || indicator.IsReportable();

    /// <summary>A number or a share, possibly broken down, with a status and a source.</summary>
    public static bool IsMeasured(this Indicator indicator) => indicator.Kind == IndicatorKind.Value;

    /// <summary>A country is counted once, so a result is 1 or a reported 0.</summary>
    public static bool CountsStates(this Indicator indicator) => indicator.PlaceRule == RollUpRule.DistinctCount;

    public static List<Problem> Check(EntryContext context, ResultEntry entry) =>
    [
        .. CheckContext(context),
        .. CheckEntry(context, entry),
    ];

    /// <summary>What is said, whatever period it is said for.</summary>
    public static IEnumerable<Problem> CheckEntry(EntryContext context, ResultEntry entry) => context.Indicator.IsMeasured()
        ? [.. MeasuredEntry.Read(context, entry).Problems, .. CheckNarrative(entry, isOptional: true), .. CheckCriteria(context.Note, entry)]
        : [.. CheckQuantity(context.Indicator, entry), .. CheckCounted(entry), .. CheckNarrative(entry), .. CheckCriteria(context.Note, entry)];

    /// <summary>What can be said of an entry while nobody knows what it is about.</summary>
    public static IEnumerable<Problem> CheckTyped(ResultEntry entry) =>
        string.IsNullOrWhiteSpace(entry.Quantity) || Figure.Count(entry.Quantity, "quantity", entry.Reader).IsOk
            ? CheckNarrative(entry)
            : CheckNarrative(entry).Prepend(Problem.Rule("results.report.quantity_whole", "quantity"));

    /// <summary>May anything be reported here at all: framework approved, indicator by country, period open.</summary>
    public static IEnumerable<Problem> CheckContext(EntryContext context)
    {
        if (context.Framework.Status != FrameworkStatus.Approved)
            yield return Problem.Rule("results.report.framework_not_approved", "framework", context.Framework.Code);
        if (context.Indicator.IsComputed) yield return Problem.Rule("results.report.computed", "indicator", context.Indicator.Code);
        else if (!context.Indicator.IsReportable())
            yield return Problem.Rule("results.report.not_by_country", "indicator", context.Indicator.Code);
        if (!context.IsOpen) yield return PeriodClosed(context.Period);
    }

    /// <summary>Why a period takes nothing: somebody closed it, or it locked by itself.</summary>
    public static Problem PeriodClosed(ReportingPeriod period) => period is { IsOpen: true, LocksOn: { } day }
        ? Problem.Rule("results.report.period_locked", "period", period.Code, day) : Problem.Rule("results.report.period_closed", "period", period.Code);

    private static IEnumerable<Problem> CheckQuantity(Indicator indicator, ResultEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Quantity))
            yield return Problem.Rule(indicator.CountsStates() ? "results.report.reached_missing" : "results.report.quantity_missing", "quantity");
        else if (!Figure.Count(entry.Quantity, "quantity", entry.Reader).TryGet(out var count))
            yield return Problem.Rule("results.report.quantity_whole", "quantity");
        else if (indicator.CountsStates() && count > 1)
            yield return Problem.Rule("results.report.quantity_one_state", "quantity");
    }

    // Things that are counted have neither shares nor cells, and are there or not.
    private static IEnumerable<Problem> CheckCounted(ResultEntry entry)
    {
        if (!string.IsNullOrWhiteSpace(entry.Denominator)) yield return Problem.Rule("results.report.denominator_not_asked", "denominator");
        if (!string.IsNullOrWhiteSpace(entry.Status) && entry.Status != "reported") yield return Problem.Rule("results.report.status_not_asked", "status");
        if (entry.Cells?.Any(c => !c.IsEmpty) == true) yield return Problem.Rule("results.report.cells_not_asked", "cells");
    }

    private static IEnumerable<Problem> CheckNarrative(ResultEntry entry, bool isOptional = false)
    {
        if (string.IsNullOrWhiteSpace(entry.Narrative))
        {
            if (isOptional) yield break;
            yield return Problem.Rule("results.report.narrative_missing", "narrative");
        }
        else if (entry.Narrative.Length > LongestNarrative)
            yield return Problem.Rule("results.report.narrative_long", "narrative", LongestNarrative);
        if (!LanguageList.Codes.Contains(entry.Language)) yield return Problem.Rule("results.report.language", "language");
    }

    private static IEnumerable<Problem> CheckCriteria(TechnicalNote? note, ResultEntry entry)
    {
        if (entry.CriteriaMet.Except(note?.Criteria.Select(c => c.Id) ?? []).Any())
            yield return Problem.Rule("results.report.criteria_other_note", "criteria_met");
    }
}
