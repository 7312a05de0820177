using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Walkthrough;

/// <summary>docs/walkthrough.md is true: its commands run as they stand and answer as it says.</summary>
public class WalkthroughTests(PostgresFixture postgres)
{
    [Fact]
    public async Task The_walkthrough_can_be_walked()
    {
        var samples = Sample.In(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "walkthrough.md")));
        Assert.NotEmpty(samples);
        await using var database = await postgres.NewDatabaseAsync();
        using var shell = new ShellSession();
        var outputs = await shell.RunAsync(samples.Select(sample => sample.Commands), database.ConnectionString);
        foreach (var (sample, output) in samples.Zip(outputs))
            Assert.True(sample.Shows(output), $"{sample.Commands}\nshould show\n{sample.Output}\nbut showed\n{output}");
    }

    [Theory]
    [InlineData("a\nb", "a\nb\n", true)]
    [InlineData("a\nb", "a\nc\n", false)]
    [InlineData("a\nb", "a\nb\nc\n", false)]
    [InlineData("Import …, 3 rows.", "Import 01a1fcaf, 3 rows.\n", true)]
    [InlineData("Import …, 3 rows.", "Import 01a1fcaf, 4 rows.\n", false)]
    [InlineData("a\n…\nd", "a\nb\nc\nd\n", true)]
    [InlineData("a\n…\nd", "a\nb\nc\n", false)]
    [InlineData("a\n…", "a\nb\nc\n", true)]
    public void An_output_is_held_against_what_the_document_shows(string shown, string real, bool same) =>
        Assert.Equal(same, new Sample("", shown).Shows(real));

    [Fact]
    public async Task A_command_that_fails_ends_the_walk()
    {
        using var shell = new ShellSession();
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => shell.RunAsync(["echo one", "false", "echo two"], ""));
        Assert.DoesNotContain("two", failure.Message, StringComparison.Ordinal);
    }
}
