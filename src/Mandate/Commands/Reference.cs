using System.CommandLine;
using System.CommandLine.Help;

namespace Mandate.Commands;

/// <summary><c>mandate reference</c>: every command as Markdown, from the commands themselves (docs/reference/cli.md).</summary>
internal static class Reference
{
    private const string Head = """
        # The commands

        Written by the program itself: `./mandate reference > docs/reference/cli.md`. A test holds this file against it.

        - `mandate NOUN VERB --help` says the same for one command.
        - Data goes to standard output, messages to standard error. With `--json` data is JSON whose names stay as they are.
        - Everything that is wrong is told at once, each with its place (file, row, field) and what mends it; nothing is saved then.
        - Commands work beside a running server, on the same data.

        | exit code | meaning |
        |---|---|
        | 0 | done |
        | 2 | usage: an option that is not known, missing or not readable |
        | 3 | what was given breaks a rule, or the account may not do it |
        | 4 | nothing of that name is there, or the account may not know of it |
        | 5 | somebody else changed it meanwhile, or it is there already |
        | 6 | something needed cannot be reached: database, file, port |

        Of several problems the gravest decides: the highest code.
        """;

    public static Command Create()
    {
        var command = new Command("reference", "Print this reference of every command as Markdown.");
        command.SetAction(parsed =>
        {
            foreach (var line in Lines(parsed.RootCommandResult.Command)) Console.WriteLine(line);
        });
        return command.WithExamples("mandate reference > docs/reference/cli.md");
    }

    private static IEnumerable<string> Lines(Command root) =>
    [
        Head, "", "## For every command", "", .. Options(root.Options.Where(o => o.Recursive && o is not HelpOption)),
        .. root.Subcommands.SelectMany(command => Command(command, "mandate")),
    ];

    // A command with commands below it does nothing by itself.
    private static IEnumerable<string> Command(Command command, string above)
    {
        var name = $"{above} {command.Name}";
        return command.Subcommands.Count == 0 ? Leaf(command, name)
            : [.. (string[])["", $"## {name}", "", command.Description!], .. command.Subcommands.SelectMany(below => Command(below, name))];
    }

    private static IEnumerable<string> Leaf(Command command, string name)
    {
        var level = name.Split(' ').Length > 2 ? "###" : "##";
        string[] asked = [.. command.Arguments.Select(a => $"- `{a.Name}`: {a.Description}"), .. Options(command.Options)];
        string[] examples = [.. Examples.Of(command)];
        return
        [
            "", $"{level} {string.Join(' ', command.Arguments.Select(a => a.Name).Prepend(name))}", "", command.Description!,
            .. asked.Length > 0 ? ["", .. asked] : asked,
            .. examples.Length > 0 ? ["", "```sh", .. examples, "```"] : examples,
        ];
    }

    private static IEnumerable<string> Options(IEnumerable<Option> options) => options.Select(o =>
        $"- `{(o.HelpName is null ? o.Name : $"{o.Name} {o.HelpName}")}`{(o.Required ? " (required)" : "")}: {o.Description}");
}
