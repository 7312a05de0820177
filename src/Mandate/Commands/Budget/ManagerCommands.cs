using System.CommandLine;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate budget manager list|assign|end</c> and <c>my-lines</c>: who answers for which lines, and how these stand.</summary>
internal static class ManagerCommands
{
    private static readonly Argument<string> Managed = new("MANAGED") { Description = "A function that lines of the budget name, or a line: \"part / group / line\", a code of the ERP, or its name where no other line has it." };
    private static readonly Option<string> Email = new("--to") { Description = "E-mail address of the account that answers for it.", HelpName = "EMAIL", Required = true };
    private static readonly Option<DateOnly?> From = new("--from") { Description = "First day, like 2022-03-01; today where it is left out.", HelpName = "DATE" };
    private static readonly Option<string?> At = new("--at") { Description = "Up to this month, like 2022-06; the last one with entries where it is left out.", HelpName = "MONTH" };

    public static Command Manager(Option<string?> cycle) => new("manager", "Say who answers for which lines of a budget; list who does and who did.") { List(cycle), Assign(cycle), End(cycle) };

    public static Command MyLines(Option<string?> cycle) => OrganisationCommands.Make("my-lines", "Print budget against actual of the lines that the account of --as answers for.", [cycle, At, BudgetCommand.Format, BudgetCommand.Out],
        async (parsed, services, by, ct) =>
        {
            var found = await services.GetRequiredService<ReadMyLines>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetValue(At)), ct);
            return found.TryGet(out var mine) ? await BudgetCommand.PrintAsync(parsed, services, mine.Execution.Table, ct) : Cli.Refuse(services, found.Problems);
        }).WithExamples("mandate budget my-lines --cycle 2022-23 --format md --as finance@example.org").WithFormats();

    private static Command List(Option<string?> cycle) => OrganisationCommands.Make("list", "List the functions and lines that are managed, with who answers for them and since when.", [cycle],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ListManagers>().HandleAsync(by, parsed.GetValue(cycle), ct), (view, words) =>
        {
            CommandOutput.WriteRows(view.Items.Select(i => (IEnumerable<string>)[i.Managed, Shown.Number(i.Lines), Shown.Number(i.AppropriationUsd, 2), i.Manager ?? words["budget.manager.nobody_now"], .. i.Terms.Select(t => ManagerText.Term(t, words))]));
            Console.Error.WriteLine(words["budget.managers.lead", Shown.Number(view.AllLines.Count - view.Unassigned), Shown.Number(view.AllLines.Count)]);
        })).WithExamples("mandate budget manager list --cycle 2022-23");

    private static Command Assign(Option<string?> cycle) => OrganisationCommands.Make("assign", "Assign a function or a line to an account; whoever had it no longer does, and the history says so.", [Managed, Email, From, cycle],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<AssignManager>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetRequiredValue(Managed), parsed.GetRequiredValue(Email), parsed.GetValue(From)), ct), Say))
        .WithExamples("mandate budget manager assign \"I / Policy departments / Statistics\" --to finance@example.org --cycle 2022-23 --as planning@example.org");

    private static Command End(Option<string?> cycle) => OrganisationCommands.Make("end", "Nobody answers for a function or a line any more.", [Managed, From, cycle],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<AssignManager>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetRequiredValue(Managed), null, parsed.GetValue(From)), ct), Say))
        .WithExamples("mandate budget manager end \"I / Policy departments / Statistics\" --from 2022-07-01 --as planning@example.org");

    private static void Say(AssignManager.Result done, Words words) => Console.Error.WriteLine(Terminal.Harmless(ManagerText.Sentence(done, words)));
}
