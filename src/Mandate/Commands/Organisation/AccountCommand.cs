using System.CommandLine;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Commands;

/// <summary><c>mandate account invite|list|link|disable|enable</c>.</summary>
internal static class AccountCommand
{
    private static readonly Option<string> Email = new("--email") { Description = "E-mail address of the account.", HelpName = "EMAIL", Required = true };
    private static readonly Option<string> Name = new("--name") { Description = "Name of the person.", HelpName = "TEXT", Required = true };
    private static readonly Option<string?> Unit = new("--unit") { Description = "Code of the unit in which the person works.", HelpName = "CODE" };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why; it stands in the journal.", HelpName = "TEXT", Required = true };

    public static Command Create() => new("account", "Invite people, list, disable and enable their accounts.")
    {
        OrganisationCommands.Make("invite", "Make an account and print the one-time link with which the person sets the password.",
            [Email, Name, Unit], InviteAsync).WithExamples("mandate account invite --email awa@example.org --name \"Awa Lindqvist\" --unit CO-DAKAR"),
        OrganisationCommands.Make("list", "List the accounts with their roles.", [], ListAsync)
            .WithExamples("mandate account list --json"),
        OrganisationCommands.Make("link", "Print a new one-time link to set the password; earlier links stop working.", [Email], LinkAsync)
            .WithExamples("mandate account link --email awa@example.org"),
        OrganisationCommands.Make("disable", "Disable an account and end its sessions.", [Email, Reason], (p, s, by, ct) => DisableAsync(p, s, by, true, ct))
            .WithExamples("mandate account disable --email awa@example.org --reason \"left the organisation\""),
        OrganisationCommands.Make("enable", "Enable a disabled account.", [Email, Reason], (p, s, by, ct) => DisableAsync(p, s, by, false, ct))
            .WithExamples("mandate account enable --email awa@example.org --reason \"is back\""),
    };

    private static async Task<int> InviteAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var input = new InvitePerson.Input(parsed.GetValue(Name), parsed.GetValue(Email), parsed.GetValue(Unit));
        var outcome = await services.GetRequiredService<InvitePerson>().HandleAsync(by, input, ct);
        return CommandOutput.Show(parsed, services, outcome, Say);
    }

    private static async Task<int> LinkAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var account = await OrganisationCommands.AccountAsync(services, parsed.GetRequiredValue(Email), ct);
        if (!account.IsOk) return Cli.Refuse(services, account.Problems);
        var outcome = await services.GetRequiredService<RenewLink>().HandleAsync(by, new(account.Value), ct);
        return CommandOutput.Show(parsed, services, outcome, Say);
    }

    // The path alone on standard output, for scripts; which address the server has, this command does not know.
    private static void Say(InvitePerson.Invited made, Words words)
    {
        Console.Error.WriteLine(words["organisation.link.path"]);
        Console.WriteLine(made.Path);
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        Outcome<List<Listed>> people = (await services.GetRequiredService<PeopleList>().AllAsync(by, new(), ct)).ConvertAll(Listed.Of);
        return CommandOutput.Show(parsed, services, people, (all, words) =>
        {
            foreach (var p in all) Console.WriteLine($"{p.Email}\t{p.Name}\t{p.State}\t{string.Join(", ", p.Roles)}");
        });
    }

    private static async Task<int> DisableAsync(ParseResult parsed, IServiceProvider services, Access by, bool disabled, CancellationToken ct)
    {
        var account = await OrganisationCommands.AccountAsync(services, parsed.GetRequiredValue(Email), ct);
        if (!account.IsOk) return Cli.Refuse(services, account.Problems);
        var outcome = await services.GetRequiredService<DisableAccount>().HandleAsync(by, new(account.Value, disabled, parsed.GetValue(Reason)), ct);
        return CommandOutput.Show(parsed, services, outcome, (_, words) =>
            Console.Error.WriteLine(words[disabled ? "organisation.done.disabled" : "organisation.done.enabled"]));
    }

    /// <summary>An account as scripts read it.</summary>
    private sealed record Listed(Guid Account, string Email, string Name, string State, IReadOnlyList<string> Roles)
    {
        public static Listed Of(PersonRow p) => new(p.Account, p.Email, p.Name, p.State.ToString().ToLowerInvariant(), [.. p.Roles.Select(r => r.Role).Distinct()]);
    }
}
