using System.CommandLine;
using Mandate.Commands;
using Mandate.Kernel;
using Mandate.Settings;

namespace Mandate.IntegrationTests.Settings;

/// <summary>Which value is in force and where it came from.</summary>
public sealed class EffectiveSettingsTests : IDisposable
{
    private readonly string data = Directory.CreateTempSubdirectory("mandate-settings-").FullName;
    private readonly Dictionary<string, string> environment = [];

    private string FilePath => Path.Combine(data, "mandate.json");

    private Outcome<EffectiveSettings> Read(params string[] arguments)
    {
        var root = new RootCommand { CommonOptions.Data, CommonOptions.Port, CommonOptions.Urls };
        var options = new Dictionary<Setting, Option>
        {
            [Setting.Data] = CommonOptions.Data, [Setting.Port] = CommonOptions.Port, [Setting.Urls] = CommonOptions.Urls,
        };
        return EffectiveSettings.Read(root.Parse(["--data", data, .. arguments]), options, environment.GetValueOrDefault);
    }

    private static EffectiveSetting One(Outcome<EffectiveSettings> read, Setting setting) =>
        read.Value.All.Single(s => s.Setting == setting);

    [Fact]
    public void An_option_stands_above_the_environment_above_the_file_above_the_default()
    {
        Assert.Equal(new(Setting.Port, "5180", Origin.Default, null), One(Read(), Setting.Port));
        File.WriteAllText(FilePath, """{ "Port": 81, "LargestRequest": "7" }""");
        Assert.Equal(new(Setting.Port, "81", Origin.File, FilePath), One(Read(), Setting.Port));
        environment["Mandate__Port"] = "82";
        Assert.Equal(new(Setting.Port, "82", Origin.Environment, "Mandate__Port"), One(Read(), Setting.Port));
        Assert.Equal(new(Setting.Port, "83", Origin.Option, "--port"), One(Read("--port", "83"), Setting.Port));
        Assert.Equal(7, Read().Value.LargestRequest);
    }

    [Fact]
    public void An_empty_variable_is_none()
    {
        environment["Mandate__Database"] = "";
        Assert.Null(Read().Value[Setting.Database]);
    }

    [Theory]
    [InlineData("""{ "Prot": 81, "Data": "/x" }""", "kernel.settings.unknown", "kernel.settings.unknown")]
    [InlineData("""{ "Port": [81], "Urls": true }""", "kernel.settings.not_a_value", "kernel.settings.not_a_value")]
    [InlineData("[]", "kernel.settings.not_an_object")]
    [InlineData("{ \"Port\": 81,\n oops }", "kernel.settings.not_json")]
    [InlineData("""{ "Port": 70000, "LargestRequest": "many" }""", "kernel.settings.number", "kernel.settings.number")]
    [InlineData("""{ "Port": -1 }""", "kernel.settings.number")]
    public void Everything_wrong_in_the_file_is_said_at_once(string file, params string[] codes)
    {
        File.WriteAllText(FilePath, file);
        var words = new Words([Texts.Module]) { FailOnMissing = true };
        var problems = Read().Problems;
        Assert.Equal(codes, problems.Select(p => p.Code));
        Assert.All(problems, p => Assert.NotEmpty(words.For(p)));
    }

    [Fact]
    public void A_file_that_is_not_JSON_is_named_with_its_line()
    {
        File.WriteAllText(FilePath, "{ \"Port\": 81,\n oops }");
        Assert.Equal(new Place(FilePath, 2), Assert.Single(Read().Problems).Place);
    }

    public void Dispose() => Directory.Delete(data, recursive: true);
}
