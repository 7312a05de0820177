using System.CommandLine;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate budget transfer list|propose|approve|refuse|rule</c>: money from one line of the budget to another.</summary>
internal static class TransferCommands
{
    private const string LineSays = ": \"part / group / line\", a code of the ERP, or its name where no other line has it.";

    private static readonly Option<string> From = new("--from") { Description = "The line that gives" + LineSays, HelpName = "LINE", Required = true };
    private static readonly Option<string> To = new("--to") { Description = "The line that receives" + LineSays, HelpName = "LINE", Required = true };
    private static readonly Option<string> Amount = new("--amount") { Description = "US dollars, to the cent.", HelpName = "USD", Required = true };
    private static readonly Option<string> Why = new("--reason") { Description = "Why; it stands in the journal.", HelpName = "TEXT", Required = true };
    private static readonly Option<string?> Decision = new("--decision") { Description = "Reference of the decision on which it rests; needed between parts.", HelpName = "TEXT" };
    private static readonly Option<string?> Month = new("--month") { Description = "From which it holds, like 2022-06 (default: this month, or the nearest of the biennium).", HelpName = "MONTH" };
    private static readonly Argument<int> Number = new("NUMBER") { Description = "Number of the transfer, as list prints it." };
    private static readonly Argument<string> Part = new("PART") { Description = "Part of the appropriation, like I." };
    private static readonly Option<bool> NotOut = new("--not-out") { Description = "Nothing goes from it to another part." };
    private static readonly Option<bool> NotIn = new("--not-in") { Description = "Nothing comes into it from another part." };
    private static readonly Option<decimal?> LimitPercent = new("--limit-percent") { Description = "How much of each line's appropriation an officer may move alone in the biennium.", HelpName = "PERCENT" };
    private static readonly Option<decimal?> LimitUsd = new("--limit-usd") { Description = "How many US dollars of each line an officer may move alone; the lower of both limits counts.", HelpName = "USD" };

    public static Command Create(Option<string?> cycle) => new("transfer", "Move money between lines within limits of delegated authority.")
    {
        List(cycle), Propose(cycle),
        Decide(cycle, "approve", "Approve a transfer that somebody else proposed.", true, [Number, cycle]).WithExamples("mandate budget transfer approve 1 --as treasurer@example.org"),
        Decide(cycle, "refuse", "Refuse a transfer that somebody else proposed.", false, [Number, cycle, Why]).WithExamples("mandate budget transfer refuse 1 --reason \"The savings are needed for the conference\" --as treasurer@example.org"),
        Rule(cycle),
    };

    private static Command List(Option<string?> cycle) => OrganisationCommands.Make("list", "List the transfers of a biennium, the newest first.", [cycle],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ListTransfers>().HandleAsync(by, parsed.GetValue(cycle), ct),
            (view, words) => CommandOutput.WriteRows(view.Transfers.Select(t => (IEnumerable<string>)
                [Shown.Number(t.Number), t.Month, t.From.ToString(), t.To.ToString(), Shown.Number(t.AmountUsd, 2), TransferWords.State(t, words), t.ProposedBy, t.DecidedBy ?? "", t.Reason, t.Decision ?? "", t.Refusal ?? ""]))))
        .WithExamples("mandate budget transfer list --cycle 2022-23");

    private static Command Propose(Option<string?> cycle) => ActingCommand.Make("propose", "Move money from one line to another; beyond what an officer may move alone it waits for somebody else.", [cycle, From, To, Amount, Why, Decision, Month],
        async (parsed, services, by, ct) => Show(parsed, services, await services.GetRequiredService<ProposeTransfer>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetRequiredValue(From),
            parsed.GetRequiredValue(To), parsed.GetRequiredValue(Amount), parsed.GetRequiredValue(Why), parsed.GetValue(Decision), parsed.GetValue(Month)), ct)))
        .WithExamples("mandate budget transfer propose --from \"Governing Body\" --to \"Major regional meetings\" --amount 25000 --reason \"Interpretation\" --as finance@example.org");

    private static Command Decide(Option<string?> cycle, string verb, string says, bool approves, IEnumerable<Symbol> asked) => ActingCommand.Make(verb, says, asked, async (parsed, services, by, ct) =>
        Show(parsed, services, await services.GetRequiredService<DecideTransfer>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetValue(Number), approves, Reason: approves ? null : parsed.GetRequiredValue(Why)), ct)));

    private static Command Rule(Option<string?> cycle) => OrganisationCommands.Make("rule", "Say what may be moved in a part, and how much of each line an officer may move alone.", [Part, cycle, NotOut, NotIn, LimitPercent, LimitUsd],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<SetTransferRule>().HandleAsync(by,
            new(parsed.GetValue(cycle), parsed.GetRequiredValue(Part), parsed.GetValue(NotOut), parsed.GetValue(NotIn), parsed.GetValue(LimitPercent), parsed.GetValue(LimitUsd)), ct),
            (rule, words) => Console.Error.WriteLine(TransferWords.Rule(new(rule.Part, rule.ForbidsOut, rule.ForbidsIn, rule.LimitPercent, rule.LimitUsd), words))))
        .WithExamples("mandate budget transfer rule I --limit-percent 2 --limit-usd 250000 --as treasurer@example.org", "mandate budget transfer rule II --not-out --as treasurer@example.org");

    private static int Show(ParseResult parsed, IServiceProvider services, Outcome<ProposeTransfer.Result> outcome) => CommandOutput.Show(parsed, services, outcome, (done, words) =>
    {
        Console.Error.WriteLine(words[done.IsAlone ? "budget.transfer.done.alone" : "budget.transfer.done." + SnakeEnum<TransferState>.Name(done.State), done.Number]);
        Console.WriteLine(done.Number);
    });
}
