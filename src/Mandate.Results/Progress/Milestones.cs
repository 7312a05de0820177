namespace Mandate.Results;

/// <summary>Targets of one indicator that follow each other in time. Pure.</summary>
public static class Milestones
{
    /// <summary>Each has its day (an import refuses a mixture).</summary>
    public static bool Are(IReadOnlyCollection<IndicatorTarget> targets) => targets.Count > 0 && targets.All(t => t.Due is not null);

    public static IEnumerable<IndicatorTarget> InOrder(IEnumerable<IndicatorTarget> targets) => targets.OrderBy(t => t.Due).ThenBy(t => t.Seq);

    /// <summary>The one that an indicator is read against on a day: the earliest that is not past, and the last one for ever after.</summary>
    /// <returns>Null where its targets are no milestones.</returns>
    public static IndicatorTarget? Applying(IReadOnlyCollection<IndicatorTarget> targets, DateOnly on) => !Are(targets) ? null
        : InOrder(targets).FirstOrDefault(t => t.Due >= on) ?? InOrder(targets).Last();

    /// <summary>The milestone before this one.</summary>
    public static IndicatorTarget? Before(this IndicatorTarget milestone, IEnumerable<IndicatorTarget> targets) =>
        InOrder(targets).LastOrDefault(t => t.Due < milestone.Due);
}
