using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>The results of frameworks, for roles that are bound to one of them: outcome leads.</summary>
internal sealed class GrantResults(MandateDb db)
{
    public async Task<IReadOnlyList<ResultChoice>> ListAsync(CancellationToken ct) =>
        await (from n in db.Set<ResultNode>()
               join f in db.Set<Framework>() on n.FrameworkId equals f.Id
               orderby f.Code, n.Position
               select new ResultChoice(n.Id, f.Id, f.Code + "/" + n.Code, n.Title, db.Set<ResultNode>().Any(c => c.ParentId == n.Id))).ToListAsync(ct);

    public async Task<IReadOnlyCollection<Guid>> BelowAsync(Guid result, CancellationToken ct) => await db.Database.SqlQuery<Guid>(
        $"""
        with recursive below as (
            select id from results.result_node where id = {result}
            union
            select n.id from below b join results.result_node n on n.parent_id = b.id
        )
        select id as "Value" from below
        union all
        select i.id from below b join results.indicator i on i.result_node_id = b.id
        """).ToListAsync(ct);
}
