using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What an entry is checked against.</summary>
/// <param name="Note">The technical note in force; null: none was written.</param>
internal sealed record EntryContext(Framework Framework, Indicator Indicator, ReportingPeriod Period, TechnicalNote? Note)
{
    /// <summary>Those that decide on it, in their order.</summary>
    public IReadOnlyList<ReviewReach> Levels { get; init; } = ReviewRound.OneLevel;
}

/// <summary>The rules of an entry, pure: every problem at once, each at its field.</summary>
internal static class EntryRules
{
    public const int LongestNarrative = 20_000;

    /// <summary>
    /// Results are reported by country where the organisation counts them or adds up shares of its own work; impact
    /// and outcome indicators are read from statistics.
    /// </summary>
    public static bool IsReportedByCountry(this Indicator indicator) =>
        indicator.Kind == IndicatorKind.CountOfResults || indicator.IsShare();

    /// <summary>A result has a numerator and a denominator.</summary>
    public static bool IsShare(this Indicator indicator) => indicator.Kind == IndicatorKind.Value
        && indicator.PlaceRule == RollUpRule.WeightedAverage && indicator.Level is "output" or "enabling";

    /// <summary>A country is counted once, so a result is 1 or a reported 0.</summary>
    public static bool CountsStates(this Indicator indicator) => indicator.PlaceRule == RollUpRule.DistinctCount;

    public static List<Problem> Check(EntryContext context, ResultEntry entry) =>
    [
        .. CheckContext(context),
        .. CheckEntry(context.Indicator, context.Note, entry),
    ];

    /// <summary>What is said, whatever period it is said for.</summary>
    public static IEnumerable<Problem> CheckEntry(Indicator indicator, TechnicalNote? note, ResultEntry entry) =>
    [
        .. CheckQuantity(indicator, entry),
        .. CheckDenominator(indicator, entry),
        .. CheckNarrative(entry),
        .. CheckCriteria(note, entry),
    ];

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
        if (!context.Indicator.IsReportedByCountry())
            yield return Problem.Rule("results.report.not_by_country", "indicator", context.Indicator.Code);
        if (!context.Period.IsOpen) yield return PeriodClosed(context.Period);
    }

    public static Problem PeriodClosed(ReportingPeriod period) => Problem.Rule("results.report.period_closed", "period", period.Code);

    private static IEnumerable<Problem> CheckQuantity(Indicator indicator, ResultEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Quantity))
            yield return Problem.Rule(indicator.CountsStates() ? "results.report.reached_missing" : "results.report.quantity_missing", "quantity");
        else if (!Figure.Count(entry.Quantity, "quantity", entry.Reader).TryGet(out var count))
            yield return Problem.Rule("results.report.quantity_whole", "quantity");
        else if (indicator.CountsStates() && count > 1)
            yield return Problem.Rule("results.report.quantity_one_state", "quantity");
    }

    private static IEnumerable<Problem> CheckDenominator(Indicator indicator, ResultEntry entry)
    {
        var given = !string.IsNullOrWhiteSpace(entry.Denominator);
        if (!indicator.IsShare())
        {
            if (given) yield return Problem.Rule("results.report.denominator_not_asked", "denominator");
            yield break;
        }
        if (!given || !Figure.Count(entry.Denominator, "denominator", entry.Reader).TryGet(out var whole) || whole == 0)
            yield return Problem.Rule("results.report.denominator_missing", "denominator");
        else if (Figure.Count(entry.Quantity, "quantity", entry.Reader).TryGet(out var part) && part > whole)
            yield return Problem.Rule("results.report.part_above_whole", "quantity", whole);
    }

    private static IEnumerable<Problem> CheckNarrative(ResultEntry entry)
    {
        if (string.IsNullOrWhiteSpace(entry.Narrative)) yield return Problem.Rule("results.report.narrative_missing", "narrative");
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
