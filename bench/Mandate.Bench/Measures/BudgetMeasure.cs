using System.Diagnostics;
using System.Globalization;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Kernel.Postgres;
using Mandate.Organisation;

namespace Mandate.Bench;

/// <summary>
/// A budget of 100,000 lines, eight cost factors and three currencies: its import, every increase computed again, one
/// changed rate to new totals over HTTP, a page of its table; beside a plain loop over arrays of decimals, and beside a
/// spreadsheet program where one is installed. Another number of lines may be given.
/// </summary>
internal static class BudgetMeasure
{
    private const int Times = 15, Pages = 60;

    // Aims at 100,000 lines.
    private const double ImportSeconds = 12, FirstMilliseconds = 2_000, PageMilliseconds = 100;

    public static async Task<bool> RunAsync(string[] arguments)
    {
        var lines = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 100_000;
        var sheet = Spreadsheet.Of(GeneratedBudget.Read(Spreadsheet.Lines));
        var data = Path.Combine(Path.GetTempPath(), "mandate-bench-" + Guid.NewGuid().ToString("N")[..8]);
        try
        {
            await using var database = (await MandateDatabase.OpenAsync(new DatabaseSettings(DataDirectory: data))).Value;
            var report = new Report("budget", $"{lines:N0} lines × {GeneratedBudget.Factors} cost factors × 3 currencies; embedded PostgreSQL; medians of {Times}; {sheet.Method}");
            var token = "";
            await using (var services = MandateServices.Build(database.Source)) token = await FillAsync(report, services, lines);
            InProcess(report, lines);
            sheet.Report(report);
            await using var app = MandateHost.Build(database.Source, builder =>
            {
                builder.Environment.EnvironmentName = Environments.Production;
                builder.WebHost.UseUrls("http://127.0.0.1:0");
                builder.Logging.ClearProviders();
            });
            await app.StartAsync();
            try
            {
                await OverHttpAsync(report, new Uri(app.Urls.First()), token, sheet);
            }
            finally
            {
                // What was measured before a question went unanswered took long enough.
                report.Print();
            }
            return report.Kept;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    /// <summary>Brings the budget in; a token that may read it.</summary>
    private static async Task<string> FillAsync(Report report, ServiceProvider services, int lines)
    {
        Console.Error.WriteLine("filling …");
        _ = (await Migrator.MigrateAsync(services, default)).Value;
        await Preparation.DoAsync<DemoPeople, Done>(services, o => o.HandleAsync(Preparation.Console, new(Preparation.Password), default));
        await Preparation.GrantEverywhereAsync(services);
        var files = GeneratedBudget.Files(lines);
        var begun = Stopwatch.GetTimestamp();
        var done = await Preparation.DoAsync<ImportBudget, ImportBudget.Result>(services, o => o.HandleAsync(Preparation.Console, new(files, GeneratedBudget.Cycle), default));
        report.AtMost($"import of {done.Rows.Values.Sum():N0} rows, {files.Sum(f => (long)f.Bytes.Length) / 1024.0 / 1024:0} MB", Stopwatch.GetElapsedTime(begun).TotalSeconds, ImportSeconds, "s");
        await Preparation.DoAsync<ImportBudget, ImportBudget.Result>(services, o => o.HandleAsync(Preparation.Console, new(GeneratedBudget.Files(Spreadsheet.Lines, GeneratedBudget.OtherCycle), GeneratedBudget.OtherCycle), default));
        await using var scope = services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<ConsoleAccess>().FindAccountAsync(Preparation.Officer, default) ?? throw new InvalidOperationException("No officer.");
        var officer = (await scope.ServiceProvider.GetRequiredService<AccessLoader>().ForAccountAsync(account, default))!.Access;
        return (await scope.ServiceProvider.GetRequiredService<CreateToken>().HandleAsync(officer, new("bench", [TokenScope.Read], 1), default)).Value.Token;
    }

    // The loop adds up what the model adds up and rounds nothing: what the model does more is its own.
    private static void InProcess(Report report, int lines)
    {
        var book = GeneratedBudget.Read(lines);
        var basis = RecostBasis.Of(book);
        var growth = Enumerable.Range(0, GeneratedBudget.Factors).Select(f => basis.Model.RatesOf(f)!.Value.Growth(book.Elements[f].Timing)).ToArray();
        var amounts = basis.Model.Amounts;
        var (plain, sums) = (new List<double>(), new decimal[lines]);
        var (model, changed) = (new List<double>(), new List<double>());
        var other = new Dictionary<string, decimal>(StringComparer.Ordinal) { ["AFR"] = 5.4m };
        for (var time = 0; time < Times; time++)
        {
            plain.Add(Milliseconds(() =>
            {
                Array.Clear(sums);
                for (var i = 0; i < lines; i++)
                    for (var f = 0; f < GeneratedBudget.Factors; f++) sums[i] += amounts[i * GeneratedBudget.Factors + f] * growth[f];
            }));
            decimal[] whole = [];
            model.Add(Milliseconds(() => whole = WholeUnits.Of(basis.Model.Changes(CostModel.AsGiven), 1)));
            if (whole.Sum() != decimal.Round(sums.Sum(), 0, MidpointRounding.AwayFromZero)) throw new InvalidOperationException("The loop and the model do not agree.");
            changed.Add(Milliseconds(() => ExchangeEffect.Of(basis, 0.97m, 0.9m, null, other, withLines: false)));
        }
        report.Add("a plain loop over decimals: every increase, nothing rounded", plain.Median(), "ms");
        report.Add("full recost: every increase to the dollar, adding up", model.Median(), "ms");
        report.AtMost("full recost ÷ plain loop", model.Median() / plain.Median(), 3, "×");
        report.Add("another rate and inflation: new totals, in process", changed.Median(), "ms");
    }

    private static async Task OverHttpAsync(Report report, Uri address, string token, Spreadsheet sheet)
    {
        using var client = await Installation.SignInAsync(address);
        using var program = new WebClient(address, "en");
        // The first reads the budget from the database, which never has to be done again for this version.
        report.AtMost("one changed rate to new totals over HTTP, first", await AskAsync(program, Rate(GeneratedBudget.Cycle, 0), token), FirstMilliseconds, "ms");
        report.Add("one changed rate to new totals over HTTP", await MedianAsync(program, GeneratedBudget.Cycle, token), "ms");
        await AskAsync(program, Rate(GeneratedBudget.OtherCycle, 0), token);
        sheet.ReportHttp(report, await MedianAsync(program, GeneratedBudget.OtherCycle, token));
        foreach (var table in new[] { "cost-increases", "computed-increases" })
        {
            var pages = new List<double>();
            report.AtMost($"a page of the table {table}, first", await AskAsync(client, Page(table, 1)), FirstMilliseconds, "ms");
            for (var page = 2; page <= Pages; page++) pages.Add(await AskAsync(client, Page(table, page)));
            report.AtMost($"a page of the table {table}, p95", pages.Quantile(0.95), PageMilliseconds, "ms");
        }
    }

    private static string Rate(string cycle, int time) => string.Create(CultureInfo.InvariantCulture, $"/api/v1/budgets/{cycle}/recost?rate=0.{80 + time}&inflation=AFR=5.{time}");

    private static string Page(string table, int page) => string.Create(CultureInfo.InvariantCulture, $"/budgets/{GeneratedBudget.Cycle}/tables/{table}?page={page}");

    private static async Task<double> MedianAsync(WebClient program, string cycle, string token)
    {
        var asked = new List<double>();
        for (var time = 1; time <= Times; time++) asked.Add(await AskAsync(program, Rate(cycle, time), token));
        return asked.Median();
    }

    private static async Task<double> AskAsync(WebClient client, string path, string? token = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        var begun = Stopwatch.GetTimestamp();
        var answer = await client.SendAsync(request);
        return answer.Status == System.Net.HttpStatusCode.OK ? Stopwatch.GetElapsedTime(begun).TotalMilliseconds : throw new InvalidOperationException($"{path}: {answer.Status} {answer.Text}");
    }

    internal static double Milliseconds(Action work)
    {
        var begun = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }
}
