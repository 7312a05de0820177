using System.Text.Json;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>The portfolio by command alone: exit codes, words, JSON.</summary>
public class CooperationCommandTests(PortfolioWorld world) : IClassFixture<PortfolioWorld>
{
    private Task<Ran> RunAsync(params string[] arguments) => MandateCommand.RunAsync(["cooperation", .. arguments], new Dictionary<string, string?> { ["Mandate__Database"] = world.Database.ConnectionString });

    [Fact]
    public async Task The_portfolio_is_imported_listed_and_shown()
    {
        var again = await RunAsync("import", PortfolioWorld.Folder, "--dry-run");
        Assert.Equal(0, again.Code);
        Assert.StartsWith("Nothing was saved. 0 would be added, 0 changed, 0 taken away", again.Output, StringComparison.Ordinal);
        Assert.Equal((4, 4, 2), ((await RunAsync("import", "/nowhere")).Code, (await RunAsync("show", "NOBODY")).Code, (await RunAsync("projects", "--status", "soon")).Code));
        Assert.Equal(3, (await RunAsync("import", PortfolioWorld.Folder, "--as", TestPeople.Auditor)).Code);
        using var listed = JsonDocument.Parse((await RunAsync("projects", "--region", "ARB", "--json")).Output);
        Assert.Equal(5, listed.RootElement.GetProperty("lines").GetArrayLength());
        Assert.Contains("ilo-2022-23 3.2 60%", (await RunAsync("show", "RAF-21-01-EX")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreements_reports_composition_and_gaps_are_kept_and_read_by_command()
    {
        Assert.Contains("draft", (await RunAsync("amend", "AGR-RLA-23-03-EX", "--reason", "Longer", "--to", "2027-12-31")).Output, StringComparison.Ordinal);
        Assert.Contains("2027-12-31", (await RunAsync("amend", "AGR-RLA-23-03-EX", "--number", "1", "--signed", "2026-01-10")).Output, StringComparison.Ordinal);
        Assert.Equal((5, 4), ((await RunAsync("amend", "AGR-RLA-23-03-EX", "--number", "1", "--withdraw")).Code, (await RunAsync("amend", "NOBODY", "--reason", "x")).Code));
        Assert.Equal(0, (await RunAsync("reports", "--standing", "late")).Code);
        Assert.Contains("A.4.2", (await RunAsync("composition", "--biennium", "2022-23")).Output, StringComparison.Ordinal);
        Assert.Equal(9, (await RunAsync("gaps", "--biennium", "2022-23")).Output.Trim().Split('\n').Length);
        Assert.Equal(0, (await RunAsync("dialogue", "DLG-99", "--partner", "D-BANK", "--on", "2026-01-20", "--subject", "Skills lending again", "--outcome", "5")).Code);
        Assert.Equal((0, 3), ((await RunAsync("donor", "donor@example.org", "D-BANK")).Code, (await RunAsync("donor", "nobody@example.org", "D-BANK")).Code));
        Assert.Equal(36, (await RunAsync("agreements")).Output.Trim().Split('\n').Length);
        Assert.Equal(12, (await RunAsync("partners", "--role", "donor")).Output.Trim().Split('\n').Length);
    }
}
