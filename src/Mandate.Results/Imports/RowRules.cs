using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What must hold between the rows and files of one framework before any of it is saved.</summary>
internal static class RowRules
{
    /// <param name="wasRead">Whether every row of a file was read; else no reference to it is called unknown.</param>
    public static void Check(FrameworkRows rows, Func<FileShape, bool> wasRead, ProblemList problems)
    {
        OnlyOnce(FrameworkFiles.Results, "code", rows.Results, r => r.Code, r => r.Row, problems);
        OnlyOnce(FrameworkFiles.Indicators, "code", rows.Indicators, r => r.Code, r => r.Row, problems);
        OnlyOnce(FrameworkFiles.Regions, "code", rows.Regions, r => r.Code, r => r.Row, problems);
        OnlyOnce(FrameworkFiles.Rules, "code", rows.Rules, r => r.Code, r => r.Row, problems);
        OnlyOnce(FrameworkFiles.SdgLinks, "sdg_target", rows.SdgLinks, r => r.SdgTarget, r => r.Row, problems);
        OnlyOnce(FrameworkFiles.Baselines, "seq", rows.Baselines, r => $"{r.Indicator} {r.Seq}", r => r.Row, problems);
        OnlyOnce(FrameworkFiles.Targets, "seq", rows.Targets, r => $"{r.Indicator} {r.Seq}", r => r.Row, problems);
        OnlyOnce(FrameworkFiles.TargetRegions, "region", rows.TargetRegions, r => $"{r.Indicator} {r.Region}", r => r.Row, problems);
        OnlyOnce(FrameworkFiles.Sources, "source", rows.Sources, r => $"{r.Indicator} {r.Framework} {r.Source}", r => r.Row, problems);
        TreeRules.Check(rows.Results, problems);
        if (wasRead(FrameworkFiles.Results)) ReferencesToResults(rows, problems);
        if (wasRead(FrameworkFiles.Indicators)) ReferencesToIndicators(rows, problems);
        if (wasRead(FrameworkFiles.Regions)) Regions(rows, problems);
        if (wasRead(FrameworkFiles.Targets)) RegionalTargets(rows, problems);
        CountedBaselines(rows, problems);
    }

    private static void OnlyOnce<T>(
        FileShape file, string column, IEnumerable<T> rows, Func<T, string> key, Func<T, int> row, ProblemList problems)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in rows.Where(r => key(r).Trim().Length > 0))
            if (!first.TryAdd(key(item), row(item)))
                problems.Add("results.import.duplicate", new Place(file.Name, row(item), column), key(item), first[key(item)]);
    }

    private static void ReferencesToResults(FrameworkRows rows, ProblemList problems)
    {
        var results = rows.Results.DistinctBy(r => r.Code).ToDictionary(r => r.Code, StringComparer.Ordinal);
        foreach (var i in rows.Indicators)
        {
            if (i.Parent.Length > 0 && !results.ContainsKey(i.Parent))
                Unknown(FrameworkFiles.Indicators, i.Row, "parent", i.Parent, FrameworkFiles.Results, problems);
            else if (i.Level.Length > 0 && results.TryGetValue(i.Parent, out var parent) && i.Level != parent.Type && i.Level != parent.Class)
                problems.Add("results.import.level", new Place(FrameworkFiles.Indicators.Name, i.Row, "level"),
                    i.Level, parent.Code, parent.Type, parent.Class);
        }
        foreach (var link in rows.SdgLinks)
            foreach (var code in link.OutcomeCodes.Where(c => !results.ContainsKey(c)))
                Unknown(FrameworkFiles.SdgLinks, link.Row, "outcome_codes", code, FrameworkFiles.Results, problems);
    }

    private static void ReferencesToIndicators(FrameworkRows rows, ProblemList problems)
    {
        var indicators = rows.Indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal);
        var users = rows.Baselines.Select(b => (FrameworkFiles.Baselines, b.Row, "indicator", b.Indicator))
            .Concat(rows.Targets.Select(t => (FrameworkFiles.Targets, t.Row, "indicator", t.Indicator)))
            .Concat(rows.TargetRegions.Select(t => (FrameworkFiles.TargetRegions, t.Row, "indicator", t.Indicator)))
            .Concat(rows.Rules.Select(r => (FrameworkFiles.Rules, r.Row, "code", r.Code)))
            .Concat(rows.Sources.Select(s => (FrameworkFiles.Sources, s.Row, "indicator", s.Indicator)));
        foreach (var (file, row, column, code) in users)
            if (code.Length > 0 && !indicators.Contains(code))
                Unknown(file, row, column, code, FrameworkFiles.Indicators, problems);
    }

    private static void Unknown(FileShape file, int row, string column, string code, FileShape there, ProblemList problems) =>
        problems.Add("results.import.unknown_reference", new Place(file.Name, row, column), code, there.Name);

    private static void Regions(FrameworkRows rows, ProblemList problems)
    {
        var regions = rows.Regions.DistinctBy(r => r.Code).ToDictionary(r => r.Code, StringComparer.Ordinal);
        foreach (var part in rows.TargetRegions.Where(p => p.Region.Length > 0))
        {
            var place = new Place(FrameworkFiles.TargetRegions.Name, part.Row, "region");
            if (!regions.TryGetValue(part.Region, out var region))
                problems.Add("results.import.unknown_region", place, part.Region, string.Join(", ", regions.Keys));
            else if (part.Zh is { } label && region.ZhShort is { } right && label != right)
                problems.Add("results.import.region_label", place with { Field = "zh" }, label, part.Region, right);
        }
    }

    // The file of regions names no target: only an indicator with exactly one can be divided by region.
    private static void RegionalTargets(FrameworkRows rows, ProblemList problems)
    {
        var targets = rows.Targets.ToLookup(t => t.Indicator, StringComparer.Ordinal);
        foreach (var part in rows.TargetRegions)
        {
            var place = new Place(FrameworkFiles.TargetRegions.Name, part.Row, "indicator");
            var own = targets[part.Indicator].ToList();
            if (own.Count != 1) problems.Add("results.import.region_without_target", place, part.Indicator, own.Count);
            else if (own[0].Kind != TargetKind.Count) problems.Add("results.import.region_not_count", place, part.Indicator);
        }
    }

    // A baseline in the unit that its target counts is a count too: no part of a member State, and none below zero.
    private static void CountedBaselines(FrameworkRows rows, ProblemList problems)
    {
        var counted = rows.Targets.Where(t => t.Kind == TargetKind.Count).Select(t => (t.Indicator, t.Unit)).ToHashSet();
        foreach (var b in rows.Baselines)
            if (b.Value is { } value && (value < 0 || value != decimal.Truncate(value)) && counted.Contains((b.Indicator, b.Unit)))
                problems.Add("results.import.count", new Place(FrameworkFiles.Baselines.Name, b.Row, "value"), value);
    }
}
