using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Since when the targets and baselines of an explanation are in force, where they were revised.</summary>
internal static class InForce
{
    public static async Task<FigureExplanation> SinceAsync(MandateDb db, Guid indicator, FigureExplanation e, CancellationToken ct)
    {
        var known = e.Known ?? DateTimeOffset.MaxValue;
        var revised = await db.Set<Revision>().AsNoTracking().Where(r => r.IndicatorId == indicator && r.State == RevisionState.InForce && r.DecidedAt <= known)
            .GroupBy(r => new { r.Thing, r.Seq }).Select(g => new { g.Key.Thing, g.Key.Seq, Since = g.Max(r => r.DecidedAt) }).ToListAsync(ct);
        if (revised.Count == 0) return e;
        DateTimeOffset? Since(RevisedThing thing, int seq) => revised.Find(r => r.Thing == thing && r.Seq == seq)?.Since;
        return e with
        {
            Targets = [.. e.Targets.Select(t => t with { Since = Since(RevisedThing.Target, t.Seq) })],
            Baselines = [.. e.Baselines.Select(b => b with { Since = Since(RevisedThing.Baseline, b.Seq) })],
        };
    }
}
