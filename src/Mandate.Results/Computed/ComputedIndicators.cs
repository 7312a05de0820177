using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Which computed indicators must be computed again when something below them changed.</summary>
internal static class ComputedIndicators
{
    /// <summary>Those that are computed from one of <paramref name="indicators"/>, directly or by way of others.</summary>
    public static Task<List<Guid>> AboveAsync(MandateDb db, IReadOnlyCollection<Guid> indicators, CancellationToken ct) => db.Database.SqlQuery<Guid>(
        $"""
        with recursive above as (
            select s.indicator_id from results.indicator i join results.framework f on f.id = i.framework_id
            join results.indicator_source s on s.framework = f.code and s.source = i.code where i.id = any({indicators.ToArray()})
            union
            select s.indicator_id from above a join results.indicator i on i.id = a.indicator_id join results.framework f on f.id = i.framework_id
            join results.indicator_source s on s.framework = f.code and s.source = i.code
        )
        select indicator_id as "Value" from above
        """).ToListAsync(ct);

    /// <summary>Those that lie in a framework or lean on it, directly or by way of others.</summary>
    /// <param name="framework">Its code: it may be gone, and what leaned on it is still there.</param>
    public static async Task<List<Guid>> AroundAsync(MandateDb db, string framework, CancellationToken ct)
    {
        var near = await (from i in db.Set<Indicator>()
                          join f in db.Set<Framework>() on i.FrameworkId equals f.Id
                          where i.IsComputed && (f.Code == framework || db.Set<IndicatorSource>().Any(s => s.IndicatorId == i.Id && s.Framework == framework))
                          select i.Id).ToListAsync(ct);
        return near.Count == 0 ? near : [.. near.Union(await AboveAsync(db, near, ct))];
    }
}
