using System.CommandLine;
using System.Text.Json;
using Mandate.Settings;

namespace Mandate.Commands;

/// <summary><c>mandate config show</c>: every setting in force; secrets only as set or not.</summary>
internal static class ConfigShow
{
    private static readonly Option<bool> WithOrigin = new("--origin") { Description = "Say where each value comes from." };

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var show = new Command("show", "Show the settings in force. Secrets are not shown, only that they are set.")
        {
            WithOrigin, CommonOptions.Port, CommonOptions.Urls,
        };
        show.SetAction(Run);
        return new Command("config", "Settings: by option, by environment variable Mandate__NAME, or in mandate.json in the data directory.")
        {
            show.WithExamples("mandate config show --origin"),
        };
    }

    private static int Run(ParseResult parsed)
    {
        var read = CommandSettings.Read(parsed);
        if (!read.TryGet(out var settings)) return Cli.Refuse(read.Problems);
        var lines = settings.All.Select(Line).ToList();
        if (parsed.GetValue(CommonOptions.Json)) Console.WriteLine(JsonSerializer.Serialize(lines, Format));
        else foreach (var line in lines) Console.WriteLine(line.Text(parsed.GetValue(WithOrigin)));
        return ExitCodes.Ok;
    }

    private static Shown Line(EffectiveSetting s) => new(
        s.Setting.Name, s.Setting.Secret && s.Value is not null ? "***" : s.Value,
        s.Origin.ToString().ToLowerInvariant(), s.From);

    private sealed record Shown(string Name, string? Value, string Origin, string? From)
    {
        public string Text(bool withOrigin) => withOrigin
            ? $"{Name,-18}{Value ?? "-",-44} {Origin}{(From is null ? "" : $" ({From})")}"
            : $"{Name,-18}{Value ?? "-"}";
    }
}
