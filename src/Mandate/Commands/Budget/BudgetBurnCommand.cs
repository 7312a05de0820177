using System.CommandLine;
using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Commands;

/// <summary><c>mandate budget burn</c>: what was spent for each outcome, beside its results.</summary>
internal static class BudgetBurnCommand
{
    private static readonly Option<string?> At = new("--at") { Description = "Up to this month of the accounts, like 2022-06; the last one with entries where it is left out.", HelpName = "MONTH" };

    public static Command Create(Option<string?> cycle) => OrganisationCommands.Make("burn", "Print as CSV what was spent of the money of each outcome, beside the progress of its indicators.", [cycle, At],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services,
            await services.GetRequiredService<ReadBurn>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetValue(At)), ct), Say))
        .WithExamples("mandate budget burn --cycle 2022-23", "mandate budget burn --cycle 2022-23 --at 2022-12 --json");

    private static void Say(BurnReport report, Words words)
    {
        Console.Write(BurnCsv.Of(report));
        Console.Error.WriteLine(BurnText.Sentence(report, words));
    }
}
