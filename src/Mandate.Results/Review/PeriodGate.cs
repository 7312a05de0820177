using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Which periods take results at this moment: by comparison with the clock, not because a job ran.</summary>
internal sealed class PeriodGate(MandateDb db, TimeProvider clock)
{
    public async Task<bool> TakesAsync(ReportingPeriod period, string country, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return period.TakesAt(now)
            || (await db.Set<PeriodUnlock>().AsNoTracking().Where(u => u.PeriodId == period.Id && u.RevokedAt == null).ToListAsync(ct))
                .Exists(u => u.Lifts(country, now));
    }

    public async Task<OpenPeriods> OpenAsync(CancellationToken ct) => new(
        await db.Set<ReportingPeriod>().AsNoTracking().OrderBy(p => p.From).ToListAsync(ct),
        await db.Set<PeriodUnlock>().AsNoTracking().Where(u => u.RevokedAt == null).ToListAsync(ct), clock.GetUtcNow());
}

/// <summary>All periods and what is unlocked, at one moment. No I/O.</summary>
internal sealed class OpenPeriods(IReadOnlyList<ReportingPeriod> periods, IEnumerable<PeriodUnlock> unlocks, DateTimeOffset now)
{
    private readonly Dictionary<Guid, ReportingPeriod> byId = periods.ToDictionary(p => p.Id);
    private readonly ILookup<Guid, PeriodUnlock> exceptions = unlocks.Where(u => u.HoldsAt(now)).ToLookup(u => u.PeriodId);

    public DateOnly Today => DateOnly.FromDateTime(now.UtcDateTime);

    public ReportingPeriod Of(Guid period) => byId[period];

    public IEnumerable<ReportingPeriod> Taking => periods.Where(Takes);

    public bool Takes(Guid period, string country) => Takes(Of(period), [country]);

    /// <summary>Takes anything at all.</summary>
    public bool Takes(ReportingPeriod period) => period.TakesAt(now) || exceptions.Contains(period.Id);

    /// <summary>Those of a framework that take results of any of these countries, the earliest first.</summary>
    public IEnumerable<ReportingPeriod> For(Guid framework, IEnumerable<string> countries) =>
        countries.ToList() is var asked ? periods.Where(p => p.FrameworkId == framework && Takes(p, asked)) : [];

    private bool Takes(ReportingPeriod period, List<string> countries) =>
        period.TakesAt(now) || exceptions[period.Id].Any(u => countries.Exists(u.Countries.Contains));
}
