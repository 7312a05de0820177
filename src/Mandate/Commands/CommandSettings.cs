using System.CommandLine;
using Mandate.Kernel;
using Mandate.Settings;

namespace Mandate.Commands;

/// <summary>The settings in force for a command, and the options that stand for settings.</summary>
internal static class CommandSettings
{
    private static readonly Dictionary<Setting, Option> Options = new()
    {
        [Setting.Data] = CommonOptions.Data,
        [Setting.Port] = CommonOptions.Port,
        [Setting.Urls] = CommonOptions.Urls,
    };

    public static Outcome<EffectiveSettings> Read(ParseResult parsed) =>
        EffectiveSettings.Read(parsed, Options, ((Surroundings)parsed.InvocationConfiguration).Variable);
}
