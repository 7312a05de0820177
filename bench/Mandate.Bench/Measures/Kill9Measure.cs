using System.Globalization;
using Mandate.Kernel.Postgres;
using Npgsql;

namespace Mandate.Bench;

/// <summary>
/// Kills the server with signal 9 while officers report results, starts it again, sends what was not acknowledged once
/// more with the same key, and counts what is lost or twice there. Then a few times PostgreSQL with it. The arguments
/// are the number of kills (500, and 20 with PostgreSQL).
/// </summary>
internal static class Kill9Measure
{
    private const int Writers = 4;
    private const int Seed = 20221;

    public static async Task<bool> RunAsync(string[] arguments)
    {
        var kills = Number(arguments, 0, 500);
        var both = Number(arguments, 1, 20);
        await using var installation = await Installation.MakeAsync();
        var run = await KillRun.BeginAsync(installation, Writers, new Random(Seed));
        using var reporter = run.Reporter;
        for (var i = 1; i <= kills; i++) await run.RoundAsync(withPostgres: false, $"{i} of {kills}");
        for (var i = 1; i <= both; i++) await run.RoundAsync(withPostgres: true, $"{i} of {both}, PostgreSQL too");
        var (lost, duplicates) = await run.EndAsync();
        var verified = await installation.Build.RunAsync("journal", "verify", "--data", installation.Data);
        return Print(run, kills, both, lost, duplicates, verified.Trim());
    }

    private static bool Print(KillRun run, int kills, int both, int lost, int duplicates, string verified)
    {
        var report = new Report("kill9", $"published build, {Writers} writers over HTTP, seed {Seed}; journal verify: {verified.ReplaceLineEndings(" / ")}");
        report.Add("kills of the server alone", kills, "");
        report.Add("kills of the server and PostgreSQL", both, "");
        report.Add("writes acknowledged", run.Ledger.Writes.Count(w => w.Acknowledged is not null), "");
        report.Add("of them not acknowledged at first, sent again", run.SentAgain, "");
        report.Add("of those, had been done when the kill came", run.DoneUnheard, "");
        report.Exactly("acknowledged writes lost", lost, 0, "");
        report.Exactly("duplicates", duplicates, 0, "");
        report.Exactly("other answers", run.Reporter.Refusals.Count, 0, "");
        foreach (var refusal in run.Reporter.Refusals.Take(5)) Console.Error.WriteLine(refusal);
        return report.Print();
    }

    private static int Number(string[] arguments, int at, int otherwise) =>
        arguments.Length > at ? int.Parse(arguments[at], CultureInfo.InvariantCulture) : otherwise;
}
