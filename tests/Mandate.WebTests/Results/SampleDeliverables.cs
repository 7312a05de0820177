using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Results;

/// <summary>The deliverables of the reference programme and of the reform in the web tests' database.</summary>
internal static class SampleDeliverables
{
    public static async Task EnsureAsync(WebFixture web)
    {
        await SampleFramework.EnsureAsync(web);
        foreach (var plan in (string[])["ilo-2022-23", "ilo-reform-2014"])
        {
            var files = Files(plan);
            await web.Database.InScopeAsync(s => s.GetRequiredService<ImportDeliverables>().HandleAsync(Access.Console("planning"), new(files), default));
        }
    }

    public static List<ImportFile> Files(string plan) => [.. ((string[])["deliverable_plan.csv", "deliverables.csv"])
        .Select(name => new ImportFile(name, File.ReadAllBytes(Path.Combine(Repository.Root, "data", "deliverables", plan, name))))];
}
