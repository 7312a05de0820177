using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Cooperation;

/// <summary>The demonstration's example portfolio in the web tests' database, and a donor who signs in for one of its donors.</summary>
internal static class SamplePortfolio
{
    public const string Project = "RAF-22-02-EX", Public = "RAF-21-01-EX", Hidden = "RAF-22-03-EX", Agreement = "AGR-RAF-22-02-EX", Donor = "donor@example.org";

    private static readonly Access Officer = Access.Console("cooperation");

    private static readonly Once<ImportPortfolio.Result> Import = new(async web =>
    {
        await SampleFramework.EnsureAsync(web);
        var folder = Path.Combine(Repository.Root, "data", "demo", "cooperation");
        List<ImportFile> files = [.. Directory.EnumerateFiles(folder, "*.csv").Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)))];
        var imported = (await web.Database.InScopeAsync(s => s.GetRequiredService<ImportPortfolio>().HandleAsync(Officer, new(files, AreExamples: true), default))).Value;
        ImportFile Accounts(string name) => new(name, File.ReadAllBytes(Path.Combine(folder, "accounts", name)));
        _ = (await web.Database.InScopeAsync(s => s.GetRequiredService<ImportExpenditure>().HandleAsync(Officer, new(Accounts("expenditure.csv"), Accounts("codes.csv"), IsSample: true), default))).Value;
        _ = (await web.Database.InScopeAsync(s => s.GetRequiredService<LinkDonor>().HandleAsync(Officer, new(Donor, "D-GOV-A"), default))).Value;
        return imported;
    });

    private static readonly Once<string> Upload = new(async web =>
    {
        await Import.GetAsync(web);
        var file = new ImportFile("project_countries.csv", "project,country,percent\nRAF-22-03-EX,KE,60\nRAF-22-03-EX,UG,40\n"u8.ToArray());
        var officer = await web.Database.AccessOfAsync(TestPeople.Cooperation);
        return CooperationLinks.Staged((await web.Database.InScopeAsync(s => s.GetRequiredService<StagePortfolio>().HandleAsync(officer, [file], default))).Value.Id);
    });

    /// <summary>Address of a preview that waits for the cooperation officer.</summary>
    public static Task<string> StagedAsync(WebFixture web) => Upload.GetAsync(web);

    public static async Task<string> EnsureAsync(WebFixture web, string address)
    {
        await Import.GetAsync(web);
        return address;
    }
}
