using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Makes a framework equal to the rows: sets every field, adds what is new and removes what is gone. What is equal
/// stays untouched, so the database and the journal see changes only. Saving is the caller's.
/// </summary>
internal sealed class ApplyRows(MandateDb db, FrameworkState state)
{
    private Guid FrameworkId => state.Framework.Id;

    public void Apply(FrameworkRows rows)
    {
        if (rows.Framework is { } itself) Set(itself);
        Levels(rows.Results);
        Nodes(rows.Results);
        Indicators(rows);
        Baselines(rows);
        Targets(rows.Targets);
        Regions(rows.TargetRegions);
        SdgLinks(rows.SdgLinks);
        Sources(rows.Sources);
    }

    private void Set(FrameworkRow row)
    {
        (state.Framework.From, state.Framework.To) = (row.From, row.To);
        var title = new LocalizedText(row.Titles.ContainsKey("en") ? "en" : row.Titles.Keys.First(), row.Titles);
        if (title != state.Framework.Title) state.Framework.Title = title;
    }

    private void Levels(IReadOnlyList<ResultRow> rows)
    {
        var depths = TreeRules.LevelDepths(rows);
        foreach (var gone in state.Framework.Levels.Where(l => !depths.ContainsKey(l.Code)).ToList())
        {
            state.Framework.Levels.Remove(gone);
            db.Remove(gone);
        }
        foreach (var (code, depth) in depths)
        {
            if (state.Framework.Levels.Find(l => l.Code == code) is { } level) level.Depth = depth;
            else db.Add(new FrameworkLevel { Id = Guid.CreateVersion7(), FrameworkId = FrameworkId, Code = code, Depth = depth, Name = LevelNames.Of(code) });
        }
    }

    private void Nodes(IReadOnlyList<ResultRow> rows)
    {
        RemoveGone(state.Nodes, rows.Select(r => r.Code));
        foreach (var (row, position) in rows.Select((r, at) => (r, at)))
        {
            var node = Find(state.Nodes, row.Code) ?? Add(state.Nodes, row.Code, new ResultNode
            {
                Id = Guid.CreateVersion7(), FrameworkId = FrameworkId, Code = row.Code, Level = row.Type, Class = row.Class, Title = Title(null, row.En, row.Zh),
            });
            (node.Level, node.Class, node.Position) = (row.Type, row.Class, position);
            node.Title = Title(node.Title, row.En, row.Zh);
        }
        // Parents may come after their children in the file.
        foreach (var row in rows) state.Nodes[row.Code].ParentId = row.Parent is { } parent ? state.Nodes[parent].Id : null;
    }

    private void Indicators(FrameworkRows rows)
    {
        RemoveGone(state.Indicators, rows.Indicators.Select(r => r.Code));
        var rules = rows.Rules.ToDictionary(r => r.Code, StringComparer.Ordinal);
        var computed = rows.Sources.Select(s => s.Indicator).ToHashSet(StringComparer.Ordinal);
        foreach (var (row, position) in rows.Indicators.Select((r, at) => (r, at)))
        {
            var indicator = Find(state.Indicators, row.Code) ?? Add(state.Indicators, row.Code, new Indicator
            {
                Id = Guid.CreateVersion7(), FrameworkId = FrameworkId, Code = row.Code, Level = row.Level, Unit = row.Unit, Title = Title(null, row.En, row.Zh),
            });
            indicator.Position = position;
            indicator.ResultNodeId = state.Nodes[row.Parent].Id;
            Set(indicator, row);
            Set(indicator, rules[row.Code]);
            indicator.IsComputed = computed.Contains(row.Code);
            if (db.Entry(indicator).State == EntityState.Added) indicator.MeasuredAt = PlaceOf(indicator);
        }
    }

    private static void Set(Indicator i, IndicatorRow row)
    {
        (i.Level, i.IsCodePrinted, i.Unit, i.Note) = (row.Level, row.IsCodePrinted, row.Unit, row.Note);
        (i.SdgIndicator, i.SdgRelation, i.Change) = (row.SdgIndicator, row.SdgRelation, row.Change);
        (i.VerificationSystem, i.IsCooperationStrategy) = (row.VerificationSystem, row.IsCooperationStrategy);
        i.Title = Title(i.Title, row.En, row.Zh);
        i.MeansOfVerification = row.MeansOfVerification is { } means ? English(i.MeansOfVerification, means) : null;
    }

    // Results and shares of the organisation's own work are reported by country, statistics of impacts and outcomes once
    // for all; measures.csv says otherwise where it is so.
    private static MeasuredPlace PlaceOf(Indicator i) =>
        i.Kind != IndicatorKind.Value || (i.PlaceRule == RollUpRule.WeightedAverage && i.Level is "output" or "enabling")
            ? MeasuredPlace.Country : MeasuredPlace.Organisation;

    private static void Set(Indicator i, RuleRow row)
    {
        (i.Direction, i.Kind, i.Counts) = (row.Direction, row.Kind!.Value, row.Counts);
        (i.TimeRule, i.PlaceRule, i.HierarchyRule, i.DimensionRule) =
            (row.Time!.Value, row.Place!.Value, row.Hierarchy!.Value, row.Dimension!.Value);
    }

