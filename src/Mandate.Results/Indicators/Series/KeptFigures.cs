using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>What everybody who reads kept figures reads with them.</summary>
internal static class KeptFigures
{
    /// <summary>The periods of a framework in the order of time.</summary>
    public static Task<List<FigurePeriod>> PeriodsAsync(MandateDb db, Guid framework, CancellationToken ct) => db.Set<ReportingPeriod>()
        .Where(p => p.FrameworkId == framework).OrderBy(p => p.From).ThenBy(p => p.To).Select(p => new FigurePeriod(p.Code, p.From, p.To)).ToListAsync(ct);

    /// <summary>By indicator, the countries that count once, each in the period in which it counted first.</summary>
    public static async Task<ILookup<Guid, FirstCounted>> FirstCountedAsync(MandateDb db, IQueryable<CountryResult> results, CancellationToken ct) =>
        (await (from r in results
                join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
                where r.Status == CountryResultStatus.Approved && r.Quantity > 0
                group p by new { r.IndicatorId, r.Country, r.Region } into g
                select new { g.Key.IndicatorId, First = new FirstCounted(g.Key.Region, g.Min(p => p.To)) }).ToListAsync(ct))
        .ToLookup(g => g.IndicatorId, g => g.First);
}
