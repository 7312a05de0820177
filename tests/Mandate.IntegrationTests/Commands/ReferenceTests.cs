using System.Text.RegularExpressions;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Commands;

/// <summary>What docs/reference/cli.md and <c>--help</c> say of the commands.</summary>
public sealed partial class ReferenceTests
{
    [Fact]
    public async Task The_committed_reference_is_what_the_program_prints()
    {
        var printed = await MandateCommand.RunAsync(["reference"]);
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "reference", "cli.md")), printed.Output + "\n");
    }

    [Fact]
    public async Task Every_command_has_an_example_and_those_about_results_show_it_with_their_help()
    {
        var printed = await MandateCommand.RunAsync(["reference"]);
        var commands = Leaves(printed.Output);
        Assert.True(commands.Count > 30);
        Assert.All(commands, c => Assert.StartsWith($"mandate {c.Name}", c.Example, StringComparison.Ordinal));
        foreach (var (name, example) in commands.Where(c => c.Name.StartsWith("results", StringComparison.Ordinal)))
        {
            var help = await MandateCommand.RunAsync([.. name.Split(' '), "--help"]);
            Assert.Equal((0, ""), (help.Code, help.Errors));
            Assert.Contains(example, help.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0, "account", "invite", "--help")]
    [InlineData(2, "account", "invite")]
    [InlineData(2, "account", "invent", "--help")]
    public async Task Asking_for_help_is_no_mistake_and_a_command_that_is_not_there_is_one(int code, params string[] typed)
    {
        var ran = await MandateCommand.RunAsync(typed);
        Assert.Equal(code, ran.Code);
    }

    [Fact]
    public async Task A_text_that_begins_like_the_name_of_a_file_of_arguments_is_text()
    {
        var refused = await MandateCommand.RunAsync(["results", "submit", "@nothing", "--as", "a@example.org"]);
        Assert.DoesNotContain("esponse file", refused.Errors, StringComparison.Ordinal);
        Assert.Equal(2, refused.Code);
    }

    // A command with others below it is only a noun.
    private static List<(string Name, string Example)> Leaves(string reference)
    {
        var sections = Heading().Split(reference).Skip(1).ToList();
        var names = sections.ConvertAll(s => Words().Match(s).Value.Trim());
        return [.. names.Zip(sections.Select(s => s.Split("```sh\n").ElementAtOrDefault(1)?.Split('\n')[0] ?? ""))
            .Where(c => !names.Exists(other => other.StartsWith(c.First + " ", StringComparison.Ordinal)))];
    }

    [GeneratedRegex("^#{2,3} mandate ", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^[a-z ]+")]
    private static partial Regex Words();
}
