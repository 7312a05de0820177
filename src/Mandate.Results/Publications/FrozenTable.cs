namespace Mandate.Results;

/// <summary>A frozen framework as the table that framework pages show, from its own figures and judgements alone.</summary>
internal sealed class FrozenTable(FrozenFramework frozen, string? region)
{
    private readonly Dictionary<string, Guid> ids = frozen.Results.Select(n => n.Code).Distinct().ToDictionary(c => c, _ => Guid.NewGuid(), StringComparer.Ordinal);

    // Each indicator is one to a tally, however many lines it has.
    private readonly Dictionary<string, Guid> indicators = frozen.Indicators.ToDictionary(i => i.Code, _ => Guid.NewGuid(), StringComparer.Ordinal);

    public FrameworkTable Make() => new(
        new(Guid.Empty, frozen.Framework, frozen.Title, frozen.From, frozen.To, FrameworkStatus.Approved, true, frozen.HasInventedResults, 0, 0),
        Nodes(), [.. frozen.Indicators.SelectMany(Lines)]);

    private List<TreeNode> Nodes()
    {
        var children = frozen.Results.ToLookup(n => n.Parent);
        var ordered = new List<TreeNode>();
        Add(null, 0);
        return ordered;

        void Add(string? parent, int depth)
        {
            foreach (var n in children[parent])
            {
                ordered.Add(new(ids[n.Code], n.Parent is null ? null : ids[n.Parent], depth, n.Level, n.Class, n.Code, n.Title));
                Add(n.Code, depth + 1);
            }
        }
    }

    private IEnumerable<IndicatorLine> Lines(FrozenIndicator i) => FrozenMilestones.Applying(i, frozen) is { } milestone ? [Line(i, milestone)]
        : i.Targets.Count == 0 ? [Line(i, null)] : i.Targets.Select(t => Line(i, t));


    private IndicatorLine Line(FrozenIndicator i, FrozenTarget? t)
    {
        var figure = i.Figures.FirstOrDefault(x => x.Region == (region ?? FigureWriter.AllRegions));
        return new(indicators[i.Code], ids[i.Result], i.Code, i.Title, i.Level, i.Unit, i.Rules.Kind, t?.Part, region, Baseline(i, t), t?.Kind, Wanted(t), t?.Unit,
            t?.Text ?? t?.SdgTarget, i.Targets.Count > 1 && !FrozenMilestones.Are(i) ? null : figure?.Value, figure?.Approved ?? 0, figure?.Open ?? 0, Progress(t))
        { Due = t?.Due, IsComputed = i.Sources is not null, Whole = i is { Sources: not null, Rules.Hierarchy: RollUpRule.MilestonesMet } ? figure?.Denominator : null };
    }

    private BaselineCell? Baseline(FrozenIndicator i, FrozenTarget? t)
    {
        var shown = t is null ? (i.Baselines.Count > 0 ? i.Baselines[^1] : null) : i.Baselines.FirstOrDefault(b => b.Seq == t.Baseline);
        return region is not null || shown is null ? null
            : new(shown.Value, shown.Unit, shown.Years, shown.IsProvisional, shown.IsCumulative, shown.Text);
    }

    private decimal? Wanted(FrozenTarget? t) => region is null || t is null ? t?.Value
        : t.Kind == TargetKind.Count ? t.Regions.FirstOrDefault(r => r.Region == region)?.Value ?? 0 : null;

    private ProgressReading Progress(FrozenTarget? t) =>
        t?.Progress.FirstOrDefault(p => p.Region == (region ?? FigureWriter.AllRegions)) is { } p
            ? new(p.State, p.Reason, p.Actual, p.Target, p.Baseline, p.Expected, p.Share, p.Reached, p.Notes)
            : new(ProgressState.NoData, NoProgress.NoTarget, null, null, null, null, null, false, []);
}
