using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Everything of one framework that an import may touch, as tracked entities and as rows.</summary>
internal sealed class FrameworkState
{
    public required Framework Framework { get; init; }

    public Dictionary<string, ResultNode> Nodes { get; private init; } = [];

    public Dictionary<string, Indicator> Indicators { get; private init; } = [];

    public Dictionary<(string Indicator, int Seq), Baseline> Baselines { get; private init; } = [];

    public Dictionary<(string Indicator, int Seq), IndicatorTarget> Targets { get; private init; } = [];

    public Dictionary<string, SdgLink> SdgLinks { get; private init; } = [];

    public Dictionary<(string Indicator, string Framework, string Source), IndicatorSource> Sources { get; private init; } = [];

    public static async Task<FrameworkState?> LoadAsync(MandateDb db, string code, CancellationToken ct)
    {
        var framework = await db.Set<Framework>().Include(f => f.Levels).SingleOrDefaultAsync(f => f.Code == code, ct);
        if (framework is null) return null;
        var nodes = await db.Set<ResultNode>().Where(n => n.FrameworkId == framework.Id).ToListAsync(ct);
        var indicators = await db.Set<Indicator>().Where(i => i.FrameworkId == framework.Id).ToListAsync(ct);
        var ids = indicators.ConvertAll(i => i.Id);
        var codes = indicators.ToDictionary(i => i.Id, i => i.Code);
        var baselines = await db.Set<Baseline>().Where(b => ids.Contains(b.IndicatorId)).ToListAsync(ct);
        var targets = await db.Set<IndicatorTarget>().Include(t => t.Regions).Where(t => ids.Contains(t.IndicatorId)).ToListAsync(ct);
        var links = await db.Set<SdgLink>().Where(l => l.FrameworkId == framework.Id).ToListAsync(ct);
        var sources = await db.Set<IndicatorSource>().Where(s => ids.Contains(s.IndicatorId)).ToListAsync(ct);
        return new FrameworkState
        {
            Framework = framework,
            Nodes = nodes.ToDictionary(n => n.Code, StringComparer.Ordinal),
            Indicators = indicators.ToDictionary(i => i.Code, StringComparer.Ordinal),
            Baselines = baselines.ToDictionary(b => (codes[b.IndicatorId], b.Seq)),
            Targets = targets.ToDictionary(t => (codes[t.IndicatorId], t.Seq)),
            SdgLinks = links.ToDictionary(l => l.SdgTarget, StringComparer.Ordinal),
            Sources = sources.ToDictionary(s => (codes[s.IndicatorId], s.Framework, s.Source)),
        };
    }

    /// <summary>The same as the files would say it, in the same order.</summary>
    public FrameworkRows ToRows()
    {
        var nodeCodes = Nodes.Values.ToDictionary(n => n.Id, n => n.Code);
        var indicators = Indicators.Values.OrderBy(i => i.Position).ToList();
        var order = indicators.Select((i, at) => (i.Code, at)).ToDictionary(x => x.Code, x => x.at, StringComparer.Ordinal);
        var targets = Targets.OrderBy(t => order[t.Key.Indicator]).ThenBy(t => t.Key.Seq).ToList();
        return new FrameworkRows
        {
            Framework = new(Framework.Code, Framework.From, Framework.To, Framework.Title.Texts),
            Results = Nodes.Values.OrderBy(n => n.Position).Select(n => ToRow(n, nodeCodes)).ToList(),
            Indicators = indicators.ConvertAll(i => ToRow(i, nodeCodes[i.ResultNodeId])),
            Rules = indicators.ConvertAll(i => new RuleRow(0, i.Code, i.Direction, i.Kind, i.TimeRule, i.PlaceRule, i.HierarchyRule, i.DimensionRule, i.Counts)),
            Baselines = Baselines.OrderBy(b => order[b.Key.Indicator]).ThenBy(b => b.Key.Seq).Select(b => ToRow(b.Key.Indicator, b.Value)).ToList(),
            Targets = targets.ConvertAll(t => new TargetRow(0, t.Key.Indicator, t.Key.Seq, t.Value.Kind, t.Value.Value, t.Value.Unit, t.Value.SdgTarget, t.Value.Text, t.Value.Due)),
            TargetRegions = targets.SelectMany(t => t.Value.Regions.OrderBy(r => r.Region, StringComparer.Ordinal)
                .Select(r => new TargetRegionRow(0, t.Key.Indicator, r.Region, null, r.Value))).ToList(),
            SdgLinks = SdgLinks.Values.OrderBy(l => l.SdgGoal).ThenBy(l => l.SdgTarget, StringComparer.Ordinal).Select(ToRow).ToList(),
            Sources = Sources.OrderBy(s => order[s.Key.Indicator]).ThenBy(s => s.Value.Position).Select(s => new SourceRow(0, s.Key.Indicator, s.Key.Framework, s.Key.Source)).ToList(),
        };
    }

    public Dictionary<string, Guid> IndicatorIds() => Indicators.ToDictionary(i => i.Key, i => i.Value.Id, StringComparer.Ordinal);

    private static ResultRow ToRow(ResultNode n, Dictionary<Guid, string> codes) =>
        new(0, n.Code, n.Level, n.ParentId is { } parent ? codes[parent] : null, n.Class, n.Title.Texts["en"], n.Title.Texts.GetValueOrDefault("zh"));

    private static IndicatorRow ToRow(Indicator i, string parent) => new(
        0, i.Code, parent, i.Level, i.IsCodePrinted, i.Title.Texts["en"], i.Title.Texts.GetValueOrDefault("zh"), i.Unit,
        i.SdgIndicator, i.SdgRelation, i.MeansOfVerification?.Texts["en"], i.VerificationSystem, i.Change,
        i.IsCooperationStrategy, i.Note);

    private static BaselineRow ToRow(string indicator, Baseline b) =>
        new(0, indicator, b.Seq, b.Dimension, b.Years, b.Value, b.Unit, b.IsProvisional, b.Text);

    private static SdgLinkRow ToRow(SdgLink l) =>
        new(0, l.SdgTarget, l.SdgGoal, l.AllOutcomes, l.OutcomeCodes, l.SdgIndicators, l.Title.Texts["en"], l.IsNew);
}
