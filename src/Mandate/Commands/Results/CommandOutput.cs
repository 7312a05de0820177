using System.CommandLine;
using System.Text.Json;
using Mandate.Kernel;

namespace Mandate.Commands;

/// <summary>One outcome to standard output: as JSON where <c>--json</c> asks for it, else in words.</summary>
internal static class CommandOutput
{
    public static int Show<T>(ParseResult parsed, IServiceProvider services, Outcome<T> outcome, Action<T, Words> say)
    {
        if (!outcome.TryGet(out var value)) return Cli.Refuse(services, outcome.Problems);
        if (parsed.GetValue(CommonOptions.Json)) Console.WriteLine(JsonSerializer.Serialize(value, JournalJson.Options));
        else say(value, services.GetRequiredService<Words>());
        return ExitCodes.Ok;
    }
}
