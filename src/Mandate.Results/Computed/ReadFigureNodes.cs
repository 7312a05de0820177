using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Reads indicators with everything below them: as many queries as there are levels, and a handful more.</summary>
internal sealed class ReadFigureNodes
{
    private readonly Dictionary<Guid, Indicator> indicators = [];
    private readonly Dictionary<IndicatorCode, Indicator> byCode = [];
    private readonly Dictionary<Guid, Framework> frameworks = [];
    private ILookup<Guid, IndicatorSource> sources = Array.Empty<IndicatorSource>().ToLookup(s => s.IndicatorId);
    private ILookup<Guid, FigurePeriod> periods = Array.Empty<FigurePeriod>().ToLookup(_ => Guid.Empty);
    private ILookup<Guid, IndicatorTarget> targets = Array.Empty<IndicatorTarget>().ToLookup(t => t.IndicatorId);
    private ILookup<Guid, Baseline> baselines = Array.Empty<Baseline>().ToLookup(b => b.IndicatorId);
    private Dictionary<Guid, List<ApprovedReport>> reports = [];

    private ReadFigureNodes()
    {
    }

    public static async Task<List<FigureNode>> OfAsync(MandateDb db, IReadOnlyCollection<Guid> wanted, CancellationToken ct)
    {
        if (wanted.Count == 0) return [];
        var read = new ReadFigureNodes();
        await read.IndicatorsAsync(db, wanted, ct);
        await read.FactsAsync(db, ct);
        return [.. wanted.Select(id => read.Node(read.indicators[id], []))];
    }

    private async Task IndicatorsAsync(MandateDb db, IReadOnlyCollection<Guid> wanted, CancellationToken ct)
    {
        var (edges, next) = (new List<IndicatorSource>(), await db.Set<Indicator>().AsNoTracking().Where(i => wanted.Contains(i.Id)).ToListAsync(ct));
        while (next.Count > 0)
        {
            await AddAsync(db, next, ct);
            var ids = next.ConvertAll(i => i.Id);
            var found = await db.Set<IndicatorSource>().AsNoTracking().Where(s => ids.Contains(s.IndicatorId)).ToListAsync(ct);
            edges.AddRange(found);
            next = await SourcesAsync(db, found, ct);
        }
        sources = edges.OrderBy(e => e.Position).ToLookup(e => e.IndicatorId);
    }

    private async Task AddAsync(MandateDb db, List<Indicator> found, CancellationToken ct)
    {
        var unknown = found.Select(i => i.FrameworkId).Distinct().Where(id => !frameworks.ContainsKey(id)).ToList();
        foreach (var framework in await db.Set<Framework>().AsNoTracking().Where(f => unknown.Contains(f.Id)).ToListAsync(ct)) frameworks[framework.Id] = framework;
        foreach (var indicator in found) indicators[indicator.Id] = byCode[new(frameworks[indicator.FrameworkId].Code, indicator.Code)] = indicator;
    }

    // Those that were not read yet; two frameworks may have the same code for different indicators.
    private async Task<List<Indicator>> SourcesAsync(MandateDb db, List<IndicatorSource> edges, CancellationToken ct)
    {
        var unread = edges.Select(e => new IndicatorCode(e.Framework, e.Source)).Where(c => !byCode.ContainsKey(c)).ToHashSet();
        var (of, codes) = (unread.Select(c => c.Framework).Distinct().ToList(), unread.Select(c => c.Code).Distinct().ToList());
        var rows = await (from i in db.Set<Indicator>().AsNoTracking()
                          join f in db.Set<Framework>() on i.FrameworkId equals f.Id
                          where of.Contains(f.Code) && codes.Contains(i.Code)
                          select new { Indicator = i, f.Code }).ToListAsync(ct);
        return [.. rows.Where(r => unread.Contains(new(r.Code, r.Indicator.Code))).Select(r => r.Indicator)];
    }

    private async Task FactsAsync(MandateDb db, CancellationToken ct)
    {
        var (all, of) = (indicators.Keys.ToList(), frameworks.Keys.ToList());
        periods = (await db.Set<ReportingPeriod>().AsNoTracking().Where(p => of.Contains(p.FrameworkId)).OrderBy(p => p.From).ToListAsync(ct))
            .ToLookup(p => p.FrameworkId, p => new FigurePeriod(p.Code, p.From, p.To));
        targets = (await db.Set<IndicatorTarget>().AsNoTracking().Where(t => all.Contains(t.IndicatorId)).OrderBy(t => t.Seq).ToListAsync(ct)).ToLookup(t => t.IndicatorId);
        baselines = (await db.Set<Baseline>().AsNoTracking().Where(b => all.Contains(b.IndicatorId)).OrderBy(b => b.Seq).ToListAsync(ct)).ToLookup(b => b.IndicatorId);
        reports = await ApprovedReports.ReadAsync(db, [.. indicators.Values.Where(i => !i.IsComputed).Select(i => i.Id)], ct);
    }

    // An import refuses a way that leads back; should one be there, it ends where it began.
    private FigureNode Node(Indicator indicator, HashSet<Guid> above)
    {
        var way = above.Append(indicator.Id).ToHashSet();
        var (there, missing) = (new List<FigureNode>(), new List<MissingSource>());
        foreach (var source in sources[indicator.Id])
        {
            if (byCode.TryGetValue(new(source.Framework, source.Source), out var found) && !way.Contains(found.Id)) there.Add(Node(found, way));
            else missing.Add(new(source.Framework, source.Source));
        }
        return new(frameworks[indicator.FrameworkId], indicator)
        {
            Reports = [.. reports.GetValueOrDefault(indicator.Id, []).Select(r => r.Contribution(r.Whole))],
            Periods = [.. periods[indicator.FrameworkId]], Targets = [.. targets[indicator.Id]], Baselines = [.. baselines[indicator.Id]],
            Sources = there, Missing = missing,
        };
    }
}
