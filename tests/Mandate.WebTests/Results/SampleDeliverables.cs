using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Results;

/// <summary>The deliverables of the reference programme and of the reform in the web tests' database.</summary>
internal static class SampleDeliverables
{
    private static readonly string[] Plans = ["ilo-2022-23", "ilo-reform-2014"];

    private static readonly Once<List<ImportDeliverables.Result>> Imports = new(MakeAsync);

    public static Task EnsureAsync(WebFixture web) => Imports.GetAsync(web);

    public static List<ImportFile> Files(string plan) => [.. ((string[])["deliverable_plan.csv", "deliverables.csv"])
        .Select(name => new ImportFile(name, File.ReadAllBytes(Path.Combine(Repository.Root, "data", "deliverables", plan, name))))];

    private static async Task<List<ImportDeliverables.Result>> MakeAsync(WebFixture web)
    {
        await SampleFramework.EnsureAsync(web);
        List<ImportDeliverables.Result> made = [];
        foreach (var plan in Plans) made.Add((await web.Database.InScopeAsync(s => s.GetRequiredService<ImportDeliverables>().HandleAsync(Access.Console("planning"), new(Files(plan)), default))).Value);
        return made;
    }
}
