using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.Runtime.CompilerServices;

namespace Mandate.Commands;

/// <summary>Examples of a command: below its own help and in the reference, not in the list of its neighbours.</summary>
internal static class Examples
{
    private static readonly ConditionalWeakTable<Command, string[]> Given = [];

    public static Command WithExamples(this Command command, params string[] lines)
    {
        Given.Add(command, lines);
        return command;
    }

    public static IReadOnlyList<string> Of(Command command) => Given.TryGetValue(command, out var lines) ? lines : [];

    /// <summary>Adds them to <c>--help</c>.</summary>
    public static void ShowInHelp(RootCommand root)
    {
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((SynchronousCommandLineAction)help.Action!);
    }

    private sealed class HelpWithExamples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var examples = Of(parseResult.CommandResult.Command);
            if (examples.Count == 0) return code;
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(examples.Count == 1 ? "Example:" : "Examples:");
            foreach (var example in examples) output.WriteLine("  " + example);
            output.WriteLine();
            return code;
        }
    }
}
