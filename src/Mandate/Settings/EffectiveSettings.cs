using System.CommandLine;
using System.Globalization;
using System.Net;
using Mandate.Kernel;
using Mandate.Kernel.Postgres;
using Mandate.Serving;

namespace Mandate.Settings;

/// <summary>Every setting with the value in force: option before environment before file before default.</summary>
internal sealed class EffectiveSettings
{
    private readonly Dictionary<Setting, EffectiveSetting> settings;

    private EffectiveSettings(IEnumerable<EffectiveSetting> found) => settings = found.ToDictionary(s => s.Setting);

    public IEnumerable<EffectiveSetting> All => Setting.All.Select(s => settings[s]);

    public string? this[Setting setting] => settings[setting].Value;

    public DatabaseSettings Database => new(this[Setting.Database], this[Setting.Data], this[Setting.PostgresBinaries]);

    public int Port => Number(Setting.Port);

    public int LargestRequest => Number(Setting.LargestRequest);

    public IReadOnlyList<IPNetwork> TrustedProxies => Proxies.Read(this[Setting.TrustedProxies])!;

    /// <param name="parsed">The command line.</param>
    /// <param name="options">The command's own options that stand for a setting.</param>
    /// <param name="environment">Reads a variable of the environment.</param>
    public static Outcome<EffectiveSettings> Read(
        ParseResult parsed, IReadOnlyDictionary<Setting, Option> options, Func<string, string?> environment)
    {
        EffectiveSetting? Above(Setting setting) => FromOption(parsed, options, setting) ?? FromEnvironment(setting, environment);

        var data = Above(Setting.Data)?.Value ?? Setting.Data.Default;
        if (data is { } named && string.IsNullOrWhiteSpace(named)) return Problem.Rule("kernel.settings.data_empty", Setting.Data.Name);
        var file = data is null ? null : Path.Combine(data, SettingsFile.Name);
        var read = file is null ? new Dictionary<string, string?>(StringComparer.Ordinal) : SettingsFile.Read(file);
        if (!read.TryGet(out var inFile)) return read.Problems.ToArray();

        var all = Setting.All.Select(s => Above(s)
            ?? (inFile.TryGetValue(s.Name, out var value) ? new(s, value, Origin.File, file) : new(s, s.Default, Origin.Default, null)));
        var effective = new EffectiveSettings(all);
        var problems = effective.Unreadable().ToList();
        return problems.Count > 0 ? problems : effective;
    }

    private static EffectiveSetting? FromOption(ParseResult parsed, IReadOnlyDictionary<Setting, Option> options, Setting setting) =>
        options.TryGetValue(setting, out var option) && parsed.GetResult(option) is { Implicit: false, Tokens: [var token, ..] }
            ? new(setting, token.Value, Origin.Option, option.Name)
            : null;

    // An empty variable counts as none: that is how a service manager takes one away.
    private static EffectiveSetting? FromEnvironment(Setting setting, Func<string, string?> environment) =>
        environment(setting.EnvironmentName) is { Length: > 0 } value
            ? new(setting, value, Origin.Environment, setting.EnvironmentName)
            : null;

    private IEnumerable<Problem> Unreadable()
    {
        if (!IsNumber(Setting.Port, 0, 65535)) yield return Between(Setting.Port, 0, 65535);
        if (!IsNumber(Setting.LargestRequest, 1, 2000)) yield return Between(Setting.LargestRequest, 1, 2000);
        if (Proxies.Read(this[Setting.TrustedProxies]) is null)
            yield return Problem.Rule("kernel.settings.proxies", Setting.TrustedProxies.Name, this[Setting.TrustedProxies]);
    }

    private Problem Between(Setting setting, int least, int most) => Problem.Rule(
        "kernel.settings.number", setting.Name, setting.Name, this[setting], least, most);

    private bool IsNumber(Setting setting, int least, int most) =>
        int.TryParse(this[setting], NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most;

    private int Number(Setting setting) => int.Parse(this[setting]!, CultureInfo.InvariantCulture);
}
