using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>How the results of a framework are reviewed, for whoever may read the framework.</summary>
public sealed class ReadReviewRules(MandateDb db, TimeProvider clock)
{
    public sealed record Rules(string Framework, IReadOnlyList<ReviewReach> Levels, IReadOnlyList<Period> Periods);

    /// <param name="Takes">It takes results now: neither closed nor locked.</param>
    /// <param name="Review">One for each level.</param>
    /// <param name="Unlocks">Those that hold now.</param>
    public sealed record Period(string Code, bool Takes, bool IsClosed, DateOnly? Report, IReadOnlyList<DateOnly?> Review, DateOnly? LocksOn,
        int Version, IReadOnlyList<Unlock> Unlocks);

    /// <param name="Where">Code of the unit, region or country.</param>
    public sealed record Unlock(Guid Id, string Where, int Countries, DateOnly Until, string Reason);

    public async Task<Outcome<Rules>> HandleAsync(Access by, string? framework, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, framework, ct);
        if (!found.TryGet(out var f)) return found.Problems.ToList();
        var levels = await db.LevelsOfAsync(f.Id, ct);
        var periods = await db.Set<ReportingPeriod>().AsNoTracking().Where(p => p.FrameworkId == f.Id).OrderBy(p => p.From).ToListAsync(ct);
        var unlocks = await db.Set<PeriodUnlock>().AsNoTracking().Where(u => u.RevokedAt == null
            && db.Set<ReportingPeriod>().Any(p => p.Id == u.PeriodId && p.FrameworkId == f.Id)).OrderBy(u => u.At).ToListAsync(ct);
        var now = clock.GetUtcNow();
        return new Rules(f.Code, levels, periods.ConvertAll(p => Of(p, levels.Count, unlocks.FindAll(u => u.PeriodId == p.Id && u.HoldsAt(now)), now)));
    }

    private static Period Of(ReportingPeriod p, int levels, List<PeriodUnlock> unlocks, DateTimeOffset now) => new(
        p.Code, p.TakesAt(now), !p.IsOpen, p.ReportDue, [.. Enumerable.Range(1, levels).Select(p.DueAt)], p.LocksOn, p.Version,
        unlocks.ConvertAll(u => new Unlock(u.Id, u.Where, u.Countries.Count, u.Until, u.Reason)));
}
