using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>One country result in a list of work.</summary>
/// <param name="Since">Since when it is in its state.</param>
/// <param name="Reason">Why it was returned.</param>
/// <param name="Level">The level that decides next, of <paramref name="Levels"/>.</param>
/// <param name="IsMine">Whoever asks decides it now.</param>
internal sealed record WorkItem(
    Guid Id, string Framework, string Indicator, LocalizedText Title, string Country, string CountryName, string Region, string Period,
    CountryResultStatus Status, DateTimeOffset Since, string? Reason, int Level, int Levels, bool IsMine);

/// <summary>Everything that waits for somebody: to be mended, to be finished, to be decided.</summary>
internal sealed record Work(IReadOnlyList<WorkItem> Returned, IReadOnlyList<WorkItem> Drafts, IReadOnlyList<WorkItem> Sent, IReadOnlyList<WorkItem> ToDecide)
{
    public bool IsEmpty => Returned.Count + Drafts.Count + Sent.Count + ToDecide.Count == 0;
}

/// <summary>Reads what waits for whoever asks, by their roles at this moment.</summary>
internal sealed class ReadWork(MandateDb db, Places places, Words words)
{
    public async Task<Work> HandleAsync(Access by, CancellationToken ct)
    {
        var open = await OpenAsync(by, ct);
        List<WorkItem> Mine(CountryResultStatus status) =>
            [.. open.Where(o => o.Item.Status == status && by.May(ResultsFunctions.Report, o.Target)).Select(o => o.Item)];
        return new(Mine(CountryResultStatus.Returned), Mine(CountryResultStatus.Draft), Mine(CountryResultStatus.Submitted),
            [.. open.Where(o => o.Item is { Status: CountryResultStatus.Submitted, IsMine: true }).Select(o => o.Item)]);
    }

    private async Task<List<(WorkItem Item, Target Target)>> OpenAsync(Access by, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.Report) && !by.MaySomewhere(ResultsFunctions.Review)) return [];
        var countries = await ReportedPlaces.NamesAsync(places, words, ct);
        var (levels, deciders) = (await db.AllLevelsAsync(ct), await DecidersAsync(ct));
        var rows = await RowsAsync(ct);
        return [.. rows.Select(r =>
        {
            var target = new Target(Country: r.Country, Region: r.Region, Framework: r.FrameworkId, Result: r.IndicatorId);
            var round = new ReviewRound(levels.GetValueOrDefault(r.FrameworkId, ReviewRound.OneLevel), r.LevelsPassed, r.Authors, deciders[r.Id].ToList());
            var mine = round.RefusePerson(by.Actor) is null && by.May(ResultsFunctions.Review, target, ReviewRound.ScopesOf(round.Reach));
            return (new WorkItem(r.Id, r.Framework, r.Indicator, r.Title, r.Country, countries.GetValueOrDefault(r.Country, r.Country),
                r.Region, r.Period, r.Status, r.LastAt ?? r.ReportedAt, r.Reason, round.Level, round.Levels.Count, mine), target);
        }).OrderBy(r => r.Item1.Since)];
    }

    private Task<List<OpenRow>> RowsAsync(CancellationToken ct) =>
        (from r in db.Set<CountryResult>().AsNoTracking()
         join f in db.Set<Framework>() on r.FrameworkId equals f.Id
         join i in db.Set<Indicator>() on r.IndicatorId equals i.Id
         join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
         where r.Status != CountryResultStatus.Approved && p.IsOpen
         let last = r.Steps.OrderByDescending(s => s.At).FirstOrDefault()
         select new OpenRow(r.Id, r.FrameworkId, f.Code, r.IndicatorId, i.Code, i.Title, r.Country, r.Region, p.Code, r.Status, r.LevelsPassed,
             r.Authors, r.ReportedAt, last == null ? null : last.At, last == null ? null : last.Reason)).ToListAsync(ct);

    // Of results between two levels alone: few, and only theirs are asked for.
    private async Task<ILookup<Guid, string>> DecidersAsync(CancellationToken ct)
    {
        var steps = await db.Set<ReviewStep>().AsNoTracking()
            .Where(s => db.Set<CountryResult>().Any(r => r.Id == s.CountryResultId && r.LevelsPassed > 0))
            .Select(s => new ReviewStep { Id = s.Id, CountryResultId = s.CountryResultId, Action = s.Action, By = s.By, OnBehalfOf = s.OnBehalfOf, At = s.At, Content = "", ContentHash = Array.Empty<byte>() })
            .ToListAsync(ct);
        return steps.GroupBy(s => s.CountryResultId).SelectMany(g => ReviewLevels.DecidersOf(g).Select(who => (g.Key, who))).ToLookup(d => d.Key, d => d.who);
    }

    private sealed record OpenRow(
        Guid Id, Guid FrameworkId, string Framework, Guid IndicatorId, string Indicator, LocalizedText Title, string Country, string Region,
        string Period, CountryResultStatus Status, int LevelsPassed, List<string> Authors, DateTimeOffset ReportedAt, DateTimeOffset? LastAt, string? Reason);
}
