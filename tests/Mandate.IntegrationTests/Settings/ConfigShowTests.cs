using System.Text.Json;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Settings;

/// <summary><c>mandate config show</c> as typed.</summary>
public sealed class ConfigShowTests
{
    [Fact]
    public async Task It_names_every_origin_and_keeps_secrets()
    {
        await using var data = new TestDirectory();
        var shown = await MandateCommand.RunAsync(["config", "show", "--origin", "--json", "--data", data.Path, "--port", "81"],
            new Dictionary<string, string?> { ["Mandate__Database"] = "Host=db;Password=hush" });
        Assert.Equal(0, shown.Code);
        Assert.DoesNotContain("hush", shown.Output);
        var settings = JsonSerializer.Deserialize<List<Line>>(shown.Output, JsonSerializerOptions.Web)!.ToDictionary(s => s.Name);
        Assert.Equal(new("Database", "***", "environment", "Mandate__Database"), settings["Database"]);
        Assert.Equal(new("Port", "81", "option", "--port"), settings["Port"]);
        Assert.Equal(new("LargestRequest", "64", "default", null), settings["LargestRequest"]);
        Assert.False(Directory.Exists(data.Path), "Showing settings makes no directory.");
    }

    private sealed record Line(string Name, string? Value, string Origin, string? From);
}
