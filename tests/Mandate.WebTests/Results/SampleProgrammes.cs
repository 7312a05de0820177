using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Results;

/// <summary>The demonstration's example country programmes in the web tests' database.</summary>
internal static class SampleProgrammes
{
    public const string Senegal = "DWCP-SN-EXAMPLE", Gambia = "DWCP-GM-EXAMPLE";

    public const string Cooperation = "UNSDCF-SN-EXAMPLE";

    private static readonly Once<ImportProgrammes.Result> Import = new(async web =>
    {
        await SampleFramework.EnsureAsync(web);
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<ImportProgrammes>().HandleAsync(Access.Console("planning"), new(Files(), AreExamples: true), default))).Value;
    });

    public static Task EnsureAsync(WebFixture web) => Import.GetAsync(web);

    /// <summary>The form of one of the committee's members.</summary>
    public static Task<string> MemberAsync(WebFixture web) => PartAsync(web, "member", "committee_member");

    /// <summary>The form of one of its meetings.</summary>
    public static Task<string> MeetingAsync(WebFixture web) => PartAsync(web, "meeting", "committee_meeting");

    /// <summary>The preview of an import that the office of Dakar sent.</summary>
    public static async Task<string> StageAsync(WebFixture web)
    {
        await EnsureAsync(web);
        var dakar = await web.Database.AccessOfAsync(TestPeople.Dakar);
        ImportFile file = new("programme_documents.csv", "programme,title,link\nDWCP-SN-EXAMPLE,A text,https://example.org/a-text\n"u8.ToArray());
        return $"/import-country-programmes/{(await web.Database.InScopeAsync(s => s.GetRequiredService<StageProgrammes>().HandleAsync(dakar, [file], default))).Value}";
    }

    private static async Task<string> PartAsync(WebFixture web, string kind, string table)
    {
        await EnsureAsync(web);
        var id = await web.Database.AskAsync<Guid>($"select p.id from results.{table} p join results.country_programme c on c.id = p.programme_id where c.code = '{Senegal}' order by p.id limit 1");
        return $"/country-programmes/{Senegal}/{kind}/{id}";
    }

    private static List<ImportFile> Files() => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "data", "demo", "country-programmes"), "*.csv")
        .Select(path => new ImportFile(Path.GetFileName(path), File.ReadAllBytes(path)))];
}
