using System.Text;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Budget;

/// <summary>The reference budget in the web tests' database.</summary>
internal static class SampleBudget
{
    public const string Cycle = "2022-23";

    private static readonly Once<ImportBudget.Result> Import = new(async web =>
    {
        var files = (await ImportFolder.ReadAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), ImportBudget.Reads, default)).Value;
        // Nobody's scale is among the reference data: this one is made up.
        files = [.. files, Made("scale_of_assessments.csv", "country,percent\nKE,33.333\nGH,33.333\nUG,33.334\n"), Made("contribution_balances.csv", "country,credit_chf,arrears_chf\nKE,1000.50,0\n")];
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<ImportBudget>().HandleAsync(Access.Console("planning"), new(files, Cycle), default))).Value;
    });

    private static readonly Once<ImportFunds.Result> Funds = new(async web =>
    {
        var files = (await ImportFolder.ReadAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), ImportFunds.Reads, default)).Value;
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<ImportFunds>().HandleAsync(Access.Console("finance"), files, default))).Value;
    });

    public static async Task<string> EnsureFundsAsync(WebFixture web, string path)
    {
        await Funds.GetAsync(web);
        return path;
    }

    private static ImportFile Made(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    public static async Task<string> EnsureAsync(WebFixture web, string path)
    {
        await Import.GetAsync(web);
        return path;
    }

    private static readonly Once<ScenarioView> Scenario = new(async web =>
    {
        await Import.GetAsync(web);
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<SaveScenario>().HandleAsync(Access.Console("planning"),
            new(Cycle, "savings", "Savings", null, [new(ChangeKind.Cut, "Policy departments", 3), new(ChangeKind.StandardCost, null, 1)]), default))).Value;
    });

    private static readonly Once<string> Upload = new(async web =>
    {
        await Import.GetAsync(web);
        var files = (await ImportFolder.ReadAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23"), ImportBudget.Reads, default)).Value;
        var by = await web.Database.AccessOfAsync(TestPeople.Planning);
        return BudgetLinks.Staged((await web.Database.InScopeAsync(s => s.GetRequiredService<StageBudget>().HandleAsync(by, files, Cycle, default))).Value.Id);
    });

    /// <summary>Address of the preview of files that leave the scale out.</summary>
    public static Task<string> StagedAsync(WebFixture web) => Upload.GetAsync(web);

    /// <summary>Address of a scenario with two changes.</summary>
    public static async Task<string> ScenarioAsync(WebFixture web) => BudgetLinks.Scenario(Cycle, (await Scenario.GetAsync(web)).Code);

    /// <summary>A version of a budget of one's own.</summary>
    /// <param name="lines">Rows of the operational budget.</param>
    public static async Task BringAsync(WebFixture web, string cycle, params string[] lines)
    {
        var file = new ImportFile("operational_budget_lines.csv", Encoding.UTF8.GetBytes("part,department_group,line,zh,prof_years,prof_months,gs_years,gs_months,staff_cost_usd,nonstaff_cost_usd\n" + string.Join('\n', lines) + "\n"));
        Assert.True((await web.Database.InScopeAsync(s => s.GetRequiredService<ImportBudget>().HandleAsync(Access.Console("planning"), new([file], cycle), default))).IsOk);
    }
}
