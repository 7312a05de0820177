using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Reads what waits for whoever asks, by their roles at this moment.</summary>
internal sealed class ReadWork(MandateDb db, Places places, PeriodGate gate, Words words)
{
    public async Task<Work> HandleAsync(Access by, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.Report) && !by.MaySomewhere(ResultsFunctions.Review)) return Work.None;
        var open = await OpenAsync(ct);
        var work = open.Of(by);
        return work with { Reminders = Reminded.Of(await RemindersAsync(by, ct), work, open, await FrameworksAsync(ct)) };
    }

    /// <summary>Everything that is under way in periods that take results, whoever it waits for.</summary>
    public async Task<OpenWork> OpenAsync(CancellationToken ct)
    {
        var countries = await ReportedPlaces.NamesAsync(places, words, ct);
        return new(await RowsAsync(ct), await db.AllLevelsAsync(ct), await DecidersAsync(ct), countries, await gate.OpenAsync(ct));
    }

    private async Task<List<Reminder>> RemindersAsync(Access by, CancellationToken ct) => by.Actor.AccountId is not { } account ? []
        : await db.Set<Reminder>().AsNoTracking().Where(r => r.AccountId == account).ToListAsync(ct);

    private Task<Dictionary<Guid, string>> FrameworksAsync(CancellationToken ct) =>
        db.Set<Framework>().ToDictionaryAsync(f => f.Id, f => f.Code, ct);

    private Task<List<OpenRow>> RowsAsync(CancellationToken ct) =>
        (from r in db.Set<CountryResult>().AsNoTracking()
         join f in db.Set<Framework>() on r.FrameworkId equals f.Id
         join i in db.Set<Indicator>() on r.IndicatorId equals i.Id
         join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
         where r.Status != CountryResultStatus.Approved && (p.IsOpen || db.Set<PeriodUnlock>().Any(u => u.PeriodId == p.Id && u.RevokedAt == null))
         let last = r.Steps.OrderByDescending(s => s.ResultVersion).FirstOrDefault()
         select new OpenRow(r.Id, r.FrameworkId, f.Code, r.IndicatorId, i.Code, i.Title, r.Country, r.Region, r.PeriodId, r.Status, r.LevelsPassed,
             r.Authors, r.ReportedAt, last == null ? null : last.At, last == null ? null : last.Reason)).ToListAsync(ct);

    // Of results between two levels alone: few, and only theirs are asked for.
    private async Task<ILookup<Guid, string>> DecidersAsync(CancellationToken ct)
    {
        var steps = await db.Set<ReviewStep>().AsNoTracking()
            .Where(s => db.Set<CountryResult>().Any(r => r.Id == s.CountryResultId && r.LevelsPassed > 0))
            .Select(s => new ReviewStep { Id = s.Id, CountryResultId = s.CountryResultId, Action = s.Action, By = s.By, OnBehalfOf = s.OnBehalfOf, ResultVersion = s.ResultVersion, Content = "", ContentHash = Array.Empty<byte>() })
            .ToListAsync(ct);
        return steps.GroupBy(s => s.CountryResultId).SelectMany(g => ReviewLevels.DecidersOf(g).Select(who => (g.Key, who))).ToLookup(d => d.Key, d => d.who);
    }
}
