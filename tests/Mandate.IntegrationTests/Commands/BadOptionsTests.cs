using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Commands;

/// <summary>Options and settings that cannot be used are refused in words, before anything is started.</summary>
public sealed class BadOptionsTests : IAsyncDisposable
{
    private readonly TestDirectory data = new();

    [Theory]
    [InlineData("--port", "text")]
    [InlineData("--port", "99999")]
    [InlineData("--port", "")]
    [InlineData("--urls", "http://localhost:99999")]
    [InlineData("--urls", "https://localhost:8299")]
    [InlineData("--urls", "http://localhost:8299/path")]
    [InlineData("--data", "")]
    public async Task A_value_that_cannot_be_used_is_named_with_what_is_asked_for(string option, string value)
    {
        var server = await MandateCommand.RunAsync(["serve", .. option == "--data" ? [] : new[] { "--data", data.Path }, option, value]);
        Assert.Equal(3, server.Code);
        Assert.Single(server.Errors.Split('\n'));
        Assert.StartsWith(option[2..] + ": ", server.Errors, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("System.", server.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(data.Path));
    }

    [Theory]
    [InlineData("« 17 » n’est pas un identifiant", "results", "approve", "17", "--as", "africa@example.org", "--language", "fr")]
    [InlineData("“de” is not a language of Mandate", "journal", "head", "--language", "de")]
    public async Task What_cannot_be_read_is_said_in_the_language_of_the_reader(string says, params string[] command)
    {
        var mistyped = await MandateCommand.RunAsync(command);
        Assert.Equal(2, mistyped.Code);
        Assert.Contains(says, mistyped.Errors.Replace('\u00A0', ' ').Replace('\u202F', ' '), StringComparison.Ordinal);
        Assert.DoesNotContain("System.", mistyped.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_mistyped_is_said_on_standard_error_and_nothing_on_standard_output()
    {
        var command = await MandateCommand.RunAsync(["import", "framework"]);
        Assert.Equal(2, command.Code);
        Assert.Empty(command.Output);
        Assert.Contains("mandate import framework data/", command.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_holds_does_not_steer_the_terminal_of_the_reader()
    {
        Directory.CreateDirectory(data.Path);
        File.WriteAllText(Path.Combine(data.Path, "mandate.json"), """{ "Pr\u001b[2Jot": 1 }""");
        var command = await MandateCommand.RunAsync(["config", "show", "--data", data.Path]);
        Assert.Equal(3, command.Code);
        Assert.Contains("Pr\uFFFD[2Jot", command.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', command.Errors);
    }

    public ValueTask DisposeAsync() => data.DisposeAsync();
}
