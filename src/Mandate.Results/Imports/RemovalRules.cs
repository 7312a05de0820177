using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>What people have built on is not removed by a file that no longer names it.</summary>
internal static class RemovalRules
{
    public static async Task<List<Problem>> CheckAsync(MandateDb db, FrameworkState? state, FrameworkImportPlan plan, CancellationToken ct)
    {
        var codes = plan.Changes.Where(c => c.Action == PlanAction.Remove && c.File == FrameworkFiles.Indicators.Name).Select(c => c.Key).ToList();
        if (state is null || codes.Count == 0) return [];
        return await CheckAsync(db, [.. codes.Select(c => state.Indicators[c])], ct);
    }

    public static async Task<List<Problem>> CheckAsync(MandateDb db, IReadOnlyList<Indicator> going, CancellationToken ct)
    {
        var ids = going.Select(i => i.Id).ToList();
        var results = await db.Set<CountryResult>().Where(r => ids.Contains(r.IndicatorId))
            .GroupBy(r => r.IndicatorId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var notes = await db.Set<TechnicalNote>().Where(n => ids.Contains(n.IndicatorId)).Select(n => n.IndicatorId).Distinct().ToListAsync(ct);
        var revised = await db.Set<Revision>().Where(r => ids.Contains(r.IndicatorId)).Select(r => r.IndicatorId).Distinct().ToListAsync(ct);
        var linked = (await db.Set<IndicatorLink>().Where(l => ids.Contains(l.FromId!.Value) || ids.Contains(l.ToId!.Value)).Select(l => new { l.FromId, l.ToId }).ToListAsync(ct))
            .SelectMany(l => new[] { l.FromId, l.ToId }).ToHashSet();
        return [.. going.Where(i => results.ContainsKey(i.Id)).Select(i => Refusal("results.import.has_results", i, results[i.Id])),
            .. going.Where(i => notes.Contains(i.Id)).Select(i => Refusal("results.import.has_note", i)),
            .. going.Where(i => revised.Contains(i.Id)).Select(i => Refusal("results.import.has_revisions", i)),
            .. going.Where(i => linked.Contains(i.Id)).Select(i => Refusal("results.import.has_links", i))];
    }

    private static Problem Refusal(string code, Indicator indicator, params object?[] args) => Problem.Conflict(code, [indicator.Code, .. args])
        .At(new Place(FrameworkFiles.Indicators.Name, null, "code"));
}
