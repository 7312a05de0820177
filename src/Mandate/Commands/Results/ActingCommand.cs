using System.CommandLine;
using Mandate.Organisation;

namespace Mandate.Commands;

/// <summary>Commands that report or decide: as an account, which they must name.</summary>
internal static class ActingCommand
{
    public static Argument<Guid> ResultId() => Identifier.Argument("Identifier of the result, as report and explain --json print it.");

    public static Command Make(string verb, string says, IEnumerable<Symbol> asked,
        Func<ParseResult, IServiceProvider, Access, CancellationToken, Task<int>> run)
    {
        var actsAs = new Option<string>("--as")
        {
            Description = "E-mail of the account that acts. What it may do here is what its roles allow on the pages.",
            HelpName = "EMAIL",
            Required = true,
        };
        var actsFor = CommonOptions.For();
        var command = new Command(verb, says);
        foreach (var symbol in asked.Append(actsAs).Append(actsFor))
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }
        command.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, async (services, stop) =>
        {
            var by = await services.GetRequiredService<ConsoleAccess>().ResolveAsync(parsed.GetRequiredValue(actsAs), stop, parsed.GetValue(actsFor));
            return by.IsOk ? await run(parsed, services, by.Value, stop) : Cli.Refuse(services, by.Problems);
        }, ct));
        return command;
    }
}
