using Mandate.Kernel.Postgres;

namespace Mandate.Bench;

/// <summary>
/// The framework page under load beside a bare endpoint with the same rows, in one process, in turns: as an officer
/// who is signed in sees it, and as the public does once it is open to all.
/// </summary>
internal static class FrameworkPageMeasure
{
    private const int Turns = 5;
    private const double LeastShare = 0.5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    public static async Task<bool> RunAsync(string[] arguments)
    {
        await using var installation = await Installation.MakeAsync();
        await using var database = (await MandateDatabase.OpenAsync(new DatabaseSettings(DataDirectory: installation.Data))).Value;
        await using var app = MandateHost.Build(database.Source, builder =>
        {
            builder.Environment.EnvironmentName = Environments.Production;
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<IStartupFilter>(new BarePage(database.Source));
        });
        await app.StartAsync();
        var address = new Uri(app.Urls.First());
        var report = new Report("framework-page", $"{Load.Connections} connections, {Turns} turns of {Turn.TotalSeconds:N0} s each, medians; one process with its clients; uncompressed");
        using (var client = await Installation.SignInAsync(address))
            await CompareAsync(report, address, "signed in", string.Join("; ", client.Cookies.Select(c => $"{c.Key}={c.Value}")));
        await Preparation.PublishAsync(app.Services);
        await CompareAsync(report, address, "public", null);
        return report.Print();
    }

    private static async Task CompareAsync(Report report, Uri address, string who, string? cookies)
    {
        using var page = new Load(address, Installation.FrameworkPage, cookies);
        using var bare = new Load(address, BarePage.Path, null);
        await page.RunAsync(Turn);
        await bare.RunAsync(Turn);
        var (pages, bares) = (new List<Load.Result>(), new List<Load.Result>());
        for (var i = 0; i < Turns; i++)
        {
            pages.Add(await page.RunAsync(Turn));
            bares.Add(await bare.RunAsync(Turn));
        }
        report.Add($"page, {who}", pages.Select(r => r.RequestsPerSecond).Median(), "a second");
        report.Add($"page, {who}, p95", pages.Select(r => r.P95).Median(), "ms");
        report.Add($"page, {who}, size", pages[0].Bytes / 1024, "KB");
        report.Add("bare endpoint", bares.Select(r => r.RequestsPerSecond).Median(), "a second");
        report.Add("bare endpoint, p95", bares.Select(r => r.P95).Median(), "ms");
        report.Add("bare endpoint, size", bares[0].Bytes / 1024, "KB");
        var share = pages.Zip(bares, (p, b) => p.RequestsPerSecond / b.RequestsPerSecond).Median();
        report.AtLeast($"page beside bare endpoint, {who}", share * 100, LeastShare * 100, "%");
    }
}
