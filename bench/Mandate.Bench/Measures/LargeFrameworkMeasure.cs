using System.Diagnostics;
using System.Globalization;
using Mandate.Kernel;
using Mandate.Kernel.Postgres;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Bench;

/// <summary>
/// The page of a framework with 5,000 indicators: the first view when nothing is kept of it, later views, an outcome
/// opened, every indicator a page at a time, one state. Another number of indicators may be given.
/// </summary>
internal static class LargeFrameworkMeasure
{
    private const int Asks = 60;
    private const int LargestView = 60 * 1024;

    public static async Task<bool> RunAsync(string[] arguments)
    {
        var indicators = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 5_000;
        var data = Path.Combine(Path.GetTempPath(), "mandate-bench-" + Guid.NewGuid().ToString("N")[..8]);
        try
        {
            await using var database = (await MandateDatabase.OpenAsync(new DatabaseSettings(DataDirectory: data))).Value;
            await using (var services = MandateServices.Build(database.Source)) await FillAsync(services, indicators);
            await using var app = MandateHost.Build(database.Source, builder =>
            {
                builder.Environment.EnvironmentName = Environments.Production;
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Logging.ClearProviders();
            });
            await app.StartAsync();
            var report = new Report("large-framework", $"{indicators:N0} indicators; embedded PostgreSQL; one client, {Asks} requests a page; the weight is of the first view, with style sheet and script, Brotli and headers");
            await MeasureAsync(report, new Uri(app.Urls.First()));
            return report.Print();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static async Task FillAsync(IServiceProvider services, int indicators)
    {
        Console.Error.WriteLine("filling …");
        _ = (await Migrator.MigrateAsync(services, default)).Value;
        await Preparation.DoAsync<DemoPeople, Done>(services, o => o.HandleAsync(Preparation.Console, new(Preparation.Password), default));
        await Preparation.DoAsync<ImportFramework, ImportFramework.Result>(services, o => o.HandleAsync(Preparation.Console, new(GeneratedFramework.Files(indicators)), default));
        await Preparation.DoAsync<ApproveFramework, ApproveFramework.Approved>(services, o => o.HandleAsync(Preparation.Console, new(GeneratedFramework.Code), default));
        await Preparation.DoAsync<PublishFramework, PublishFramework.Published>(services, o => o.HandleAsync(Preparation.Console, new(GeneratedFramework.Code, true), default));
    }

    private static async Task MeasureAsync(Report report, Uri address)
    {
        var framework = $"/frameworks/{GeneratedFramework.Code}";
        using var http = new HttpClient { BaseAddress = address };
        // Another page first: compiling the program is not what is measured.
        _ = await FirstByteAsync(http, "/frameworks");
        report.Add("first byte, nothing kept", await FirstByteAsync(http, framework), "ms");
        using var wire = new Wire(address, null);
        report.AtMost("first view on the wire", (await wire.OpenAsync(framework)).Bytes, LargestView, "bytes");
        foreach (var query in (string[])["", "?outcome=7", "?depth=", "?depth=&page=9", "?state=no_data", "?region=AFR"])
        {
            _ = await FirstByteAsync(http, framework + query);
            var times = new List<double>();
            for (var i = 0; i < Asks; i++) times.Add(await FirstByteAsync(http, framework + query));
            var name = query.Length == 0 ? "as it opens" : query;
            report.Add($"{name}, median", times.Median(), "ms");
            report.AtMost($"{name}, p95", times.Quantile(0.95), 100, "ms");
        }
    }

    private static async Task<double> FirstByteAsync(HttpClient http, string path)
    {
        var begun = Stopwatch.GetTimestamp();
        using var response = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        var first = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        await response.Content.CopyToAsync(Stream.Null);
        return first;
    }
}
