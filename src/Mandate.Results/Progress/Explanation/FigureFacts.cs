using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Everything that an explanation is made from, read in a handful of queries.</summary>
internal sealed record FigureFacts(
    Framework Framework, Indicator Indicator, IReadOnlyList<CountryResult> Results,
    IReadOnlyDictionary<Guid, ReportingPeriod> Periods, IReadOnlyList<IndicatorTarget> Targets, IReadOnlyList<Baseline> Baselines,
    IReadOnlyList<RegionRecord> Regions, IReadOnlyDictionary<string, string> Countries, IReadOnlyDictionary<string, string> People)
{
    public static async Task<FigureFacts> ReadAsync(
        MandateDb db, Places places, People people, Words words, Framework framework, Indicator indicator, bool withPeople, CancellationToken ct)
    {
        var results = await db.Set<CountryResult>().AsNoTracking().AsSplitQuery().Include(r => r.Evidence)
            .Where(r => r.IndicatorId == indicator.Id).ToListAsync(ct);
        var names = withPeople ? await people.ByActorAsync(results.SelectMany(r => new[] { r.ReportedBy, r.DecidedBy }), ct) : [];
        return await WithAsync(db, places, words, framework, indicator, results, names, ct);
    }

    /// <summary>The same without what each result rests on: neither evidence nor people, narratives nor dates.</summary>
    public static async Task<FigureFacts> BriefAsync(MandateDb db, Places places, Words words, Framework framework, Indicator indicator, CancellationToken ct) =>
        await WithAsync(db, places, words, framework, indicator, await db.Set<CountryResult>().AsNoTracking().Where(r => r.IndicatorId == indicator.Id)
            .Select(r => new CountryResult
            {
                Id = r.Id, FrameworkId = r.FrameworkId, IndicatorId = r.IndicatorId, PeriodId = r.PeriodId, Country = r.Country, Region = r.Region, Quantity = r.Quantity,
                Denominator = r.Denominator, Observation = r.Observation, Status = r.Status, IsInvented = r.IsInvented, ReportedBy = "",
            }).ToListAsync(ct), new Dictionary<string, string>(), ct);

    private static async Task<FigureFacts> WithAsync(MandateDb db, Places places, Words words, Framework framework, Indicator indicator,
        List<CountryResult> results, IReadOnlyDictionary<string, string> names, CancellationToken ct)
    {
        var periods = await db.Set<ReportingPeriod>().AsNoTracking().Where(p => p.FrameworkId == framework.Id).ToDictionaryAsync(p => p.Id, ct);
        var targets = await db.Set<IndicatorTarget>().AsNoTracking().Include(t => t.Regions)
            .Where(t => t.IndicatorId == indicator.Id).OrderBy(t => t.Seq).ToListAsync(ct);
        var baselines = await db.Set<Baseline>().AsNoTracking().Where(b => b.IndicatorId == indicator.Id).OrderBy(b => b.Seq).ToListAsync(ct);
        var countries = await ReportedPlaces.NamesAsync(places, words, ct);
        return new(framework, indicator, results, periods, targets, baselines, await places.RegionsAsync(ct), countries, names);
    }

    /// <summary>Only what was reported for one period.</summary>
    public bool IsOnePeriod { get; init; }

    public IEnumerable<FigurePeriod> AllPeriods => Periods.Values.Select(p => new FigurePeriod(p.Code, p.From, p.To));

    public RollUpRules Rules => RollUpRules.Of(Indicator);

    public IEnumerable<CountryResult> Approved => Results.Where(r => r.Status == CountryResultStatus.Approved);

    public Contribution Contribution(CountryResult r) => new(r.Id, r.Country, r.Region, Periods[r.PeriodId].To, r.Quantity ?? 0, r.Denominator, r.Observation);

    public string NameOf(string country) => Countries.GetValueOrDefault(country, country);
}
