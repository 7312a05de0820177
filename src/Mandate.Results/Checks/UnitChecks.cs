using System.Text.RegularExpressions;

namespace Mandate.Results;

internal static class Units
{
    public static bool IsPercent(TargetKind kind) =>
        kind is TargetKind.PercentLevel or TargetKind.PercentIncreaseOverBaseline or TargetKind.PercentDecreaseFromBaseline;
}

/// <summary>The indicator counts things, the target speaks of per cent: only the baseline's number turns one into the other.</summary>
internal sealed class CountUnitPercentTarget : ICheck
{
    public string Id => "count_unit_percent_target";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        where !i.Unit.Contains("percent", StringComparison.Ordinal)
        from target in f.Targets(i)
        where Units.IsPercent(target.Kind)
        select new Found(FrameworkFiles.Targets, i.Code, "unit", i.Unit, target.Total);
}

/// <summary>The title names things ("documents published on time"), the unit and the target are a share of them.</summary>
internal sealed partial class CountTitlePercentUnit : ICheck
{
    public string Id => "count_title_percent_unit";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        where i.Unit == "percent" && !ShareWord().IsMatch(i.En)
        from target in f.Targets(i)
        where target.Kind == TargetKind.PercentLevel
        select new Found(FrameworkFiles.Indicators, i.Code, "en", i.En, target.Total);

    [GeneratedRegex(@"\b(?:share|rate|ratio|per ?cent|percentage|proportion|growth|coverage)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ShareWord();
}

/// <summary>Baseline and target carry numbers in different units.</summary>
internal sealed class UnitsDiffer : ICheck
{
    public string Id => "units_differ";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        from target in f.Targets(i)
        where target.Total is not null
        from baseline in f.Baselines(i)
        where baseline.Value is not null && baseline.Seq == target.Seq && baseline.Unit != target.Unit
        select new Found(FrameworkFiles.Baselines, i.Code, "unit", baseline.Value, baseline.Unit, target.Total, target.Unit);
}

/// <summary>Whoever prepared the files noted that title and target speak of different things.</summary>
internal sealed partial class TitleAndTargetDiffer : ICheck
{
    public string Id => "title_and_target_differ";

    public Severity Severity => Severity.Disagreement;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        let match = Remark().Match(i.Note ?? "")
        where match.Success
        select new Found(FrameworkFiles.Indicators, i.Code, "note", match.Groups[1].Value, match.Groups[2].Value);

    [GeneratedRegex(@"title says ([^,;]+), target counts ([^,;]+)")]
    private static partial Regex Remark();
}

/// <summary>A share whose numerator and denominator are not given cannot be added up over places or checked.</summary>
internal sealed class ShareWithoutDenominator : ICheck
{
    public string Id => "share_without_denominator";

    public Severity Severity => Severity.Gap;

    public IEnumerable<Found> Find(CheckedFramework f) =>
        from i in f.Indicators
        let shares = f.Baselines(i).Where(b => b.Unit == "percent" && b.Value is not null).ToList()
        where shares.Count > 0
        select new Found(FrameworkFiles.Baselines, i.Code, "value", shares.Count, shares[^1].Value);
}
