using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Reads the indicators of a framework part by part, with what they started from and are to reach.</summary>
internal sealed class ListIndicators(MandateDb db)
{
    /// <param name="Code">One indicator alone.</param>
    /// <param name="After">Those that stand behind this one.</param>
    public sealed record Input(string Framework, string? Code, Guid? After, int Limit);

    public sealed record Entry(
        Indicator Indicator, string Result, IReadOnlyList<Baseline> Baselines, IReadOnlyList<IndicatorTarget> Targets, IndicatorFigure? Figure, TechnicalNote? Note,
        IReadOnlyList<IndicatorSource> Sources);

    public async Task<Outcome<List<Entry>>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var part = await PartAsync(framework.Id, input, ct);
        if (input.Code is not null && part.Count == 0) return Problem.NotFound("results.report.indicator_unknown", input.Code, framework.Code);
        return await WithFiguresAsync(part, ct);
    }

    private async Task<List<Indicator>> PartAsync(Guid framework, Input input, CancellationToken ct)
    {
        var all = db.Set<Indicator>().AsNoTracking().Where(i => i.FrameworkId == framework && (input.Code == null || i.Code == input.Code));
        if (input.After is { } id)
        {
            var position = await db.Set<Indicator>().Where(i => i.Id == id).Select(i => (int?)i.Position).SingleOrDefaultAsync(ct) ?? int.MaxValue;
            all = all.Where(i => i.Position > position || (i.Position == position && i.Id > id));
        }
        return await all.OrderBy(i => i.Position).ThenBy(i => i.Id).Take(input.Limit).ToListAsync(ct);
    }

    private async Task<List<Entry>> WithFiguresAsync(List<Indicator> part, CancellationToken ct)
    {
        var (ids, nodes) = (part.ConvertAll(i => i.Id), part.ConvertAll(i => i.ResultNodeId));
        var results = await db.Set<ResultNode>().Where(n => nodes.Contains(n.Id)).ToDictionaryAsync(n => n.Id, n => n.Code, ct);
        var baselines = (await db.Set<Baseline>().AsNoTracking().Where(b => ids.Contains(b.IndicatorId)).OrderBy(b => b.Seq).ToListAsync(ct)).ToLookup(b => b.IndicatorId);
        var targets = (await db.Set<IndicatorTarget>().AsNoTracking().Include(t => t.Regions).Where(t => ids.Contains(t.IndicatorId)).OrderBy(t => t.Seq).ToListAsync(ct)).ToLookup(t => t.IndicatorId);
        var figures = await db.Set<IndicatorFigure>().AsNoTracking()
            .Where(f => f.Region == FigureWriter.AllRegions && ids.Contains(f.IndicatorId)).ToDictionaryAsync(f => f.IndicatorId, ct);
        var notes = (await db.Set<TechnicalNote>().AsNoTracking().Include(n => n.Criteria.OrderBy(c => c.Position)).Where(n => ids.Contains(n.IndicatorId)).ToListAsync(ct)).ToLookup(n => n.IndicatorId);
        var sources = (await db.Set<IndicatorSource>().AsNoTracking().Where(s => ids.Contains(s.IndicatorId)).OrderBy(s => s.Position).ToListAsync(ct)).ToLookup(s => s.IndicatorId);
        return part.ConvertAll(i => new Entry(i, results[i.ResultNodeId], [.. baselines[i.Id]], [.. targets[i.Id]], figures.GetValueOrDefault(i.Id), notes[i.Id].MaxBy(n => n.Number), [.. sources[i.Id]]));
    }
}
