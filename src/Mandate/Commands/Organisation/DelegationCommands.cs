using System.CommandLine;
using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Commands;

/// <summary><c>mandate role delegate|delegations|end</c>: who stands in for whom.</summary>
internal static class DelegationCommands
{
    private static readonly Argument<string> Role = Delegable();
    private static readonly Argument<Guid> Id = Identifier.Argument("Identifier that delegate and delegations print.");
    private static readonly Option<string> Of = new("--of") { Description = "E-mail address of the account that is stood in for.", HelpName = "EMAIL", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "E-mail address of the account that stands in.", HelpName = "EMAIL", Required = true };
    private static readonly Option<DateOnly?> First = new("--first") { Description = "First day (default: today).", HelpName = "YYYY-MM-DD" };
    private static readonly Option<DateOnly?> Last = new("--last") { Description = "Last day.", HelpName = "YYYY-MM-DD", Required = true };
    private static readonly Option<string> Reason = new("--reason") { Description = "Why; it stands in the journal.", HelpName = "TEXT", Required = true };

    public static Command Delegate() => OrganisationCommands.Make("delegate", "Let somebody stand in for the holder of a role, from a day to a day.",
        [Role, Of, To, First, Last, Reason], DelegateAsync).WithExamples(
            "mandate role delegate reviewer --of samuel@example.org --to lucia@example.org --last 2027-08-31 --reason \"on leave\" --as samuel@example.org");

    public static Command List() => OrganisationCommands.Make("delegations", "List who stands in for an account, and for whom it does, today or later.", [Of], ListAsync)
        .WithExamples("mandate role delegations --of samuel@example.org");

    public static Command End() => OrganisationCommands.Make("end", "End a delegation at once.", [Id, Reason], EndAsync)
        .WithExamples("mandate role end 01990c5e-0000-7000-8000-000000000000 --reason \"is back\" --as samuel@example.org");

    private static Argument<string> Delegable()
    {
        var argument = new Argument<string>("ROLE") { Description = "The role that is handed on." };
        argument.AcceptOnlyFromAmong([.. DelegationRules.Roles]);
        return argument;
    }

    private static async Task<int> DelegateAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var account = await OrganisationCommands.AccountAsync(services, parsed.GetRequiredValue(Of), ct);
        if (!account.IsOk) return Cli.Refuse(services, account.Problems);
        var outcome = await services.GetRequiredService<DelegateRole>().HandleAsync(by, new(account.Value, parsed.GetValue(Role),
            parsed.GetValue(To), parsed.GetValue(First), parsed.GetValue(Last), parsed.GetValue(Reason)), ct);
        return CommandOutput.Show(parsed, services, outcome, (id, _) => Console.WriteLine(id));
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct)
    {
        var account = await OrganisationCommands.AccountAsync(services, parsed.GetRequiredValue(Of), ct);
        if (!account.IsOk) return Cli.Refuse(services, account.Problems);
        if (by.Actor.AccountId != account.Value)
        {
            var seen = await services.GetRequiredService<PeopleList>().FindAsync(by, account.Value, ct);
            if (!seen.IsOk) return Cli.Refuse(services, seen.Problems);
        }
        Outcome<List<DelegationRow>> rows = await services.GetRequiredService<DelegationList>().OfAsync(account.Value, ct);
        return CommandOutput.Show(parsed, services, rows, (all, _) => CommandOutput.Write(all.Select(d =>
            $"{d.Id}\t{d.Role}\t{d.FromName}\t{d.ToName}\t{d.First:yyyy-MM-dd}\t{d.Last:yyyy-MM-dd}\t{d.Reason}")));
    }

    private static async Task<int> EndAsync(ParseResult parsed, IServiceProvider services, Access by, CancellationToken ct) => CommandOutput.Show(parsed, services,
        await services.GetRequiredService<RevokeDelegation>().HandleAsync(by, new(parsed.GetValue(Id), parsed.GetValue(Reason)), ct),
        (_, words) => Console.Error.WriteLine(words["organisation.delegation.ended"]));
}
