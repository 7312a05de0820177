using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Demonstration;

/// <summary>
/// Invented results of the demonstration, reported and reviewed by the demonstration's people through the operations
/// that everybody uses. Once: a start that was cut off goes on where it stopped, a later one leaves all as it is.
/// </summary>
internal sealed class DemoResults(IServiceProvider services)
{
    private readonly Dictionary<string, Access> people = [];

    public async Task<Outcome<Done>> EnsureAsync(string framework, CancellationToken ct) =>
        await EnsureAsync(framework, await PlanAsync(framework, ct), ct);

    public async Task<List<DemoResult>> PlanAsync(string framework, CancellationToken ct) => DemoPlan.Make(
        await InScopeAsync(db => CellsAsync(db, framework, ct)), await InScopeAsync((Places places) => places.CountriesAsync(ct)));

    public async Task<Outcome<Done>> EnsureAsync(string framework, IReadOnlyList<DemoResult> plan, CancellationToken ct)
    {
        await InScopeAsync(db => MarkAsync(db, framework, ct));
        var there = await InScopeAsync(db => ThereAsync(db, framework, ct));
        if (there.Contains(Key(plan[^1]))) return default(Done);
        foreach (var result in plan.Where(r => !there.Contains(Key(r))))
            if (await ReportAsync(framework, result, ct) is { Count: > 0 } problems) return problems.ToList();
        return default(Done);
    }

    private static (string Indicator, string Country) Key(DemoResult result) => (result.Cell.Indicator, result.Country.Code);

    private static async Task<HashSet<(string, string)>> ThereAsync(MandateDb db, string code, CancellationToken ct)
    {
        var rows = await (from r in db.Set<CountryResult>()
                          join i in db.Set<Indicator>() on r.IndicatorId equals i.Id
                          where r.IsInvented && db.Set<Framework>().Any(f => f.Id == i.FrameworkId && f.Code == code)
                          select new { i.Code, Country = r.Country }).ToListAsync(ct);
        return [.. rows.Select(r => (r.Code, r.Country))];
    }

    // Said before the first invented result is there, so that no page ever shows one without saying so.
    internal static async Task<Done> MarkAsync(MandateDb db, string code, CancellationToken ct)
    {
        var framework = await db.Set<Framework>().SingleAsync(f => f.Code == code, ct);
        if (framework.HasInventedResults) return default;
        framework.HasInventedResults = true;
        db.Act = new Act(Actor.Console(Environment.UserName), "results.seed_demo", "demonstration");
        await db.SaveChangesAsync(ct);
        return default;
    }

    // Whatever counts countries or organisations, region by region.
    private static async Task<List<DemoCell>> CellsAsync(MandateDb db, string code, CancellationToken ct)
    {
        var rows = await (from i in db.Set<Indicator>()
                          join f in db.Set<Framework>() on i.FrameworkId equals f.Id
                          join t in db.Set<IndicatorTarget>() on i.Id equals t.IndicatorId
                          join r in db.Set<RegionalTarget>() on t.Id equals r.TargetId
                          where f.Code == code && (i.PlaceRule == RollUpRule.DistinctCount || i.PlaceRule == RollUpRule.Sum)
                          orderby i.Position, r.Region
                          select new
                          {
                              i.Code, i.Title, r.Region, r.Value,
                              Criteria = db.Set<TechnicalNote>().Where(n => n.IndicatorId == i.Id)
                                  .OrderByDescending(n => n.Number).Select(n => n.Criteria.Count).FirstOrDefault(),
                          }).ToListAsync(ct);
        return rows.ConvertAll(r => new DemoCell(r.Code, r.Title, r.Region, r.Value, r.Criteria));
    }

    private async Task<IReadOnlyList<Problem>> ReportAsync(string framework, DemoResult result, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var (reporter, language) = await ReporterAsync(result.Country, ct);
        var saved = await Get<ReportWithEvidence>(scope).HandleAsync(reporter, Entry(framework, result, language), ct);
        if (!saved.IsOk || result.Status is CountryResultStatus.Draft or CountryResultStatus.Submitted) return saved.Problems;
        Get<MandateDb>(scope).ChangeTracker.Clear();
        var reviewer = await PersonAsync(Reviewers[result.Cell.Region], ct);
        saved = result.Status == CountryResultStatus.Approved
            ? await Get<ApproveResult>(scope).HandleAsync(reviewer, new(saved.Value.Id, saved.Value.Version, saved.Value.ContentHash), ct)
            : await Get<ReturnResult>(scope).HandleAsync(reviewer, new(saved.Value.Id, saved.Value.Version, DemoTexts.Reason(language)), ct);
        return saved.Problems;
    }

    private static ReportWithEvidence.Input Entry(string framework, DemoResult result, string language)
    {
        var (cell, country) = (result.Cell, result.Country);
        var draft = result.Status == CountryResultStatus.Draft;
        var entry = new TypedEntry("1", null, DemoTexts.Narrative(language, country.Name, cell.Title), language,
            [.. Enumerable.Range(1, cell.Criteria).Select(n => n.ToString(CultureInfo.InvariantCulture))],
            [TypedEntry.Government, TypedEntry.Employers, TypedEntry.Workers]);
        var evidence = new EvidencePiece($"https://example.org/{country.Code.ToLowerInvariant()}/{cell.Indicator}", null);
        return new(framework, cell.Indicator, country.Code, result.Period, entry, draft ? [] : [evidence], Submit: !draft, Invented: true);
    }

    // The country's own officer where the demonstration has one, else the region's.
    private async Task<(Access, string)> ReporterAsync(CountryRecord country, CancellationToken ct)
    {
        foreach (var (email, language) in Officers)
            if ((await PersonAsync(email, ct)).May(ResultsFunctions.Report, new Target(Country: country.Code, Region: country.Region)))
                return (people[email], language);
        return (await PersonAsync(FieldStaff[country.Region], ct), "en");
    }

    private static readonly (string Email, string Language)[] Officers =
        [("dakar@example.org", "fr"), ("lima@example.org", "es"), ("hanoi@example.org", "en")];

    private static readonly Dictionary<string, string> FieldStaff = new(StringComparer.Ordinal)
    {
        ["AFR"] = "field.africa@example.org", ["AMR"] = "field.americas@example.org", ["ARB"] = "field.arabstates@example.org",
        ["APA"] = "field.asia@example.org", ["ECA"] = "field.europe@example.org",
    };

    private static readonly Dictionary<string, string> Reviewers = new(StringComparer.Ordinal)
    {
        ["AFR"] = "africa@example.org", ["AMR"] = "americas@example.org", ["ARB"] = "arabstates@example.org",
        ["APA"] = "asia@example.org", ["ECA"] = "europe@example.org",
    };

    private async Task<Access> PersonAsync(string email, CancellationToken ct)
    {
        if (!people.TryGetValue(email, out var access))
            people[email] = access = (await InScopeAsync((ConsoleAccess console) => console.ResolveAsync(email, ct))).Value;
        return access;
    }

    private static T Get<T>(AsyncServiceScope scope) where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    private Task<T> InScopeAsync<T>(Func<MandateDb, Task<T>> work) => InScopeAsync<MandateDb, T>(work);

    private async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
