using System.CommandLine;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Commands;

/// <summary><c>mandate role grant|list|revoke|delegate|delegations|end</c>.</summary>
internal static class RoleCommand
{
    private static readonly Argument<string> Role = new("ROLE") { Description = "One of: " + string.Join(", ", Roles.All) + "." };
    private static readonly Argument<Guid> GrantId = Identifier.Argument("Identifier that grant and list print.");
    private static readonly Option<string> Email = new("--email") { Description = "E-mail address of the account.", HelpName = "EMAIL", Required = true };
    private static readonly Option<string?> Unit = new("--unit") { Description = "Only for this unit and all below it.", HelpName = "CODE" };
    private static readonly Option<string?> Region = new("--region") { Description = "Only for this region.", HelpName = "CODE" };
    private static readonly Option<Guid?> Framework = new("--framework-id") { Description = "Only for this framework.", HelpName = "ID" };
    private static readonly Option<string?> Result = new("--result") { Description = "Only for this result of a framework and all below it, like ilo-2022-23/3: an outcome lead.", HelpName = "FRAMEWORK/CODE" };
    private static readonly Option<DateOnly?> From = new("--from") { Description = "First day (default: today).", HelpName = "YYYY-MM-DD" };
    private static readonly Option<DateOnly?> To = new("--to") { Description = "Last day (default: until it is revoked).", HelpName = "YYYY-MM-DD" };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why; it stands in the journal.", HelpName = "TEXT", Required = true };

    public static Command Create() => new("role", "Grant, list and revoke roles, and let somebody stand in for their holder.")
    {
        OrganisationCommands.Make("grant", "Grant a role.", [Role, Email, Unit, Region, Framework, Result, From, To, Reason], GrantAsync)
            .WithExamples("mandate role grant country_officer --email awa@example.org --unit CO-DAKAR --reason \"new in Dakar\"",
                "mandate role grant reviewer --email nadia@example.org --result ilo-2022-23/2 --reason \"leads outcome 2\""),
        OrganisationCommands.Make("list", "List the roles of an account, past ones included.", [Email], ListAsync)
            .WithExamples("mandate role list --email awa@example.org"),
        OrganisationCommands.Make("revoke", "Take a role back at once.", [GrantId, Reason], RevokeAsync)
            .WithExamples("mandate role revoke 01990c5e-0000-7000-8000-000000000000 --reason \"moved to Lima\""),
        DelegationCommands.Delegate(), DelegationCommands.List(), DelegationCommands.End(),
    };

    private static async Task<int> GrantAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var account = await OrganisationCommands.AccountAsync(services, parsed.GetRequiredValue(Email), ct);
        if (!account.IsOk) return Cli.Refuse(services, account.Problems);
        var result = await ResultAsync(services, parsed.GetValue(Result), ct);
        if (!result.IsOk) return Cli.Refuse(services, result.Problems);
        var scope = new Scope(parsed.GetValue(Unit), parsed.GetValue(Region), parsed.GetValue(Framework), result.Value);
        var outcome = await services.GetRequiredService<GrantRole>().HandleAsync(by,
            new(account.Value, parsed.GetValue(Role), scope, parsed.GetValue(From), parsed.GetValue(To), parsed.GetValue(Reason)), ct);
        return CommandOutput.Show(parsed, services, outcome, (id, words) => Console.WriteLine(id));
    }

    private static async Task<Outcome<Guid?>> ResultAsync(IServiceProvider services, string? path, CancellationToken ct)
    {
        if (path is null) return (Guid?)null;
        return (await services.GetRequiredService<Scopes>().ResultsAsync(ct)).FirstOrDefault(r => r.Path == path) is { } found
            ? (Guid?)found.Id : Problem.NotFound("organisation.grant.result_unknown", path);
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var account = await OrganisationCommands.AccountAsync(services, parsed.GetRequiredValue(Email), ct);
        if (!account.IsOk) return Cli.Refuse(services, account.Problems);
        var found = await services.GetRequiredService<PeopleList>().FindAsync(by, account.Value, ct);
        if (!found.IsOk) return Cli.Refuse(services, found.Problems);
        Outcome<List<Listed>> roles = found.Value.Roles.Select(Listed.Of).ToList();
        return CommandOutput.Show(parsed, services, roles, (all, words) =>
        {
            foreach (var r in all) Console.WriteLine($"{r.Id}\t{r.Role}\t{r.Where}\t{r.From:yyyy-MM-dd}\t{r.To:yyyy-MM-dd}\t{r.State}\t{r.Reason}");
        });
    }

    private static async Task<int> RevokeAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var outcome = await services.GetRequiredService<RevokeRole>().HandleAsync(by, new(parsed.GetValue(GrantId), parsed.GetValue(Reason)), ct);
        return CommandOutput.Show(parsed, services, outcome, (_, words) => Console.Error.WriteLine(words["organisation.done.revoked"]));
    }

    /// <summary>A role as scripts read it.</summary>
    private sealed record Listed(Guid Id, string Role, string Where, DateOnly From, DateOnly? To, string State, string Reason)
    {
        public static Listed Of(HeldRole r) => new(r.Grant, r.Role, r.Result?.ToString() ?? r.Framework?.ToString() ?? r.Where?.Current.Text ?? "*",
            r.From, r.To, r.State.ToString().ToLowerInvariant(), r.Reason);
    }
}
