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
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<ImportBudget>().HandleAsync(Access.Console("planning"), new(files, Cycle), default))).Value;
    });

    public static async Task<string> EnsureAsync(WebFixture web, string path)
    {
        await Import.GetAsync(web);
        return path;
    }
}
