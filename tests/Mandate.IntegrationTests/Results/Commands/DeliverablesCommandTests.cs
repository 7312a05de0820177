using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Results.Commands;

/// <summary>Deliverables and the SDG map by command alone.</summary>
public sealed class DeliverablesCommandTests(CommandWorld world) : IClassFixture<CommandWorld>
{
    private Task<Ran> RunAsync(params string[] arguments) => MandateCommand.RunAsync(arguments,
        new Dictionary<string, string?> { ["Mandate__Database"] = world.Database.ConnectionString });

    [Fact]
    public async Task What_was_promised_goes_in_is_listed_moved_and_shown_with_its_history()
    {
        var folder = Path.Combine(Repository.Root, "data", "deliverables", "ilo-reform-2014");
        Assert.Equal((0, "ilo-reform-2014: 27 would be added, 0 changed, 0 left as they are. Nothing is saved yet."), Said(await RunAsync("deliverables", "import", folder, "--dry-run")));
        Assert.Equal((0, "ilo-reform-2014: 27 added, 0 changed, 0 left as they were."), Said(await RunAsync("deliverables", "import", folder)));
        var done = (await RunAsync("deliverables", "list", "--plan", "ilo-reform-2014", "--state", "done")).Output.Split('\n');
        Assert.Equal(["ilo-reform-2014", "4-1", "Done", "no date", "review team (set up May 2013)", "Field operations review team reports to Director-General"], done[0].Split('\t'));
        Assert.Equal(4, done.Length);
        Assert.Equal(3, (await RunAsync("deliverables", "update", "ilo-reform-2014", "19-1", "--due", "2015-06")).Code);
        Assert.Equal(0, (await RunAsync("deliverables", "update", "ilo-reform-2014", "19-1", "--due", "2015-06", "--reason", "The tender was repeated.")).Code);
        Assert.Contains("2014-12 → 2015-06; The tender was repeated.", (await RunAsync("deliverables", "show", "ilo-reform-2014", "19-1")).Output, StringComparison.Ordinal);
        Assert.Equal(4, (await RunAsync("deliverables", "show", "ilo-reform-2014", "99")).Code);
        Assert.Equal(2, (await RunAsync("deliverables", "list", "--state", "tardy")).Code);
    }

    [Fact]
    public async Task The_SDG_map_is_a_table_with_tabs_between_its_cells()
    {
        var lines = (await RunAsync("framework", "sdg", "--framework", "ilo-2022-23", "--new")).Output.Split('\n');
        Assert.Equal(["5\t5.1\t1 2 6 7\t\tnew\tDiscrimination against women and girls", "10\t10.3\t2 6 7\t\tnew\tEqual opportunity"], lines);
    }

    private static (int, string) Said(Ran ran) => (ran.Code, ran.Output);
}
