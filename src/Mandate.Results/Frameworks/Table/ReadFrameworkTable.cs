using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Reads a framework's table: seven queries, whatever its size.</summary>
public sealed class ReadFrameworkTable(MandateDb db, TimeProvider clock)
{
    /// <param name="Framework">Its code; null: the only one that the asker may read.</param>
    /// <param name="Region">Code of a region for targets, figures and progress; null: all regions together.</param>
    public sealed record Input(string? Framework, string? Region = null);

    public async Task<Outcome<FrameworkTable>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        return await ReadAsync(framework, input.Region, ct);
    }

    internal async Task<FrameworkTable> ReadAsync(Framework f, string? region, CancellationToken ct)
    {
        var nodes = await db.Set<ResultNode>().AsNoTracking().Where(n => n.FrameworkId == f.Id).OrderBy(n => n.Position).ToListAsync(ct);
        var indicators = await db.Set<Indicator>().AsNoTracking().Where(i => i.FrameworkId == f.Id).OrderBy(i => i.Position).ToListAsync(ct);
        var mine = db.Set<Indicator>().Where(i => i.FrameworkId == f.Id).Select(i => i.Id);
        var baselines = await db.Set<Baseline>().AsNoTracking().Where(b => mine.Contains(b.IndicatorId)).OrderBy(b => b.Seq).ToListAsync(ct);
        var targets = await db.Set<IndicatorTarget>().AsNoTracking().Include(t => t.Regions.Where(r => r.Region == region))
            .Where(t => mine.Contains(t.IndicatorId)).OrderBy(t => t.Seq).ToListAsync(ct);
        var wanted = region ?? FigureWriter.AllRegions;
        var figures = await db.Set<IndicatorFigure>().AsNoTracking()
            .Where(x => x.Region == wanted && mine.Contains(x.IndicatorId)).ToDictionaryAsync(x => x.IndicatorId, ct);
        var lines = new IndicatorLines(f, region, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            baselines.ToLookup(b => b.IndicatorId), targets.ToLookup(t => t.IndicatorId), figures);
        return new(HeadOf(f), Ordered(nodes), [.. indicators.SelectMany(lines.Of)]);
    }

    internal static FrameworkHead HeadOf(Framework f) => new(
        f.Id, f.Code, f.Title, f.From, f.To, f.Status, f.IsPublic, f.HasInventedResults, f.Version, f.FiguresVersion);

    private static List<TreeNode> Ordered(List<ResultNode> nodes)
    {
        var children = nodes.ToLookup(n => n.ParentId);
        var ordered = new List<TreeNode>(nodes.Count);
        foreach (var top in children[null]) Add(top, 0);
        return ordered;

        void Add(ResultNode n, int depth)
        {
            ordered.Add(new(n.Id, n.ParentId, depth, n.Level, n.Class, n.Code, n.Title));
            foreach (var child in children[n.Id]) Add(child, depth + 1);
        }
    }
}
