using System.CommandLine;
using System.CommandLine.Parsing;
using Mandate.Kernel;

namespace Mandate.Commands;

/// <summary>Options that mean the same in every command.</summary>
internal static class CommonOptions
{
    public static Option<string?> Data { get; } = new("--data")
    {
        Description = "Directory that holds the database (default: ~/.local/share/mandate). Mandate__Database names a server instead.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>Added by the commands that serve, and by those that show what serving would use; read with the settings.</summary>
    public static Option<string?> Port { get; } = new("--port")
    {
        Description = "Port on the loopback address (default: 5180); 0 takes any that is free.",
        HelpName = "PORT",
    };

    /// <summary>As <see cref="Port"/>.</summary>
    public static Option<string?> Urls { get; } = new("--urls")
    {
        Description = "Addresses to listen on instead, like http://0.0.0.0:8080; several with a semicolon between.",
        HelpName = "URLS",
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Data as JSON on standard output.",
        Recursive = true,
    };

    public static Option<string?> Language { get; } = new("--language")
    {
        Description = "Language of messages: en, fr, es or zh (default: from LANG).",
        HelpName = "CODE",
        Recursive = true,
        Validators = { RefuseUnknownLanguage },
    };

    private static void RefuseUnknownLanguage(OptionResult typed)
    {
        var code = typed.GetValueOrDefault<string?>();
        if (!LanguageList.Codes.Contains(code, StringComparer.Ordinal)) typed.AddError(Cli.Say("kernel.command.unknown_language", code ?? ""));
    }

    /// <summary>Added by the commands that report or decide.</summary>
    public static Option<string?> For() => new("--for")
    {
        Description = "E-mail of the account for which it stands in: with that one's delegated roles alone, in both names.",
        HelpName = "EMAIL",
    };

    /// <summary>Added by the commands that act as a person.</summary>
    public static Option<string?> As() => new("--as")
    {
        Description = "E-mail of the account that acts (default: the console, which may do everything but stands for nobody).",
        HelpName = "EMAIL",
    };
}
