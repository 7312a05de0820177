using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>The results that teams serve. Code and title are the framework's, read now: a team keeps no copy of them.</summary>
internal static class TeamServed
{
    private const string OutcomeLevel = "outcome";

    /// <returns>By team, those of the frameworks that <paramref name="by"/> may read, in their order.</returns>
    public static async Task<ILookup<Guid, TeamServes>> ReadAsync(MandateDb db, Access by, List<TechnicalTeam> teams, CancellationToken ct)
    {
        var ids = teams.SelectMany(t => t.Results).Select(r => r.ResultNodeId).ToHashSet();
        var named = await db.Set<ResultNode>().Where(n => ids.Contains(n.Id)).Select(n => n.FrameworkId).Distinct().ToListAsync(ct);
        var readable = (await db.Set<Framework>().AsNoTracking().Where(f => named.Contains(f.Id)).ToListAsync(ct)).FindAll(by.MayRead).ToDictionary(f => f.Id);
        var frameworks = readable.Keys.ToList();
        var nodes = await db.Set<ResultNode>().AsNoTracking().Where(n => frameworks.Contains(n.FrameworkId)).ToDictionaryAsync(n => n.Id, ct);
        return teams.SelectMany(t => t.Results.Where(r => nodes.ContainsKey(r.ResultNodeId)).Select(r => (Team: t.Id, Node: nodes[r.ResultNodeId])))
            .OrderBy(x => readable[x.Node.FrameworkId].Code, StringComparer.Ordinal).ThenBy(x => x.Node.Position)
            .ToLookup(x => x.Team, x => Of(x.Node, nodes, readable[x.Node.FrameworkId]));
    }

    private static TeamServes Of(ResultNode node, Dictionary<Guid, ResultNode> nodes, Framework framework)
    {
        var outcome = node;
        while (outcome.Level != OutcomeLevel && outcome.ParentId is { } above) outcome = nodes[above];
        return new(node.Id, framework.Code, framework.Title, node.Code, node.Title, outcome.Code, outcome.Title);
    }
}
