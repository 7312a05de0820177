using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Reads a framework with its figures as they stand, in the fixed order of a publication.</summary>
internal sealed class FreezeFramework(MandateDb db, Places places, TimeProvider clock)
{
    private const int Format = 1;

    public async Task<FrozenFramework> ReadAsync(Framework f, FrozenHead? head, CancellationToken ct)
    {
        var nodes = await db.Set<ResultNode>().AsNoTracking().Where(n => n.FrameworkId == f.Id).OrderBy(n => n.Position).ToListAsync(ct);
        var codes = nodes.ToDictionary(n => n.Id, n => n.Code);
        var periods = await db.Set<ReportingPeriod>().AsNoTracking().Where(p => p.FrameworkId == f.Id).OrderBy(p => p.Code).ToListAsync(ct);
        var regions = await places.RegionsAsync(ct);
        var indicators = await IndicatorsAsync(f, codes, [.. regions.Select(r => r.Code)], ct);
        return new(Format, f.Code, head, f.Title, f.From, f.To, f.HasInventedResults,
            [.. regions.OrderBy(r => r.Code, StringComparer.Ordinal).Select(r => new FrozenRegion(r.Code, r.Name))],
            [.. periods.Select(p => new FrozenPeriod(p.Code, p.From, p.To, p.IsOpen))],
            [.. nodes.Select(n => new FrozenNode(n.Code, n.ParentId is { } parent ? codes[parent] : null, n.Level, n.Class, n.Title))],
            indicators);
    }

    private async Task<List<FrozenIndicator>> IndicatorsAsync(Framework f, Dictionary<Guid, string> nodes, List<string> regions, CancellationToken ct)
    {
        var facts = await FrozenFacts.ReadAsync(db, f, ct);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var lines = new List<(string Region, IndicatorLines Lines)> { (FigureWriter.AllRegions, facts.Lines(f, null, today)) };
        lines.AddRange(regions.Order(StringComparer.Ordinal).Select(r => (r, facts.Lines(f, r, today))));
        var computed = (await ReadFigureNodes.OfAsync(db, [.. facts.Indicators.Where(i => i.IsComputed).Select(i => i.Id)], ct)).ToDictionary(n => n.Indicator.Id);
        return facts.Indicators.ConvertAll(i => Indicator(i, nodes[i.ResultNodeId], facts, lines) with
        {
            Sources = computed.GetValueOrDefault(i.Id) is { } node ? [.. ComputeFigure.Of(node, null, Window.Of(f)).Sources.Select(s => Source(f, s))] : null,
        });
    }

    private static FrozenIndicator Indicator(Indicator i, string node, FrozenFacts facts, List<(string Region, IndicatorLines Lines)> lines)
    {
        var read = lines.ConvertAll(l => (l.Region, Lines: l.Lines.OfEachTarget(i).ToList()));
        return new(i.Code, node, i.Level, i.Title, i.FigureUnit(), i.MeansOfVerification, i.VerificationSystem, i.Change,
            new(i.Kind, i.Direction, i.TimeRule, i.PlaceRule, i.HierarchyRule, i.DimensionRule), facts.Note(i.Id),
            [.. facts.Baselines[i.Id].Select(b => new FrozenBaseline(b.Seq, b.Dimension, b.Years, b.Value, b.Unit, b.IsProvisional, b.IsCumulative, b.Text))],
            [.. facts.Targets[i.Id].Select((t, at) => Target(t, facts.Shown(i.Id, t), read.ConvertAll(r => (r.Region, r.Lines[at]))))],
            facts.FiguresOf(i.Id), facts.PartsOf(i.Id), facts.ContributionsOf(i.Id));
    }

    // A publication is for everybody who may read this framework, not those that it leans on.
    private static FrozenSource Source(Framework f, SourceReading s)
    {
        var open = s.Node is { Framework: var of } && (of.Id == f.Id || of is { IsPublic: true, Status: FrameworkStatus.Approved }) && s.Figure.Status != ObservationStatus.Confidential;
        return new(s.Framework, s.Indicator, s.Milestone?.Due, s.Progress?.Target, open ? s.Figure.Value : null, s.Verdict);
    }

    private static FrozenTarget Target(IndicatorTarget t, Baseline? shown, List<(string Region, IndicatorLine Line)> lines) => new(
        t.Seq, t.Kind, t.Value, t.Unit, t.SdgTarget, t.Text, lines[0].Line.Part, shown?.Seq,
        [.. t.Regions.OrderBy(r => r.Region, StringComparer.Ordinal).Select(r => new FrozenRegionalTarget(r.Region, r.Value))],
        [.. lines.Select(l => Progress(l.Region, l.Line.Progress))])
    { Due = t.Due };

    private static FrozenProgress Progress(string region, ProgressReading p) => new(
        region, p.State, p.Reason, p.Actual, p.Target, p.Baseline, p.Expected, p.Share, p.Reached, p.Notes);
}
