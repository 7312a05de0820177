using System.Diagnostics;
using System.Globalization;
using Mandate.Kernel;
using Mandate.Kernel.Postgres;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mandate.Bench;

/// <summary>
/// A million approved observations (200 countries × 250 indicators × 10 years × women and men): every figure computed
/// again beside the same as one SQL statement, the figures after one change, and the slowest page. Another number of
/// indicators may be given.
/// </summary>
internal static class ObservationsMeasure
{
    private const int Countries = 200, Turns = 3, Changes = 40, Asks = 40;

    public static async Task<bool> RunAsync(string[] arguments)
    {
        var indicators = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 250;
        var data = Path.Combine(Path.GetTempPath(), "mandate-bench-" + Guid.NewGuid().ToString("N")[..8]);
        try
        {
            await using var database = (await MandateDatabase.OpenAsync(new DatabaseSettings(DataDirectory: data))).Value;
            await using var services = MandateServices.Build(database.Source);
            var cells = await FillAsync(services, indicators);
            var report = new Report("observations", $"{cells:N0} cells in {cells / 2:N0} approved reports; embedded PostgreSQL; medians of {Turns} turns, {Changes} approvals, {Asks} requests a page");
            await RecomputeAsync(report, services, database.Source);
            await ChangeAsync(report, services);
            await PagesAsync(report, database.Source, services);
            return report.Print();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task<long> FillAsync(ServiceProvider services, int indicators)
    {
        Console.Error.WriteLine("filling …");
        _ = (await Migrator.MigrateAsync(services, default)).Value;
        await Preparation.DoAsync<DemoPeople, Done>(services, o => o.HandleAsync(Preparation.Console, new(Preparation.Password), default));
        await Preparation.DoAsync<ImportFramework, ImportFramework.Result>(services, o => o.HandleAsync(Preparation.Console, new(GeneratedFramework.Files(indicators)), default));
        await Preparation.DoAsync<ApproveFramework, ApproveFramework.Approved>(services, o => o.HandleAsync(Preparation.Console, new(GeneratedFramework.Code), default));
        var dimensions = new ImportFile("dimensions.csv", await File.ReadAllBytesAsync(PublishedBuild.Dimensions));
        await Preparation.DoAsync<ImportDimensions, ImportDimensions.Result>(services, o => o.HandleAsync(Preparation.Console, new(dimensions), default));
        await Preparation.DoAsync<ImportMeasures, ImportMeasures.Result>(services, o => o.HandleAsync(Preparation.Console, new(GeneratedFramework.Code, GeneratedFramework.Measures(indicators)), default));
        await Preparation.GrantEverywhereAsync(services);
        return await new ObservationLoad(services, Countries, indicators).FillAsync();
    }

    private static async Task RecomputeAsync(Report report, ServiceProvider services, NpgsqlDataSource source)
    {
        var (ours, sql) = (new List<double>(), new List<double>());
        Dictionary<(Guid, string, string, string), decimal> asked = [];
        for (var i = 0; i < Turns; i++)
        {
            await ForgetAsync(source);
            ours.Add(await TimeAsync(() => Preparation.DoAsync<RecomputeFigures, RecomputeFigures.Recomputed>(services, o => o.HandleAsync(Preparation.Console, new(), default))));
            sql.Add(await TimeAsync(async () => asked = await AggregateInSql.RunAsync(source)));
        }
        report.Add("every figure again, and kept", ours.Median() / 1000, "s");
        report.Add("the same as one SQL statement, read and not kept", sql.Median() / 1000, "s");
        report.AtMost("ours beside the SQL", ours.Zip(sql, (o, s) => o / s).Median(), 2, "times");
        report.Add("figures", asked.Count, "");
        report.Exactly("figures that are not the SQL's", await DifferencesAsync(services, asked), 0, "");
    }

    // So that everything has to be written, as on a database that lost its figures.
    private static async Task ForgetAsync(NpgsqlDataSource source) =>
        await source.CreateCommand("truncate results.part_figure, results.indicator_figure").ExecuteNonQueryAsync();

    private static async Task<int> DifferencesAsync(ServiceProvider services, Dictionary<(Guid, string, string, string), decimal> asked)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MandateDb>();
        var kept = (await db.Set<PartFigure>().AsNoTracking().ToListAsync()).ToDictionary(f => (f.IndicatorId, f.Region, f.Period, f.Part), f => f.Value);
        foreach (var main in await db.Set<IndicatorFigure>().AsNoTracking().ToListAsync()) kept[(main.IndicatorId, main.Region, "ALL", "ALL")] = main.Value;
        // PostgreSQL divides to 16 digits and more, .NET to 28.
        return asked.Count(a => kept.GetValueOrDefault(a.Key) is not { } value || Math.Abs(value - a.Value) > 0.000000001m) + Math.Abs(kept.Count - asked.Count);
    }

    private static async Task ChangeAsync(Report report, ServiceProvider services)
    {
        var times = new List<double>();
        var officer = new Access(Actor.Account(Guid.NewGuid()), "Ama", [new Grant("bench", new HashSet<Function> { ResultsFunctions.Read, ResultsFunctions.Report })]);
        var reviewer = new Access(Actor.Account(Guid.NewGuid()), "Rosa", [new Grant("bench", new HashSet<Function> { ResultsFunctions.Read, ResultsFunctions.Review })]);
        var ids = await SomeAsync(services);
        foreach (var id in ids)
        {
            var entry = new ResultEntry(null, null, null, "en", [], false, false, false, Source: "Survey", Cells: [new("sex=F", "41", "50"), new("sex=M", "43", "50")]);
            var edited = await Preparation.TryAsync<EditResult, SavedResult>(services, o => o.HandleAsync(officer, new(id, 1, entry), default));
            if (!edited.IsOk)
                edited = await Preparation.TryAsync<EditResult, SavedResult>(services, o => o.HandleAsync(officer, new(id, 1, entry with { Cells = [new("sex=F", "41"), new("sex=M", "43")] }), default));
            var submitted = await Preparation.DoAsync<SubmitResult, SavedResult>(services, o => o.HandleAsync(officer, new(id, edited.Value.Version), default));
            times.Add(await TimeAsync(() => Preparation.DoAsync<ApproveResult, SavedResult>(services, o => o.HandleAsync(reviewer, new(id, submitted.Version, submitted.ContentHash), default))));
        }
        // The first ones compile what they run.
        report.AtMost("one approval with all figures that rest on it", times.Skip(5).Median(), 50, "ms");
    }

    private static async Task<List<Guid>> SomeAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MandateDb>();
        return await db.Set<CountryResult>().Where(r => r.Country == "KE" && db.Set<ReportingPeriod>().Any(p => p.Id == r.PeriodId && p.Code == "2020"))
            .OrderBy(r => r.Id).Select(r => r.Id).Take(Changes).ToListAsync();
    }

