using System.CommandLine;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Commands;

/// <summary>What the commands about people, roles and units share.</summary>
internal static class OrganisationCommands
{
    /// <summary>A command that acts as the account of <c>--as</c>, or as the console.</summary>
    public static Command Make(string verb, string says, IEnumerable<Symbol> asked,
        Func<ParseResult, IServiceProvider, Access, CancellationToken, Task<int>> run)
    {
        var command = new Command(verb, says);
        var actsAs = CommonOptions.As();
        foreach (var symbol in asked.Append(actsAs))
        {
            if (symbol is Argument argument) command.Add(argument);
            else command.Add((Option)symbol);
        }
        command.SetAction((parsed, ct) => Cli.WithServicesAsync(parsed, async (services, stop) =>
        {
            var by = await services.GetRequiredService<ConsoleAccess>().ResolveAsync(parsed.GetValue(actsAs), stop);
            return by.IsOk ? await run(parsed, services, by.Value, stop) : Cli.Refuse(services, by.Problems);
        }, ct));
        return command;
    }

    /// <summary>The account of an e-mail address, open or not.</summary>
    public static async Task<Outcome<Guid>> AccountAsync(IServiceProvider services, string email, CancellationToken ct) =>
        await services.GetRequiredService<ConsoleAccess>().FindAccountAsync(email, ct) is { } id
            ? id : Problem.NotFound("organisation.account.unknown", email);
}
