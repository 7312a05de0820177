using System.CommandLine;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate budget versions|adopt|withdraw|verify|compare</c>: what became of each version of a budget.</summary>
internal static class BudgetVersionCommands
{
    private static readonly Option<string> Cycle = new("--cycle") { Description = "The biennium, like 2022-23.", HelpName = "CYCLE", Required = true };
    private static readonly Option<int?> Number = new("--version-number") { Description = "Number of a version; the one that stands where it is left out.", HelpName = "NUMBER" };
    private static readonly Option<string> Decision = new("--decision") { Description = "Session and number of the governing body's decision.", HelpName = "TEXT", Required = true };
    private static readonly Option<int> Withdrawn = new("--version-number") { Description = "Number of the version that stands.", HelpName = "NUMBER", Required = true };
    private static readonly Option<string> Because = new("--reason") { Description = "Why it is taken back.", HelpName = "TEXT", Required = true };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why an adopted version is replaced, where the version does not say so already.", HelpName = "TEXT" };
    private static readonly Option<int> One = new("--from") { Description = "Number of the earlier version.", HelpName = "NUMBER", Required = true };
    private static readonly Option<int?> Other = new("--to") { Description = "Number of the later version; the one that stands where it is left out.", HelpName = "NUMBER" };

    public static IEnumerable<Command> All() => [Versions(), Adopt(), Withdraw(), Verify(), Compare()];

    private static Command Versions() => OrganisationCommands.Make("versions", "List the versions of a budget, the newest first, with the decision that froze each.", [Cycle],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ListVersions>().HandleAsync(by, parsed.GetRequiredValue(Cycle), ct),
            (items, words) => CommandOutput.WriteRows(items.Select(v => (IEnumerable<string>)
                [Shown.Number(v.Number), words["budget.stage." + SnakeEnum<VersionStage>.Name(v.Stage)], Shown.Moment(v.At), Shown.Number(v.TotalUsd, 2), v.Decision ?? "", v.Withdrawal ?? v.Reason ?? "", v.Seal ?? ""]))))
        .WithExamples("mandate budget versions --cycle 2022-23");

    private static Command Adopt() => OrganisationCommands.Make("adopt", "Record that the governing body adopted a version: it is frozen and sealed.", [Cycle, Number, Decision, Reason],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<AdoptBudget>().HandleAsync(by,
                new(parsed.GetRequiredValue(Cycle), parsed.GetValue(Number), parsed.GetRequiredValue(Decision), parsed.GetValue(Reason)), ct),
            (done, words) => CommandOutput.Write([words["budget.adopt.done", done.Number, done.Cycle, done.Decision], words["budget.version.seal"] + " " + done.Seal])))
        .WithExamples("mandate budget adopt --cycle 2022-23 --decision \"109th session, resolution I\"");

    private static Command Withdraw() => OrganisationCommands.Make("withdraw", "Take the version that stands back, while nobody adopted it and nothing rests on it: the one before it stands again.", [Cycle, Withdrawn, Because],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<WithdrawVersion>().HandleAsync(by,
                new(parsed.GetRequiredValue(Cycle), parsed.GetRequiredValue(Withdrawn), parsed.GetRequiredValue(Because)), ct),
            (done, words) => CommandOutput.Write([WithdrawnText.Of(done, words)])))
        .WithExamples("mandate budget withdraw --cycle 2022-23 --version-number 2 --reason \"The wrong files were sent\"");

    private static Command Verify() => OrganisationCommands.Make("verify", "Seal the rows of the adopted versions again: are they still what was adopted? Exit code 3 where one is not.", [Cycle],
        async (parsed, services, by, ct) =>
        {
            var found = await services.GetRequiredService<VerifyBudget>().HandleAsync(by, parsed.GetRequiredValue(Cycle), ct);
            var code = CommandOutput.Show(parsed, services, found, (all, words) => CommandOutput.WriteRows(all.Select(v => (IEnumerable<string>)
                [Shown.Number(v.Number), words[v.IsIntact ? "budget.verify.intact" : "budget.verify.changed"], v.Decision, v.Seal, v.Now])));
            return found.IsOk && found.Value.Any(v => !v.IsIntact) ? ExitCodes.Rule : code;
        })
        .WithExamples("mandate budget verify --cycle 2022-23");

    private static Command Compare() => OrganisationCommands.Make("compare", "Compare two versions of a budget: the lines that moved, the most first.", [Cycle, One, Other],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<CompareVersions>().HandleAsync(by,
            new(parsed.GetRequiredValue(Cycle), parsed.GetValue(One), parsed.GetValue(Other)), ct), Say))
        .WithExamples("mandate budget compare --cycle 2022-23 --from 1 --to 2");

    private static void Say(CompareVersions.Compared c, Words words)
    {
        CommandOutput.Write([words[c.Recosted ? "budget.compare.sentence" : "budget.compare.sentence_constant", c.One, Shown.Number(c.OneUsd, 2), c.Other, Shown.Number(c.OtherUsd, 2), Shown.Change(c.ChangeUsd), c.Lines.Count]]);
        CommandOutput.WriteRows(c.Lines.Select(l => (IEnumerable<string>)[l.Part, l.Group, l.Line.Current.Text, Amount(l.OneUsd, words), Amount(l.OtherUsd, words), Shown.Change(l.ChangeUsd)]));
    }

    private static string Amount(decimal? amount, Words words) => amount is { } given ? Shown.Number(given, 2) : words["budget.missing"];
}