    private static async Task PagesAsync(Report report, NpgsqlDataSource source, ServiceProvider services)
    {
        await using var app = MandateHost.Build(source, builder =>
        {
            builder.Environment.EnvironmentName = Environments.Production;
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders().AddFilter(null, LogLevel.Error).AddConsole();
        });
        await app.StartAsync();
        using var client = await Installation.SignInAsync(new Uri(app.Urls.First()));
        var slowest = ("", 0d);
        foreach (var path in await PathsAsync(services))
        {
            Pages.Check(await client.GetAsync(path));
            var times = new List<double>();
            for (var i = 0; i < Asks; i++) times.Add(await TimeAsync(() => client.GetAsync(path)));
            report.Add($"p95 of {path}", times.Quantile(0.95), "ms");
            if (times.Quantile(0.95) > slowest.Item2) slowest = (path, times.Quantile(0.95));
        }
        report.AtMost($"slowest page: {slowest.Item1}", slowest.Item2, 100, "ms");
    }

    private static async Task<List<string>> PathsAsync(ServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MandateDb>();
        var result = await db.Set<CountryResult>().Where(r => r.Country == "SN").OrderBy(r => r.Id).Select(r => r.Id).FirstAsync();
        var (framework, indicator) = ($"/frameworks/{GeneratedFramework.Code}", $"/frameworks/{GeneratedFramework.Code}/indicators/1.2");
        return ["/", "/frameworks", framework, framework + "?region=AFR", indicator, indicator + "/explanation.json?region=AFR", indicator + "/regions.csv",
            indicator + "/contributions?region=AFR&page=2", indicator + "/contributions?period=2020&part=sex%3DF", PlaceLinks.Country("SN"), PlaceLinks.Region("AFR"),
            CountryResultLinks.MyWork, CountryResultLinks.Result(result), $"{framework}/indicators/1.3/report"];
    }

    private static async Task<double> TimeAsync(Func<Task> work)
    {
        var begun = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
