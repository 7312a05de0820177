using Mandate.Kernel.Postgres;

namespace Mandate.Bench;

/// <summary>
/// Second start on an existing data directory: with PostgreSQL stopped, and with PostgreSQL running already; the
/// difference is PostgreSQL's share. Then the memory of our process after a thousand requests.
/// </summary>
internal static class StartMeasure
{
    private const int Runs = 10;
    private const int Requests = 1000;
    private const int Connections = 8;

    public static async Task<bool> RunAsync(string[] arguments)
    {
        await using var installation = await Installation.MakeAsync();
        var (whole, ours) = (new List<double>(), new List<double>());
        for (var i = 0; i < Runs; i++)
        {
            whole.Add(await TimeAsync(installation));
            await using var postgres = await OpenAsync(installation.Data);
            ours.Add(await TimeAsync(installation));
        }
        var report = new Report("start", $"published build, existing data directory, median of {Runs}; memory: resident set of the server's process");
        report.AtMost("process start to ready", whole.Median() / 1000, 2, "s");
        report.AtMost("of it ours (PostgreSQL runs already)", ours.Median() / 1000, 0.6, "s");
        report.Add("of it PostgreSQL", (whole.Median() - ours.Median()) / 1000, "s");
        await MemoryAsync(installation, report);
        return report.Print();
    }

    private static async Task<double> TimeAsync(Installation installation)
    {
        await using var server = await installation.StartAsync();
        return server.TimeToReady.TotalMilliseconds;
    }

    private static async Task<EmbeddedPostgres> OpenAsync(string data)
    {
        var directory = DataDirectory.Open(data).Value;
        return (await EmbeddedPostgres.OpenAsync(directory)).Value;
    }

    private static async Task MemoryAsync(Installation installation, Report report)
    {
        await using var server = await installation.StartAsync();
        var before = server.ResidentMemory();
        using var client = await Installation.SignInAsync(server.Address);
        var pages = await Pages.OfAsync(client);
        await Parallel.ForAsync(0, Requests, new ParallelOptions { MaxDegreeOfParallelism = Connections },
            async (i, _) => Pages.Check(await client.GetAsync(pages[i % pages.Count])));
        const double megabyte = 1024 * 1024;
        report.Add("memory when ready", before / megabyte, "MB");
        report.AtMost($"memory after {Requests:N0} requests for {pages.Count} pages", server.ResidentMemory() / megabyte, 200, "MB");
    }
}
