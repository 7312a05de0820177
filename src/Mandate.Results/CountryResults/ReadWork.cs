using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>One country result in a list of work.</summary>
/// <param name="Since">Since when it is in its state.</param>
/// <param name="Reason">Why it was returned.</param>
internal sealed record WorkItem(
    Guid Id, string Framework, string Indicator, LocalizedText Title, string Country, string CountryName, string Region, string Period,
    CountryResultStatus Status, DateTimeOffset Since, string? Reason, bool IsOwn);

/// <summary>Everything that waits for somebody: to be mended, to be finished, to be decided.</summary>
internal sealed record Work(IReadOnlyList<WorkItem> Returned, IReadOnlyList<WorkItem> Drafts, IReadOnlyList<WorkItem> Sent, IReadOnlyList<WorkItem> ToDecide)
{
    public bool IsEmpty => Returned.Count + Drafts.Count + Sent.Count + ToDecide.Count == 0;
}

/// <summary>Reads what waits for whoever asks, by their roles at this moment.</summary>
internal sealed class ReadWork(MandateDb db, Places places)
{
    public async Task<Work> HandleAsync(Access by, CancellationToken ct)
    {
        var open = await OpenAsync(by, ct);
        List<WorkItem> Mine(CountryResultStatus status) =>
            [.. open.Where(o => o.Item.Status == status && by.May(ResultsFunctions.Report, o.Target)).Select(o => o.Item)];
        return new(Mine(CountryResultStatus.Returned), Mine(CountryResultStatus.Draft), Mine(CountryResultStatus.Submitted),
            [.. open.Where(o => o.Item.Status == CountryResultStatus.Submitted && !o.Item.IsOwn && by.May(ResultsFunctions.Review, o.Target)).Select(o => o.Item)]);
    }

    private async Task<List<(WorkItem Item, Target Target)>> OpenAsync(Access by, CancellationToken ct)
    {
        if (!by.MaySomewhere(ResultsFunctions.Report) && !by.MaySomewhere(ResultsFunctions.Review)) return [];
        var countries = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, c => c.Name.ToString(), StringComparer.Ordinal);
        var rows = await (from r in db.Set<CountryResult>().AsNoTracking()
                          join f in db.Set<Framework>() on r.FrameworkId equals f.Id
                          join i in db.Set<Indicator>() on r.IndicatorId equals i.Id
                          join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
                          where r.Status != CountryResultStatus.Approved && p.IsOpen
                          select new
                          {
                              r.Id, Framework = f.Code, Indicator = i.Code, i.Title, r.Country, r.Region, Period = p.Code, r.Status, r.FrameworkId,
                              r.Authors, r.ReportedAt, Last = r.Steps.OrderByDescending(s => s.At).Select(s => new { s.At, s.Reason }).FirstOrDefault(),
                          }).ToListAsync(ct);
        return [.. rows.Select(r => (new WorkItem(r.Id, r.Framework, r.Indicator, r.Title, r.Country, countries.GetValueOrDefault(r.Country, r.Country),
                r.Region, r.Period, r.Status, r.Last?.At ?? r.ReportedAt, r.Last?.Reason, !ReviewStates.MayDecide(by.Actor, r.Authors)),
            new Target(Country: r.Country, Region: r.Region, Framework: r.FrameworkId))).OrderBy(r => r.Item1.Since)];
    }
}
