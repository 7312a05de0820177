using System.CommandLine;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate budget explain</c>: which factor makes how much of the computed cost increase of a line.</summary>
internal static class BudgetExplainCommand
{
    private static readonly Argument<string> Line = new("LINE") { Description = "Name of the line, or its number in the order of the file." };

    public static Command Create(Option<string?> cycle) => OrganisationCommands.Make("explain", "Say which factor makes how much of the computed cost increase of a line.", [Line, cycle],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ExplainIncrease>().HandleAsync(by, new(parsed.GetRequiredValue(Line), parsed.GetValue(cycle)), ct), Say))
        .WithExamples("mandate budget explain \"Programmes in Africa\" --cycle 2022-23", "mandate budget explain 19 --json");

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
