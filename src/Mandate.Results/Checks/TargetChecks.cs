using Mandate.Kernel;
using System.Text.RegularExpressions;

namespace Mandate.Results;

/// <summary>The parts of the regions come to the total.</summary>
internal sealed class RegionalSum : ICheck
{
    public string Id => "regional_sum";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        let parts = f.Regions(i)
        where parts.Count > 0
        let sum = parts.Sum(p => p.Value)
        from target in f.Targets(i)
        where target.Total is { } total && total != sum
        select new Found(FrameworkFiles.Targets, i.Code, "total", sum, target.Total);
}

/// <summary>A count that no region was asked for cannot be followed by region.</summary>
internal sealed class CountNotByRegion : ICheck
{
    public string Id => "count_not_by_region";

    public Severity Severity => Severity.Gap;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        from target in f.Targets(i)
        where target.Kind == TargetKind.Count && f.Regions(i).Count == 0
        select new Found(FrameworkFiles.TargetRegions, i.Code, "region", target.Total);
}

/// <summary>Two indicators, one cell of the printed table: the target was not set for each.</summary>
internal sealed partial class SharedTargetCell : ICheck
{
    public string Id => "shared_target_cell";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        from target in f.Targets(i)
        let match = Same().Match(target.Text ?? "")
        where match.Success
        select new Found(FrameworkFiles.Targets, i.Code, "text", match.Groups[1].Value, target.SdgTarget);

    [GeneratedRegex(@"same target cell as (\S+)")]
    private static partial Regex Same();
}

internal sealed class IndicatorWithoutTarget : ICheck
{
    public string Id => "indicator_without_target";

    public Severity Severity => Severity.Gap;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        where f.Targets(i).Count == 0
        select new Found(FrameworkFiles.Targets, i.Code, "total");
}

/// <summary>A target in words is judged by people, not computed.</summary>
internal sealed class TargetWithoutNumber : ICheck
{
    public string Id => "target_without_number";

    public Severity Severity => Severity.Gap;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        from target in f.Targets(i)
        where target.Total is null && target.Kind != TargetKind.QuartileIncrease
        select new Found(FrameworkFiles.Targets, i.Code, "total", target.Text ?? target.SdgTarget);
}

internal sealed class QuartileWithoutBenchmark : ICheck
{
    public string Id => "quartile_without_benchmark";

    public Severity Severity => Severity.Gap;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        from target in f.Targets(i)
        where target.Kind == TargetKind.QuartileIncrease && target.Total is null
        select new Found(FrameworkFiles.Targets, i.Code, "text", target.Text);
}

/// <summary>Parts of one indicator whose targets are of different kinds have no common progress.</summary>
internal sealed class TargetsOfSeveralKinds : ICheck
{
    public string Id => "targets_of_several_kinds";

    public Severity Severity => Severity.Caution;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        where f.Targets(i).All(t => t.Due is null)
        let kinds = f.Targets(i).Select(t => SnakeEnum<TargetKind>.Name(t.Kind)).Distinct().ToList()
        where kinds.Count > 1
        select new Found(FrameworkFiles.Targets, i.Code, "kind", string.Join(", ", kinds));
}

internal sealed class DirectionOpen : ICheck
{
    public string Id => "direction_open";

    public Severity Severity => Severity.Gap;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        where f.Rule(i) is { Direction: null, Kind: not IndicatorKind.Text }
        select new Found(FrameworkFiles.Rules, i.Code, "direction");
}
