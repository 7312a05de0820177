namespace Mandate.Results;

/// <summary>A framework's rows, found by indicator: what every check reads.</summary>
internal sealed class CheckedFramework(FrameworkRows rows, IReadOnlyList<CheckedLink>? links = null, IReadOnlyList<FallenReport>? fallen = null)
{
    private readonly ILookup<string, TargetRow> targets = rows.Targets.ToLookup(t => t.Indicator, StringComparer.Ordinal);
    private readonly ILookup<string, BaselineRow> baselines = rows.Baselines.ToLookup(b => b.Indicator, StringComparer.Ordinal);
    private readonly ILookup<string, TargetRegionRow> regions = rows.TargetRegions.ToLookup(r => r.Indicator, StringComparer.Ordinal);
    private readonly Dictionary<string, RuleRow> rules = rows.Rules.ToDictionary(r => r.Code, StringComparer.Ordinal);

    public IReadOnlyList<IndicatorRow> Indicators => rows.Indicators;

    public IReadOnlyList<SdgLinkRow> SdgLinks => rows.SdgLinks;

    /// <summary>From earlier frameworks into this one.</summary>
    public IReadOnlyList<CheckedLink> Links { get; } = links ?? [];

    /// <summary>Reports of cumulative indicators that are less than one before.</summary>
    public IReadOnlyList<FallenReport> Fallen { get; } = fallen ?? [];

    public IReadOnlyList<TargetRow> Targets(IndicatorRow i) => [.. targets[i.Code].OrderBy(t => t.Seq)];

    public IReadOnlyList<BaselineRow> Baselines(IndicatorRow i) => [.. baselines[i.Code].OrderBy(b => b.Seq)];

    public IReadOnlyList<TargetRegionRow> Regions(IndicatorRow i) => [.. regions[i.Code]];

    public RuleRow Rule(IndicatorRow i) => rules[i.Code];
}
