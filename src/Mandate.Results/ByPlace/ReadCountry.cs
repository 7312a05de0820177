using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Everything that a country reported for a framework, what is missing and what comes next. A report that the asker may
/// not see is as if it was not there: neither listed nor counted, and what it would report is missing.
/// </summary>
public sealed class ReadCountry(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="Country">ISO 3166-1 alpha-2.</param>
    /// <param name="Framework">Null: the latest that the asker may read.</param>
    public sealed record Input(string Country, string? Framework = null);

    public async Task<Outcome<CountryView>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (await places.FindCountryAsync(input.Country.ToUpperInvariant(), ct) is not { } country) return Problem.NotFound("results.place.unknown", input.Country);
        var found = await PlaceFramework.FindAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var frameworks)) return found.Problems.ToList();
        var framework = frameworks.Chosen;
        var rows = (await RowsAsync(framework.Id, country.Code, ct)).FindAll(r => by.MaySee(r.Report, framework));
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var expected = await ExpectedReports.ReadAsync(db, framework, today, ct);
        var region = (await places.RegionsAsync(ct)).Single(r => r.Code == country.Region);
        return new CountryView(country.Code, country.Name, country.Region, region.Name, framework.Code, framework.Title, framework.HasInventedResults,
            [.. frameworks.All.Select(f => new PlaceFrameworkChoice(f.Code, f.Title))], await PeriodsAsync(framework.Id, ct), Indicators(rows),
            country.MemberState ? Missing(by, country, framework, expected, rows, today) : []);
    }

    private static List<MissingReport> Missing(Access by, CountryRecord country, Framework framework, ExpectedReports expected, List<Reported> rows, DateOnly today) =>
        [.. expected.Missing(rows.Select(r => (r.Report.IndicatorId, r.Report.PeriodId)).ToHashSet()).Select(m => new MissingReport(
            m.Indicator.Code, m.Indicator.Title, m.Period.Code, m.Period.To, m.Period.To < today,
            by.May(ResultsFunctions.Report, new Target(Country: country.Code, Region: country.Region, Framework: framework.Id, Result: m.Indicator.Id))))];

    private static List<PlaceIndicator> Indicators(List<Reported> rows) =>
        [.. rows.GroupBy(r => r.Report.IndicatorId).Select(g => (g.First().Indicator, g.First().Node, Reports: g)).OrderBy(g => g.Indicator.Position)
            .Select(g => new PlaceIndicator(g.Indicator.Code, g.Indicator.Title, g.Indicator.Unit, g.Node.Code, g.Node.Title, g.Indicator.IsMeasured(),
                [.. g.Reports.OrderBy(r => r.PeriodEnd).Select(r => new PlaceReport(r.Report.Id, r.Period, r.Report.Status, r.Report.Observation, r.Report.Quantity, r.Report.Denominator))]))];

    private Task<List<FigurePeriod>> PeriodsAsync(Guid framework, CancellationToken ct) => db.Set<ReportingPeriod>().AsNoTracking()
        .Where(p => p.FrameworkId == framework).OrderBy(p => p.From).ThenBy(p => p.To).Select(p => new FigurePeriod(p.Code, p.From, p.To)).ToListAsync(ct);

    // Each indicator is read once, not with every one of its reports.
    private async Task<List<Reported>> RowsAsync(Guid framework, string country, CancellationToken ct)
    {
        var reports = await (from r in db.Set<CountryResult>().AsNoTracking()
                             join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
                             where r.FrameworkId == framework && r.Country == country
                             select new
                             {
                                 Report = new CountryResult
                                 {
                                     Id = r.Id, FrameworkId = r.FrameworkId, IndicatorId = r.IndicatorId, PeriodId = r.PeriodId, Country = r.Country, Region = r.Region,
                                     Quantity = r.Quantity, Denominator = r.Denominator, Observation = r.Observation, Status = r.Status, ReportedBy = "",
                                 },
                                 p.Code, p.To,
                             }).ToListAsync(ct);
        var ids = reports.Select(r => r.Report.IndicatorId).Distinct().ToList();
        var indicators = await (from i in db.Set<Indicator>().AsNoTracking()
                                join n in db.Set<ResultNode>() on i.ResultNodeId equals n.Id
                                where ids.Contains(i.Id)
                                select new { Indicator = i, Node = n }).ToDictionaryAsync(x => x.Indicator.Id, ct);
        return reports.ConvertAll(r => new Reported(r.Report, indicators[r.Report.IndicatorId].Indicator, indicators[r.Report.IndicatorId].Node, r.Code, r.To));
    }

    private sealed record Reported(CountryResult Report, Indicator Indicator, ResultNode Node, string Period, DateOnly PeriodEnd);
}
