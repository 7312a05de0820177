using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>A report that somebody is to make.</summary>
/// <param name="Due">The last day on which it is in time; null: none is set.</param>
/// <param name="IsLate">That day has passed.</param>
public sealed record DueReport(string Framework, string Indicator, LocalizedText Title, string Country, string CountryName, string Period, DateOnly? Due, bool IsLate);

/// <param name="Total">How many there are on all pages.</param>
public sealed record DueReports(int Total, IReadOnlyList<DueReport> Rows);

/// <summary>
/// What whoever asks is to report: the indicators measured by country, for their countries and the open periods that have
/// begun, as far as there is no report of it in any state. The oldest period first, a page at a time.
/// </summary>
public sealed class ReadDueReports(MandateDb db, Places places, Words words, TimeProvider clock)
{
    /// <param name="Take">0: their number alone.</param>
    public sealed record Input(int Skip = 0, int Take = 50);

    public async Task<DueReports> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.IsConsole || !by.MaySomewhere(ResultsFunctions.Report)) return new(0, []);
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var (total, skip, rows) = (0, input.Skip, new List<DueReport>());
        var names = input.Take == 0 ? [] : await ReportedPlaces.NamesAsync(places, words, ct);
        foreach (var framework in await db.Set<Framework>().AsNoTracking().Where(f => f.Status == FrameworkStatus.Approved).OrderBy(f => f.Code).ToListAsync(ct))
        {
            if (!by.MayRead(framework)) continue;
            var all = await ExpectedReports.ReadAsync(db, framework, today, ct);
            var expected = all with { Periods = [.. all.Periods.Where(p => p.TakesAt(now))] };
            string[] countries = [.. (await places.CountriesForAsync(by, ResultsFunctions.Report, framework.Id, ct)).Where(c => c.MemberState).Select(c => c.Code)];
            if (expected.PerCountry == 0 || countries.Length == 0) continue;
            var missing = (expected.PerCountry * countries.Length) - await ReportedAsync(expected, countries, ct);
            total += missing;
            if (rows.Count < input.Take && skip < missing) rows.AddRange(await PageAsync(framework, expected, countries, names, today, skip, input.Take - rows.Count, ct));
            skip = Math.Max(0, skip - missing);
        }
        return new(total, rows);
    }

    private Task<int> ReportedAsync(ExpectedReports expected, string[] countries, CancellationToken ct)
    {
        var (indicators, periods) = (expected.Indicators.Select(i => i.Id).ToList(), expected.Periods.Select(p => p.Id).ToList());
        return db.Set<CountryResult>().CountAsync(r => indicators.Contains(r.IndicatorId) && periods.Contains(r.PeriodId) && countries.Contains(r.Country), ct);
    }

    private async Task<IEnumerable<DueReport>> PageAsync(Framework framework, ExpectedReports expected, string[] countries, Dictionary<string, string> names,
        DateOnly today, int skip, int take, CancellationToken ct)
    {
        var (indicators, periods) = (expected.Indicators.ToDictionary(i => i.Id), expected.Periods.ToDictionary(p => p.Id));
        Guid[] indicatorIds = [.. indicators.Keys], periodIds = [.. periods.Keys];
        var found = await db.Database.SqlQuery<Missing>(
            $"""
            select i.id as "Indicator", p.id as "Period", c.code as "Country"
            from results.reporting_period p
            cross join unnest({countries}) as c(code)
            cross join results.indicator i
            where p.id = any({periodIds}) and i.id = any({indicatorIds})
              and not exists (select 1 from results.country_result r where r.indicator_id = i.id and r.country = c.code and r.period_id = p.id)
            order by p."to", c.code, i.position
            offset {skip} limit {take}
            """).ToListAsync(ct);
        return found.Select(m => new DueReport(framework.Code, indicators[m.Indicator].Code, indicators[m.Indicator].Title, m.Country,
            names.GetValueOrDefault(m.Country, m.Country), periods[m.Period].Code, periods[m.Period].ReportDue, periods[m.Period].ReportDue < today));
    }

    private sealed record Missing(Guid Indicator, Guid Period, string Country);
}
