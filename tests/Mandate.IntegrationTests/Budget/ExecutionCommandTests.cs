using System.Text.Json;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Budget;

/// <summary>The accounts of a budget and its funds by command alone.</summary>
public sealed class ExecutionCommandTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), Demo = Path.Combine(Repository.Root, "data", "demo", "execution");

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync()
    {
        database = await postgres.NewDatabaseAsync();
        Assert.Equal(0, (await RunAsync("import", Folder, "--cycle", "2022-23")).Code);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<Ran> RunAsync(params string[] arguments) => MandateCommand.RunAsync(["budget", .. arguments], new Dictionary<string, string?> { ["Mandate__Database"] = database.ConnectionString });

    [Fact]
    public async Task The_accounts_go_in_once_and_budget_against_actual_comes_out()
    {
        var (entries, codes) = (Path.Combine(Demo, "entries.csv"), Path.Combine(Demo, "codes.csv"));
        Assert.Equal(3, (await RunAsync("execution", "import", entries)).Code);
        Assert.StartsWith("Nothing was saved. Budget 2022-23 would get 1,008 new entries", (await RunAsync("execution", "import", entries, "--mapping", codes, "--dry-run")).Output, StringComparison.Ordinal);
        Assert.StartsWith("Budget 2022-23: 1,008 new entries, 0 known already, 50 codes mapped.", (await RunAsync("execution", "import", entries, "--mapping", codes)).Output, StringComparison.Ordinal);
        Assert.StartsWith("Nothing changed", (await RunAsync("execution", "import", entries)).Output, StringComparison.Ordinal);
        Assert.Equal(50, (await RunAsync("execution", "map")).Output.Split('\n').Length);
        using var table = JsonDocument.Parse((await RunAsync("execution", "show", "--at", "2022-06", "--json")).Output);
        var all = table.RootElement.GetProperty("rows").EnumerateArray().Last();
        Assert.Equal((803_548_920m, 25.0m), (all.GetProperty("appropriation_usd").GetDecimal(), all.GetProperty("time_gone_pct").GetDecimal()));
        Assert.Equal((0, 5, 3, 0), ((await RunAsync("month", "close", "2022-03")).Code, (await RunAsync("month", "close", "2022-03")).Code, (await RunAsync("month", "reopen", "2022-03")).Code, (await RunAsync("month", "reopen", "2022-03", "--reason", "late")).Code));
        Assert.Equal((0, 3, 0), ((await RunAsync("control", "--mode", "block")).Code, (await RunAsync("forecast", "Nobody", "--month", "2022-06", "--amount", "1")).Code, (await RunAsync("forecast", "Governing Body", "--month", "2022-06", "--amount", "1")).Code));
        Assert.Equal((2, 3), ((await RunAsync("transfer", "propose")).Code, (await RunAsync("execution", "show", "--at", "2025-01")).Code));
        Assert.Equal((0, ""), (await RunAsync("transfer", "list")) is var none ? (none.Code, none.Output) : default);
    }

    [Fact]
    public async Task Funds_and_what_was_authorised_beyond_the_budget_are_kept_by_command()
    {
        Assert.StartsWith("6 amounts of funds and 5 past bienniums", (await RunAsync("funds", "import", Folder)).Output, StringComparison.Ordinal);
        Assert.Equal((0, 3, 4), ((await RunAsync("funds", "move", "working_capital", "--kind", "out", "--amount", "5000000", "--reason", "Arrears")).Code,
            (await RunAsync("funds", "move", "working_capital", "--kind", "out", "--amount", "30000000.01", "--reason", "Arrears")).Code, (await RunAsync("funds", "show", "slush")).Code));
        using var fund = JsonDocument.Parse((await RunAsync("funds", "show", "working_capital", "--json")).Output);
        Assert.Equal(30_000_000m, fund.RootElement.GetProperty("balance").GetDecimal());
        var proposal = await RunAsync("funds", "propose", "it_systems", "--title", "Records management", "--amount", "2100000");
        Assert.Equal(0, (await RunAsync("funds", "propose", "it_systems", "--id", proposal.Output, "--status", "approved")).Code);
        var authorised = await RunAsync("unforeseen", "authorise", "--purpose", "Commission of inquiry", "--decision", "GB.346/INS/5", "--amount", "890000");
        Assert.Equal(3, (await RunAsync("unforeseen", "authorise", "--id", authorised.Output, "--provision", "875000.01")).Code);
        Assert.Equal(0, (await RunAsync("unforeseen", "authorise", "--id", authorised.Output, "--savings", "890000")).Code);
        Assert.Contains("5,216,301", (await RunAsync("unforeseen", "list")).Output, StringComparison.Ordinal);
    }
}
