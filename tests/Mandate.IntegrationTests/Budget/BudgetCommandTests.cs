using System.Text.Json;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Budget;

/// <summary>A budget by command alone.</summary>
public sealed class BudgetCommandTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly string Folder = Path.Combine(Repository.Root, "data", "ilo-budget-2022-23");

    private TestDatabase database = null!;

    public async ValueTask InitializeAsync() => database = await postgres.NewDatabaseAsync();

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private Task<Ran> RunAsync(params string[] arguments) => MandateCommand.RunAsync(arguments, new Dictionary<string, string?> { ["Mandate__Database"] = database.ConnectionString });

    [Fact]
    public async Task A_budget_goes_in_and_its_tables_and_findings_come_out()
    {
        Assert.Equal((4, ""), Said(await RunAsync("budget", "table", "strategic")));
        Assert.Equal((0, "Budget 2022-23, version 1: 50 lines, USD 790,640,000 at constant prices."), Said(await RunAsync("budget", "import", Folder, "--cycle", "2022-23")));
        Assert.StartsWith("Nothing changed: version 1", (await RunAsync("budget", "import", Folder, "--cycle", "2022-23")).Output, StringComparison.Ordinal);
        var csv = (await RunAsync("budget", "table", "cost-increases", "--cycle", "2022-23", "--format", "csv")).Output.Split('\n');
        Assert.StartsWith("row_type,part,department_group,line,zh,budget_2020_21_usd,programme_change_usd,programme_change_pct,estimate_2022_23_constant_usd,", csv[0], StringComparison.Ordinal);
        Assert.Equal("grand_total,,,,,790640000,0,0.0,790640000,12908920,1.6,803548920,100.0", csv[^1]);
        using var json = JsonDocument.Parse((await RunAsync("budget", "table", "operational", "--json")).Output);
        Assert.Equal(1966, json.RootElement.GetProperty("rows").EnumerateArray().Last().GetProperty("prof_years").GetInt32());
        var workbook = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".xlsx");
        Assert.Equal((0, ""), Said(await RunAsync("budget", "table", "operational", "--format", "xlsx", "--out", workbook)));
        Assert.Equal("PK"u8.ToArray(), (await File.ReadAllBytesAsync(workbook))[..2]);
        File.Delete(workbook);
        Assert.Equal((0, ""), Said(await RunAsync("budget", "table", "departments-outcomes", "--format", "docx", "--language", "fr", "--out", workbook)));
        File.Delete(workbook);
        Assert.Equal(6, (await RunAsync("budget", "table", "operational", "--out", Path.Combine(workbook, "none.csv"))).Code);
        using var report = JsonDocument.Parse((await RunAsync("budget", "check", "--json")).Output);
        Assert.Equal((128, 2), (report.RootElement.GetProperty("checks").GetInt32(), report.RootElement.GetProperty("findings").GetArrayLength()));
    }

    [Fact]
    public async Task Another_rate_and_a_scale_give_contributions_that_add_up_to_the_centime()
    {
        Assert.Equal(0, (await RunAsync("budget", "import", Folder, "--cycle", "2022-23")).Code);
        using var recosted = JsonDocument.Parse((await RunAsync("budget", "recost", "--cycle", "2022-23", "--rate", "CHF=0.90", "--chf-share", "0.55", "--json")).Output);
        Assert.Equal(852_654_687m, recosted.RootElement.GetProperty("total_after_usd").GetDecimal());
        using var dearer = JsonDocument.Parse((await RunAsync("budget", "recost", "--inflation", "AFR=5.4", "ECA=4.2", "--json")).Output);
        Assert.Equal(803_548_920m + 269_122m, dearer.RootElement.GetProperty("total_after_usd").GetDecimal());
        var slips = await RunAsync("budget", "recost", "--inflation", "AFR=5", "--inflation", "AFR=6", "ATL=2");
        Assert.Equal((3, 2), (slips.Code, slips.Errors.Trim().Split('\n').Count(l => l.Contains("AFR", StringComparison.Ordinal))));
        using var explained = JsonDocument.Parse((await RunAsync("budget", "explain", "programmes in africa", "--json")).Output);
        Assert.Equal(2_248_110m, explained.RootElement.GetProperty("computed_usd").GetDecimal());
        Assert.Equal(4, (await RunAsync("budget", "explain", "Programmes in Atlantis")).Code);
        Assert.Equal(0, (await RunAsync("budget", "posts", "--json")).Json.GetProperty("posts").GetArrayLength());
        Assert.Equal(3, (await RunAsync("budget", "recost", "--rate", "CHF=0")).Code);
        Assert.Equal(3, (await RunAsync("budget", "recost", "--rate", "CHF=0.9")).Code);
        var scale = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N") + ".csv");
        await File.WriteAllTextAsync(scale, "country,percent\nKE,33.333\nGH,33.333\nUG,33.334\n");
        using var assessed = JsonDocument.Parse((await RunAsync("budget", "assess", "--scale", scale, "--rate", "CHF=0.97", "--json")).Output);
        var total = assessed.RootElement.GetProperty("total_chf").GetDecimal();
        Assert.Equal((779_442_452.40m, total), (total, assessed.RootElement.GetProperty("contributions").EnumerateArray().Sum(c => c.GetProperty("amount_chf").GetDecimal())));
        Assert.Contains("803\u202f548\u202f920 dollars des États-Unis", (await RunAsync("budget", "resolution", "--language", "fr")).Output, StringComparison.Ordinal);
        Assert.Contains("723,194,028 Swiss francs", (await RunAsync("budget", "resolution", "--rate", "CHF=0.90")).Output, StringComparison.Ordinal);
        var balances = scale + ".balances.csv";
        await File.WriteAllTextAsync(balances, "country,credit_chf,arrears_chf,reason\nKE,100.50,2,net surplus\n");
        using var owed = JsonDocument.Parse((await RunAsync("budget", "assess", "--scale", scale, "--balances", balances, "--json")).Output);
        var kenya = owed.RootElement.GetProperty("contributions")[0];
        Assert.Equal(kenya.GetProperty("amount_chf").GetDecimal() - 98.50m, kenya.GetProperty("total_due_chf").GetDecimal());
        // The reference data hold no scale.
        Assert.Equal(3, (await RunAsync("budget", "assess")).Code);
        Assert.Equal(4, (await RunAsync("budget", "assess", "--balances", balances + ".none")).Code);
        File.Delete(balances);
        await File.WriteAllTextAsync(scale, "country,percent\nKE,99.9999\n");
        Assert.Equal(3, (await RunAsync("budget", "assess", "--scale", scale)).Code);
        File.Delete(scale);
    }

    [Fact]
    public async Task What_is_mistyped_or_wrong_has_its_exit_code()
    {
        Assert.Equal(2, (await RunAsync("budget", "import", Folder)).Code);
        Assert.Equal(3, (await RunAsync("budget", "import", Folder, "--cycle", "2021-22")).Code);
        Assert.Equal(3, (await RunAsync("budget", "import", Folder, "--cycle", "2024-25")).Code);
        Assert.Equal(4, (await RunAsync("budget", "import", Folder + "-none", "--cycle", "2022-23")).Code);
        Assert.Equal(2, (await RunAsync("budget", "table", "strategic", "--format", "doc")).Code);
        Assert.Equal(2, (await RunAsync("budget", "table", "strategic", "--format", "xlsx")).Code);
        Assert.Equal(4, (await RunAsync("budget", "table", "tactical")).Code);
    }

    private static (int, string) Said(Ran ran) => (ran.Code, ran.Output);
}
