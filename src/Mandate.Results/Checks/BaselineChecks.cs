namespace Mandate.Results;

internal sealed class ProvisionalBaseline : ICheck
{
    public string Id => "provisional_baseline";

    public Severity Severity => Severity.Caution;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        from b in f.Baselines(i)
        where b.IsProvisional
        select new Found(FrameworkFiles.Baselines, i.Code, "provisional", b.Value, b.Years);
}

/// <summary>What a baseline says where it has no number.</summary>
internal static class Unset
{
    public static IEnumerable<(IndicatorRow Indicator, BaselineRow Baseline)> Of(CheckedFramework f, Func<string, bool> says) =>
        from i in f.Indicators
        from b in f.Baselines(i)
        where b.Value is null && says(b.Text ?? "")
        select (i, b);

    public static bool IsToBeDetermined(string text) => text.StartsWith("to be determined", StringComparison.OrdinalIgnoreCase);

    public static bool IsNotApplicable(string text) => text.StartsWith("not applicable", StringComparison.OrdinalIgnoreCase);
}

/// <summary>A baseline that was to come later: without it a change cannot be computed.</summary>
internal sealed class BaselineToBeDetermined : ICheck
{
    public string Id => "baseline_to_be_determined";

    public Severity Severity => Severity.Gap;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        Unset.Of(f, Unset.IsToBeDetermined).Select(u => new Found(FrameworkFiles.Baselines, u.Indicator.Code, "value", u.Baseline.Text));
}

/// <summary>A new measure: there is nothing to compare with, and there should not be.</summary>
internal sealed class BaselineNotApplicable : ICheck
{
    public string Id => "baseline_not_applicable";

    public Severity Severity => Severity.Caution;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        Unset.Of(f, Unset.IsNotApplicable).Select(u => new Found(FrameworkFiles.Baselines, u.Indicator.Code, "value"));
}

/// <summary>A baseline that is a remark: people can read it, nothing can be computed from it.</summary>
internal sealed class BaselineInWords : ICheck
{
    public string Id => "baseline_in_words";

    public Severity Severity => Severity.Gap;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        Unset.Of(f, text => text.Length > 0 && !Unset.IsToBeDetermined(text) && !Unset.IsNotApplicable(text))
            .Select(u => new Found(FrameworkFiles.Baselines, u.Indicator.Code, "text", u.Baseline.Text));
}

internal sealed class BaselineMissing : ICheck
{
    public string Id => "baseline_missing";

    public Severity Severity => Severity.Gap;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        f.Indicators.Where(i => f.Baselines(i).Count == 0)
            .Concat(Unset.Of(f, text => text.Length == 0).Select(u => u.Indicator)).Distinct()
            .Select(i => new Found(FrameworkFiles.Baselines, i.Code, "value"));
}

/// <summary>Baselines of outputs add up bienniums, targets count one: "less than before" is not what the two figures say.</summary>
internal sealed class TargetBelowCumulativeBaseline : ICheck
{
    public string Id => "target_below_cumulative_baseline";

    public Severity Severity => Severity.Caution;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        where i.Level == "output"
        from target in f.Targets(i)
        where target.Kind == TargetKind.Count
        let last = f.Baselines(i).LastOrDefault(b => b.Value is not null)
        where last is not null && target.Total < last.Value
        select new Found(FrameworkFiles.Targets, i.Code, "total", target.Total, last.Value, last.Years);
}

/// <summary>An indicator with several targets has a baseline with a number for each.</summary>
internal sealed class PartWithoutBaseline : ICheck
{
    public string Id => "part_without_baseline";

    public Severity Severity => Severity.Gap;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        let targets = f.Targets(i)
        where targets.Count > 1 && targets.All(t => t.Due is null)
        from target in targets
        where !f.Baselines(i).Any(b => b.Seq == target.Seq && b.Value is not null)
        select new Found(FrameworkFiles.Baselines, i.Code, "seq", target.Seq, target.Text);
}
