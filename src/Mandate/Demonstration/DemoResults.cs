using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Demonstration;

/// <summary>
/// Invented results of the demonstration: the same ones from the same seed, reported and reviewed by the
/// demonstration's people through the operations that everybody uses, once.
/// </summary>
internal sealed class DemoResults(IServiceProvider services)
{
    private const int Seed = 20222023;

    // How far a region has come on its target; 0 leaves it unreported, above 1 it is beyond it.
    private static readonly decimal[] Courses = [0m, 0.6m, 0.9m, 1m, 1.1m, 1.2m, 1.4m];

    private readonly Random random = new(Seed);
    private readonly Dictionary<string, Access> people = [];

    public async Task<Outcome<Done>> EnsureAsync(string framework, CancellationToken ct)
    {
        if (await InScopeAsync(db => MarkAsync(db, framework, ct))) return default(Done);
        var countries = await InScopeAsync((Places places) => places.CountriesAsync(ct));
        foreach (var (indicator, region, target) in await InScopeAsync(db => TargetsAsync(db, framework, ct)))
        {
            var open = new Queue<CountryRecord>(Shuffled(countries.Where(c => c.MemberState && c.Region == region)));
            var course = Courses[random.Next(Courses.Length)];
            var problems = await FillAsync(new(framework, indicator, region), open, (int)(target * course), ct);
            if (problems.Count > 0) return problems.ToList();
        }
        return default(Done);
    }

    private sealed record Cell(string Framework, string Indicator, string Region);

    // Said before the first invented result is there, so that no page ever shows one without saying so.
    private static async Task<bool> MarkAsync(MandateDb db, string code, CancellationToken ct)
    {
        var framework = await db.Set<Framework>().SingleAsync(f => f.Code == code, ct);
        if (framework.HasInventedResults) return true;
        framework.HasInventedResults = true;
        db.Act = new Act(Actor.Console(Environment.UserName), "results.seed_demo", "demonstration");
        await db.SaveChangesAsync(ct);
        return false;
    }

    // Indicators that count member States, where a technical note says how, and the whole of outcome 3.
    private static async Task<List<(string, string, decimal)>> TargetsAsync(MandateDb db, string code, CancellationToken ct)
    {
        var framework = await db.Set<Framework>().Where(f => f.Code == code).Select(f => f.Id).SingleAsync(ct);
        var rows = await (from i in db.Set<Indicator>()
                          join t in db.Set<IndicatorTarget>() on i.Id equals t.IndicatorId
                          join r in db.Set<RegionalTarget>() on t.Id equals r.TargetId
                          where i.FrameworkId == framework && i.PlaceRule == RollUpRule.DistinctCount
                              && (i.Code.StartsWith("3.") || db.Set<TechnicalNote>().Any(n => n.IndicatorId == i.Id))
                          orderby i.Position, r.Region
                          select new { i.Code, r.Region, r.Value }).ToListAsync(ct);
        return rows.ConvertAll(r => (r.Code, r.Region, r.Value));
    }

    private async Task<IReadOnlyList<Problem>> FillAsync(Cell cell, Queue<CountryRecord> open, int approved, CancellationToken ct)
    {
        // Behind those that count, some are still on their way: one with the reviewer, one sent back, one being written.
        List<CountryResultStatus> wanted = [.. Enumerable.Repeat(CountryResultStatus.Approved, approved)];
        if (random.Next(3) == 0) wanted.Add(CountryResultStatus.Submitted);
        if (random.Next(5) == 0) wanted.Add(CountryResultStatus.Returned);
        if (random.Next(4) == 0) wanted.Add(CountryResultStatus.Draft);
        foreach (var status in wanted)
        {
            if (!open.TryDequeue(out var country)) return [];
            if (await ReportAsync(cell, country, status, ct) is { Count: > 0 } problems) return problems;
        }
        return [];
    }

    private async Task<IReadOnlyList<Problem>> ReportAsync(Cell cell, CountryRecord country, CountryResultStatus until, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var (reporter, language) = await ReporterAsync(country, ct);
        var entry = await EntryAsync(scope.ServiceProvider, cell, country, language, ct);
        var saved = await Get<ReportResult>(scope).HandleAsync(reporter,
            new(cell.Framework, cell.Indicator, country.Code, random.Next(2) == 0 ? "2022" : "2023", entry, Invented: true), ct);
        if (!saved.IsOk || until == CountryResultStatus.Draft) return saved.Problems;
        saved = await Get<AddEvidence>(scope).HandleAsync(reporter, new(saved.Value.Id, saved.Value.Version,
            null, $"https://example.org/{country.Code.ToLowerInvariant()}/{cell.Indicator}"), ct);
        if (!saved.IsOk) return saved.Problems;
        saved = await Get<SubmitResult>(scope).HandleAsync(reporter, new(saved.Value.Id, saved.Value.Version), ct);
        if (!saved.IsOk || until == CountryResultStatus.Submitted) return saved.Problems;
        var reviewer = await PersonAsync(Reviewers[cell.Region], ct);
        saved = until == CountryResultStatus.Approved
            ? await Get<ApproveResult>(scope).HandleAsync(reviewer, new(saved.Value.Id, saved.Value.Version, saved.Value.ContentHash), ct)
            : await Get<ReturnResult>(scope).HandleAsync(reviewer, new(saved.Value.Id, saved.Value.Version, DemoTexts.Reason(language)), ct);
        return saved.Problems;
    }

    private static async Task<ResultEntry> EntryAsync(
        IServiceProvider services, Cell cell, CountryRecord country, string language, CancellationToken ct)
    {
        var db = services.GetRequiredService<MandateDb>();
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleAsync(i => i.Code == cell.Indicator
            && db.Set<Framework>().Any(f => f.Id == i.FrameworkId && f.Code == cell.Framework), ct);
        var criteria = await db.Set<TechnicalNote>().AsNoTracking().Include(n => n.Criteria)
            .Where(n => n.IndicatorId == indicator.Id).OrderByDescending(n => n.Number).FirstOrDefaultAsync(ct);
        return new ResultEntry("1", null, DemoTexts.Narrative(language, country.Name, indicator.Title), language,
            [.. criteria?.Criteria.Select(c => c.Id) ?? []], Government: true, Employers: true, Workers: true);
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

    private CountryRecord[] Shuffled(IEnumerable<CountryRecord> countries)
    {
        var shuffled = countries.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }

    private static T Get<T>(AsyncServiceScope scope) where T : notnull => scope.ServiceProvider.GetRequiredService<T>();

    private Task<T> InScopeAsync<T>(Func<MandateDb, Task<T>> work) => InScopeAsync<MandateDb, T>(work);

    private async Task<T> InScopeAsync<TService, T>(Func<TService, Task<T>> work) where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
