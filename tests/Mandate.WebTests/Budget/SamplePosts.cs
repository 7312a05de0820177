using System.Text;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Budget;

/// <summary>A budget of another biennium with a register of 120 posts in the web tests' database.</summary>
internal static class SamplePosts
{
    public const string Cycle = "2024-25";

    private static readonly Once<ImportBudget.Result> Import = new(async web =>
    {
        ImportFile[] files =
        [
            File("operational_budget_lines.csv", "part,department_group,line,zh,prof_years,prof_months,gs_years,gs_months,staff_cost_usd,nonstaff_cost_usd\nI,Policy,Research,研究,240,0,0,0,57600000,0\n"),
            File("standard_costs.csv", "version,grade_group,place,monthly_usd\n2024-25,P,,20000\n"),
            File("posts.csv", "post,grade,part,department_group,line,location,funding,months\n" + string.Concat(Enumerable.Range(1, 120).Select(n => $"N{n:000},P-{1 + n % 5},I,Policy,Research,CHE,regular_budget,24\n"))),
        ];
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<ImportBudget>().HandleAsync(Access.Console("planning"), new(files, Cycle), default))).Value;
    });

    public static async Task<string> EnsureAsync(WebFixture web, string path)
    {
        await Import.GetAsync(web);
        return path;
    }

    private static ImportFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
