namespace Mandate.Results;

/// <summary>Which of an indicator's baselines a target is measured from.</summary>
public static class BaselineChoice
{
    /// <summary>
    /// With one target, or with milestones, the last whole figure in the order of the source (the latest year); with
    /// several for parts, each target's own, by its place. Null when there is none with a number.
    /// </summary>
    public static Baseline? For(IndicatorTarget target, IReadOnlyCollection<IndicatorTarget> targets, IEnumerable<Baseline> baselines)
    {
        var numbers = baselines.Where(b => b.Value is not null).OrderBy(b => b.Seq).ToList();
        return targets.Count > 1 && !Milestones.Are(targets)
            ? numbers.Find(b => b.Seq == target.Seq)
            : numbers.FindLast(b => b.Dimension is null);
    }

    public static StartingPoint? StartingPoint(this Baseline? baseline) =>
        baseline is null ? null : new(baseline.Value, baseline.IsProvisional, baseline.IsCumulative);
}
