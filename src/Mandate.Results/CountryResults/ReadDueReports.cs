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
            var pairs = await PairsAsync(framework.Id, expected, countries, ct);
            var missing = pairs.Sum(p => p.Missing);
            total += missing;
            if (rows.Count < input.Take && skip < missing) rows.AddRange(await PageAsync(framework, expected, pairs, names, today, skip, input.Take - rows.Count, ct));
            skip = Math.Max(0, skip - missing);
        }
        return new(total, rows);
    }

    /// <summary>A country's reports for a period.</summary>
    private sealed record Pair(string Country, ReportingPeriod Period, int Missing);

    // In the order in which they are shown: of half a million expected reports only the pages asked for are looked up.
    private async Task<List<Pair>> PairsAsync(Guid framework, ExpectedReports expected, string[] countries, CancellationToken ct)
    {
        var (indicators, periods) = (expected.Indicators.Select(i => i.Id).ToList(), expected.Periods.Select(p => p.Id).ToList());
        var approved = await db.Set<ApprovedCount>().Where(c => c.FrameworkId == framework && c.IsMeasured && periods.Contains(c.PeriodId) && countries.Contains(c.Country))
            .GroupBy(c => new { c.Country, c.PeriodId }).Select(g => new { g.Key, Count = g.Sum(c => c.Reports) }).ToListAsync(ct);
        var open = await db.Set<CountryResult>()
            .Where(r => r.Status != CountryResultStatus.Approved && indicators.Contains(r.IndicatorId) && periods.Contains(r.PeriodId) && countries.Contains(r.Country))
            .GroupBy(r => new { r.Country, r.PeriodId }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        var reported = approved.Concat(open).ToLookup(c => (c.Key.Country, c.Key.PeriodId), c => c.Count);
        return [.. from period in expected.Periods
                   from country in countries.Order(StringComparer.Ordinal)
                   let missing = expected.Indicators.Count - reported[(country, period.Id)].Sum()
                   where missing > 0
                   select new Pair(country, period, missing)];
    }

    private async Task<IEnumerable<DueReport>> PageAsync(Framework framework, ExpectedReports expected, List<Pair> pairs, Dictionary<string, string> names,
        DateOnly today, int skip, int take, CancellationToken ct)
    {
        var (asked, before) = Asked(pairs, skip, take);
        string[] countries = [.. asked.Select(p => p.Country)];
        Guid[] periods = [.. asked.Select(p => p.Period.Id)], indicatorIds = [.. expected.Indicators.Select(i => i.Id)];
        var found = await db.Database.SqlQuery<Missing>(
            $"""
            select i.id as "Indicator", p.turn as "Pair"
            from unnest({countries}, {periods}) with ordinality as p(country, period_id, turn)
            cross join unnest({indicatorIds}) with ordinality as i(id, turn)
            where not exists (select 1 from results.country_result r where r.indicator_id = i.id and r.country = p.country and r.period_id = p.period_id)
            order by p.turn, i.turn
            offset {skip - before} limit {take}
            """).ToListAsync(ct);
        var indicators = expected.Indicators.ToDictionary(i => i.Id);
        return found.Select(m => (Indicator: indicators[m.Indicator], Of: asked[(int)m.Pair - 1])).Select(m => new DueReport(
            framework.Code, m.Indicator.Code, m.Indicator.Title, m.Of.Country, names.GetValueOrDefault(m.Of.Country, m.Of.Country),
            m.Of.Period.Code, m.Of.Period.ReportDue, m.Of.Period.ReportDue < today));
    }

    private static (List<Pair> Asked, int Before) Asked(List<Pair> pairs, int skip, int take)
    {
        var (asked, before, seen) = (new List<Pair>(), 0, 0);
        foreach (var pair in pairs)
        {
            if (seen >= skip + take) break;
            seen += pair.Missing;
            if (seen > skip) asked.Add(pair);
            else before = seen;
        }
        return (asked, before);
    }

    private sealed record Missing(Guid Indicator, long Pair);
}
