using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Results;

/// <summary>The demonstration's example technical teams in the web tests' database.</summary>
internal static class SampleTeams
{
    public const string Skills = "GTT-SKILLS-EXAMPLE", Protection = "GTT-PROTECT-EXAMPLE";

    private static readonly Once<ImportTeams.Result> Import = new(async web =>
    {
        await SampleProgrammes.EnsureAsync(web);
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<ImportTeams>().HandleAsync(Access.Console("planning"), new(Files(), AreExamples: true), default))).Value;
    });

    public static Task EnsureAsync(WebFixture web) => Import.GetAsync(web);

    /// <summary>The form of one of the team's parts.</summary>
    public static async Task<string> PartAsync(WebFixture web, string kind, string table, string team = Skills)
    {
        await EnsureAsync(web);
        var id = await web.Database.AskAsync<Guid>($"select p.id from results.{table} p join results.technical_team t on t.id = p.team_id where t.code = '{team}' order by p.id limit 1");
        return $"/technical-teams/{team}/{kind}/{id}";
    }

    private static List<ImportFile> Files() => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "demo", "technical-teams"), "*.csv")
        .Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)))];
}
