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

    /// <summary>Rows of cells with tabs between; each cell as <see cref="Write"/> has its lines.</summary>
    public static void WriteRows(IEnumerable<IEnumerable<string>> rows)
    {
        foreach (var row in rows) Console.WriteLine(string.Join('\t', row.Select(Terminal.Harmless)));
    }

    /// <summary>Lines with texts that people typed: whatever would steer the reader's terminal is shown as a mark instead.</summary>
    public static void Write(IEnumerable<string> lines)
    {
        foreach (var line in lines) Console.WriteLine(Terminal.Harmless(line));
    }
}
