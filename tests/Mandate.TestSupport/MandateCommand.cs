using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Mandate.Commands;

namespace Mandate.TestSupport;

/// <summary>
/// A command from its line to its exit code, within the process of the tests: what it reads, writes and answers is that
/// of the program, and no program is started. What a process alone can show is tested with <see cref="MandateProcess"/>.
/// </summary>
public static class MandateCommand
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private static readonly AsyncLocal<(TextWriter Output, TextWriter Errors)?> Own = new();
    private static readonly Lazy<RootCommand> Root = new(Listen);

    /// <param name="arguments">As typed after <c>mandate</c>.</param>
    /// <param name="environment">All the variables that it finds.</param>
    public static Task<Ran> RunAsync(string[] arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var around = new Surroundings
        {
            HasItsOwnProcess = false, ProcessTerminationTimeout = null, Variable = name => environment?.GetValueOrDefault(name),
        };
        return Task.Run(() => RunAsync(arguments, around)).WaitAsync(Patience);
    }

    private static async Task<Ran> RunAsync(string[] arguments, Surroundings around)
    {
        using StringWriter output = new(), errors = new();
        var own = (TextWriter.Synchronized(output), TextWriter.Synchronized(errors));
        Own.Value = own;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        var code = await Cli.InvokeAsync(Root.Value, arguments, around);
        return new(code, Lines(output), Lines(errors));
    }

    // The last line's end is no text.
    private static string Lines(StringWriter written) => written.ToString() is var text && text.EndsWith('\n') ? text[..^1] : text;

    private static RootCommand Listen()
    {
        Console.SetOut(new Divided(Console.Out, () => Own.Value?.Output));
        Console.SetError(new Divided(Console.Error, () => Own.Value?.Errors));
        return EveryCommand.Create();
    }

    /// <summary>What each command writes goes to its own writer, all else where it went before.</summary>
    private sealed class Divided(TextWriter before, Func<TextWriter?> own) : TextWriter
    {
        public override Encoding Encoding => before.Encoding;

        public override void Write(char value) => (own() ?? before).Write(value);

        public override void Write(string? value) => (own() ?? before).Write(value);

        public override void Write(char[] buffer, int index, int count) => (own() ?? before).Write(buffer, index, count);
    }
}

/// <summary>What a command left.</summary>
public sealed record Ran(int Code, string Output, string Errors)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    public string[] Problems => Errors.Split('\n');
}
