using System.CommandLine;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate budget explain</c>: which factor makes how much of the computed cost increase of a line; which lines make the amount of an outcome.</summary>
internal static class BudgetExplainCommand
{
    private static readonly Argument<string?> Line = new("LINE") { Description = "Name of the line, or its number in the order of the file.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> OfOutcome = new("--outcome") { Description = "Why this outcome has its amount: the lines that make it (the named one alone), by which rule, and the published budget.", HelpName = "CODE" };

    private static readonly Option<bool> StaffCost = new("--staff-cost") { Description = "What makes the staff cost of the line: its work at standard cost, beside what the files give." };

    public static Command Create(Option<string?> cycle)
    {
        var command = OrganisationCommands.Make("explain", "Say which factor makes how much of the computed cost increase of a line, or which lines make the amount of an outcome.", [Line, OfOutcome, StaffCost, cycle],
            (parsed, services, by, ct) => parsed.GetValue(StaffCost) ? StaffCostAsync(parsed, services, by, new(parsed.GetValue(Line) ?? "", parsed.GetValue(cycle)), ct) : parsed.GetValue(OfOutcome) is { } outcome ? SharesAsync(parsed, services, by, new(outcome, parsed.GetValue(cycle), parsed.GetValue(Line)), ct)
                : IncreaseAsync(parsed, services, by, new(parsed.GetValue(Line) ?? "", parsed.GetValue(cycle)), ct))
            .WithExamples("mandate budget explain \"Programmes in Africa\" --cycle 2022-23", "mandate budget explain 19 --json", "mandate budget explain --outcome 3 --cycle 2022-23", "mandate budget explain \"Statistics\" --outcome 1 --json", "mandate budget explain \"Statistics\" --staff-cost");
        command.Validators.Add(typed =>
        {
            if (typed.GetResult(Line)?.Tokens.Count is not 1 && typed.GetResult(OfOutcome) is null) typed.AddError(Cli.Say("kernel.command.needs_argument", Line.Name));
        });
        return command;
    }

    private static async Task<int> IncreaseAsync(ParseResult parsed, IServiceProvider services, Access by, ExplainIncrease.Input input, CancellationToken ct) =>
        CommandOutput.Show(parsed, services, await services.GetRequiredService<ExplainIncrease>().HandleAsync(by, input, ct), Say);

    private static async Task<int> SharesAsync(ParseResult parsed, IServiceProvider services, Access by, ExplainShares.Input input, CancellationToken ct) =>
        CommandOutput.Show(parsed, services, await services.GetRequiredService<ExplainShares>().HandleAsync(by, input, ct), (e, words) =>
        {
            Console.Write(SharesText.Csv(e).ToString());
            Console.Error.WriteLine(SharesText.Sentence(e, words));
        });

    private static async Task<int> StaffCostAsync(ParseResult parsed, IServiceProvider services, Access by, ExplainStaffCost.Input input, CancellationToken ct) =>
        CommandOutput.Show(parsed, services, await services.GetRequiredService<ExplainStaffCost>().HandleAsync(by, input, ct), (e, words) =>
        {
            CommandOutput.WriteRows(e.Work.Select(w => StaffCostText.Cells(w, words)));
            Console.Error.WriteLine(StaffCostText.Sentence(e, words));
            if (StaffCostText.Basis(e, words) is { } basis) Console.Error.WriteLine(Terminal.Harmless(basis));
        });

    private static void Say(ExplainIncrease.Explained e, Words words)
    {
        Console.WriteLine(IncreaseText.Sentence(e, words));
        CommandOutput.WriteRows(e.Elements.Select(x => (IEnumerable<string>)
        [
            IncreaseText.Object(x, words), x.Place ?? "", x.Currency ?? "", IncreaseText.Factor(x, words), Shown.Number(x.AmountUsd, 2),
            x.GrowthPercent is { } growth ? Shown.PercentPoints(growth, 3) : words["budget.missing"], x.ChangeUsd is { } change ? Shown.Change(change, 2) : words["budget.missing"],
        ]));
    }
}
