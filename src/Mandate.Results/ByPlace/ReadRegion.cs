using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>A region's countries with what they reported and what is missing, and its indicators against their regional targets.</summary>
public sealed class ReadRegion(MandateDb db, Places places, ReadFrameworkTable table, TimeProvider clock)
{
    /// <param name="Region">AFR …</param>
    /// <param name="Framework">Null: the latest that the asker may read.</param>
    public sealed record Input(string Region, string? Framework = null);

    public async Task<Outcome<RegionView>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var regions = await places.RegionsAsync(ct);
        if (regions.Find(r => r.Code.Equals(input.Region, StringComparison.OrdinalIgnoreCase)) is not { } region)
            return Problem.NotFound("results.explain.region_unknown", input.Region, string.Join(", ", regions.Select(r => r.Code)));
        var found = await PlaceFramework.FindAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var frameworks)) return found.Problems.ToList();
        var framework = frameworks.Chosen;
        var countries = (await places.CountriesAsync(ct)).FindAll(c => c.Region == region.Code && c.MemberState);
        var lines = (await table.ReadAsync(framework, region.Code, ct)).Lines.Where(l => l.Target > 0 || l.Achieved is not null || l.OpenResults > 0);
        return new RegionView(region.Code, region.Name, framework.Code, framework.Title, framework.HasInventedResults,
            [.. frameworks.All.Select(f => new PlaceFrameworkChoice(f.Code, f.Title))], await CountriesAsync(by, framework, region.Code, countries, ct), [.. lines]);
    }

    private async Task<List<RegionCountry>> CountriesAsync(Access by, Framework framework, string region, List<CountryRecord> countries, CancellationToken ct)
    {
        var expected = await ExpectedReports.ReadAsync(db, framework, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), ct);
        var (indicators, periods) = (expected.Indicators.Select(i => i.Id).ToHashSet(), expected.Periods.Select(p => p.Id).ToList());
        var approved = (await ApprovedAsync(framework.Id, region, periods, ct)).ToDictionary(a => a.Country, StringComparer.Ordinal);
        var open = (await OpenAsync(framework.Id, region, ct)).FindAll(r => by.MaySee(r, framework)).ToLookup(r => r.Country, StringComparer.Ordinal);
        return [.. countries.OrderBy(c => c.Name.ToString(), StringComparer.CurrentCulture).Select(c =>
        {
            var done = approved.GetValueOrDefault(c.Code, new(c.Code, 0, 0));
            var begun = open[c.Code].Count(r => indicators.Contains(r.IndicatorId) && periods.Contains(r.PeriodId));
            return new RegionCountry(c.Code, c.Name, done.All, open[c.Code].Count(), expected.PerCountry - done.Expected - begun);
        })];
    }

    private Task<List<Done>> ApprovedAsync(Guid framework, string region, List<Guid> periods, CancellationToken ct) =>
        (from c in db.Set<ApprovedCount>()
         where c.FrameworkId == framework && c.Region == region
         group c by c.Country into g
         select new Done(g.Key, g.Sum(c => c.Reports), g.Sum(c => c.IsMeasured && periods.Contains(c.PeriodId) ? c.Reports : 0))).ToListAsync(ct);

    private Task<List<CountryResult>> OpenAsync(Guid framework, string region, CancellationToken ct) => db.Set<CountryResult>().AsNoTracking()
        .Where(r => r.FrameworkId == framework && r.Region == region && r.Status != CountryResultStatus.Approved).ToListAsync(ct);

    private sealed record Done(string Country, int All, int Expected);
}