    private void Baselines(FrameworkRows rows)
    {
        RemoveGone(state.Baselines, rows.Baselines.Select(r => (r.Indicator, r.Seq)));
        foreach (var row in rows.Baselines)
        {
            var owner = state.Indicators[row.Indicator];
            var b = Find(state.Baselines, (row.Indicator, row.Seq)) ?? Add(state.Baselines, (row.Indicator, row.Seq),
                new Baseline { Id = Guid.CreateVersion7(), IndicatorId = owner.Id, Seq = row.Seq, Unit = row.Unit });
            (b.Dimension, b.Years, b.Value, b.Unit) = (row.Dimension, row.Years, row.Value, row.Unit);
            (b.IsProvisional, b.Text) = (row.IsProvisional, row.Text);
            // Counts of an output are added up biennium after biennium; shares are measured afresh.
            b.IsCumulative = owner is { Level: "output", Kind: IndicatorKind.CountOfResults } && row.Value is not null;
        }
    }

    private void Targets(IReadOnlyList<TargetRow> rows)
    {
        RemoveGone(state.Targets, rows.Select(r => (r.Indicator, r.Seq)));
        foreach (var row in rows)
        {
            var t = Find(state.Targets, (row.Indicator, row.Seq)) ?? Add(state.Targets, (row.Indicator, row.Seq),
                new IndicatorTarget { Id = Guid.CreateVersion7(), IndicatorId = state.Indicators[row.Indicator].Id, Seq = row.Seq, Unit = row.Unit });
            (t.Kind, t.Value, t.Unit, t.SdgTarget, t.Text, t.Due) = (row.Kind, row.Total, row.Unit, row.SdgTarget, row.Text, row.Due);
        }
    }

    private void Regions(IReadOnlyList<TargetRegionRow> rows)
    {
        var wanted = rows.ToLookup(r => r.Indicator, StringComparer.Ordinal);
        foreach (var ((indicator, _), target) in state.Targets)
        {
            foreach (var gone in target.Regions.Where(r => wanted[indicator].All(w => w.Region != r.Region)).ToList())
            {
                target.Regions.Remove(gone);
                db.Remove(gone);
            }
            foreach (var row in wanted[indicator])
            {
                if (target.Regions.Find(r => r.Region == row.Region) is { } part) part.Value = row.Value;
                else db.Add(new RegionalTarget { Id = Guid.CreateVersion7(), TargetId = target.Id, Region = row.Region, Value = row.Value });
            }
        }
    }

    private void SdgLinks(IReadOnlyList<SdgLinkRow> rows)
    {
        RemoveGone(state.SdgLinks, rows.Select(r => r.SdgTarget));
        foreach (var row in rows)
        {
            var link = Find(state.SdgLinks, row.SdgTarget) ?? Add(state.SdgLinks, row.SdgTarget,
                new SdgLink { Id = Guid.CreateVersion7(), FrameworkId = FrameworkId, SdgTarget = row.SdgTarget, Title = English(null, row.En) });
            (link.SdgGoal, link.AllOutcomes, link.IsNew) = (row.SdgGoal, row.AllOutcomes, row.IsNew);
            link.Title = English(link.Title, row.En);
            if (!link.OutcomeCodes.SequenceEqual(row.OutcomeCodes)) link.OutcomeCodes = [.. row.OutcomeCodes];
            if (!link.SdgIndicators.SequenceEqual(row.SdgIndicators)) link.SdgIndicators = [.. row.SdgIndicators];
        }
    }

    private void Sources(IReadOnlyList<SourceRow> rows)
    {
        RemoveGone(state.Sources, rows.Select(r => (r.Indicator, r.Framework, r.Source)));
        foreach (var (row, position) in rows.Select((r, at) => (r, at)))
        {
            var key = (row.Indicator, row.Framework, row.Source);
            var source = Find(state.Sources, key) ?? Add(state.Sources, key, new IndicatorSource
            {
                Id = Guid.CreateVersion7(), IndicatorId = state.Indicators[row.Indicator].Id, Framework = row.Framework, Source = row.Source,
            });
            source.Position = position;
        }
    }

    private void RemoveGone<TKey, T>(Dictionary<TKey, T> have, IEnumerable<TKey> wanted) where TKey : notnull where T : class
    {
        foreach (var key in have.Keys.Except(wanted).ToList())
        {
            db.Remove(have[key]);
            have.Remove(key);
        }
    }

    private static T? Find<TKey, T>(Dictionary<TKey, T> have, TKey key) where TKey : notnull where T : class => have.GetValueOrDefault(key);

    private T Add<TKey, T>(Dictionary<TKey, T> have, TKey key, T entity) where TKey : notnull where T : class
    {
        db.Add(entity);
        return have[key] = entity;
    }

    // Where the file has both languages it decides both; LocalizedText drops what is blank.
    private static LocalizedText Title(LocalizedText? old, string en, string? zh) => Text(old, ("en", en), ("zh", zh ?? ""));

    private static LocalizedText English(LocalizedText? old, string en) => Text(old, ("en", en));

    // Keeps what was translated into other languages; the same object when nothing differs.
    private static LocalizedText Text(LocalizedText? old, params ReadOnlySpan<(string Language, string Text)> said)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (language, text) in old?.Texts ?? new Dictionary<string, string>()) texts[language] = text;
        foreach (var (language, text) in said) texts[language] = text;
        var title = new LocalizedText("en", texts);
        return title == old ? old : title;
    }
}
