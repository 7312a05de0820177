using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>What people have built on is not removed by a file that no longer names it.</summary>
internal static class RemovalRules
{
    public static async Task<List<Problem>> CheckAsync(MandateDb db, FrameworkState? state, FrameworkImportPlan plan, CancellationToken ct)
    {
        if (state is null) return [];
        var (nodes, indicators) = (Gone(plan, FrameworkFiles.Results.Name), Gone(plan, FrameworkFiles.Indicators.Name));
        return [.. await CheckAsync(db, [.. indicators.Select(c => state.Indicators[c])], ct), .. await ServedAsync(db, [.. nodes.Select(c => state.Nodes[c])], ct)];
    }

    private static List<string> Gone(FrameworkImportPlan plan, string file) =>
        [.. plan.Changes.Where(c => c.Action == PlanAction.Remove && c.File == file).Select(c => c.Key)];

    /// <summary>Country programmes and technical teams refer to what they serve.</summary>
    public static async Task<List<Problem>> ServedAsync(MandateDb db, IReadOnlyList<ResultNode> going, CancellationToken ct)
    {
        if (going.Count == 0) return [];
        var ids = going.Select(n => n.Id).ToList();
        var served = await db.Set<ServedOutput>().Where(s => ids.Contains(s.ResultNodeId)).GroupBy(s => s.ResultNodeId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var teams = await db.Set<TeamResult>().Where(s => ids.Contains(s.ResultNodeId)).GroupBy(s => s.ResultNodeId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. going.Where(n => served.ContainsKey(n.Id)).Select(n => Kept("results.import.has_programmes", n, served[n.Id])),
            .. going.Where(n => teams.ContainsKey(n.Id)).Select(n => Kept("results.import.has_teams", n, teams[n.Id]))];
    }

    public static async Task<List<Problem>> CheckAsync(MandateDb db, IReadOnlyList<Indicator> going, CancellationToken ct)
    {
        if (going.Count == 0) return [];
        var ids = going.Select(i => i.Id).ToList();
        var results = await db.Set<CountryResult>().Where(r => ids.Contains(r.IndicatorId))
            .GroupBy(r => r.IndicatorId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var notes = await db.Set<TechnicalNote>().Where(n => ids.Contains(n.IndicatorId)).Select(n => n.IndicatorId).Distinct().ToListAsync(ct);
        var revised = await db.Set<Revision>().Where(r => ids.Contains(r.IndicatorId)).Select(r => r.IndicatorId).Distinct().ToListAsync(ct);
        var linked = (await db.Set<IndicatorLink>().Where(l => ids.Contains(l.FromId!.Value) || ids.Contains(l.ToId!.Value)).Select(l => new { l.FromId, l.ToId }).ToListAsync(ct))
            .SelectMany(l => new[] { l.FromId, l.ToId }).ToHashSet();
        var deployed = await db.Set<Deployment>().Where(d => ids.Contains(d.IndicatorId!.Value)).Select(d => d.IndicatorId!.Value).Distinct().ToListAsync(ct);
        return [.. going.Where(i => results.ContainsKey(i.Id)).Select(i => Refusal("results.import.has_results", i, results[i.Id])),
            .. going.Where(i => notes.Contains(i.Id)).Select(i => Refusal("results.import.has_note", i)),
            .. going.Where(i => revised.Contains(i.Id)).Select(i => Refusal("results.import.has_revisions", i)),
            .. going.Where(i => linked.Contains(i.Id)).Select(i => Refusal("results.import.has_links", i)),
            .. going.Where(i => deployed.Contains(i.Id)).Select(i => Refusal("results.import.has_deployments", i))];
    }

    private static Problem Kept(string code, ResultNode node, int count) => Problem.Conflict(code, node.Code, count).At(new Place(FrameworkFiles.Results.Name, null, "code"));

    private static Problem Refusal(string code, Indicator indicator, params object?[] args) => Problem.Conflict(code, [indicator.Code, .. args])
        .At(new Place(FrameworkFiles.Indicators.Name, null, "code"));
}
