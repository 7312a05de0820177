using System.CommandLine;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Commands;

/// <summary><c>mandate budget funds|unforeseen</c>: funds with their movements, and expenditure beyond the budget.</summary>
internal static class FundCommands
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "Folder with capital_and_funds.csv and unforeseen_expenditure.csv, or one of them (docs/reference/funds-csv.md)." };
    private static readonly Argument<string> Fund = new("FUND") { Description = "Code of the fund, as list prints it: working_capital." };
    private static readonly Option<MovementKind> Kind = new("--kind") { Description = "in or out.", HelpName = "KIND", Required = true };
    private static readonly Option<string> Amount = new("--amount") { Description = "In the currency of the fund.", HelpName = "AMOUNT", Required = true };
    private static readonly Option<string?> CurrencyCode = new("--currency") { Description = "Refused where the fund has another.", HelpName = "CODE" };
    private static readonly Option<DateOnly?> On = new("--on") { Description = "The day (default: today).", HelpName = "YYYY-MM-DD" };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why; it stands in the journal.", HelpName = "TEXT" };
    private static readonly Option<string?> Decision = new("--decision") { Description = "Reference of the decision on which it rests.", HelpName = "TEXT" };
    private static readonly Option<string?> Title = new("--title") { Description = "What the fund is asked to pay.", HelpName = "TEXT" };
    private static readonly Option<Guid?> Id = new("--id") { Description = "Identifier of what is changed; without it a new one is made.", HelpName = "ID" };
    private static readonly Option<ProposalStatus> Status = new("--status") { Description = "proposed, approved, refused, deferred or completed.", HelpName = "STATUS" };
    private static readonly Option<string?> NewAmount = new("--amount") { Description = "Needed for a new one.", HelpName = "AMOUNT" };
    private static readonly Option<string?> Purpose = new("--purpose") { Description = "What it is for.", HelpName = "TEXT" };
    private static readonly Option<string?> Savings = new("--savings") { Description = "US dollars met by savings in Part I.", HelpName = "USD" };
    private static readonly Option<string?> Provision = new("--provision") { Description = "US dollars met by the provision of Part II.", HelpName = "USD" };
    private static readonly Option<string?> WorkingCapital = new("--working-capital") { Description = "US dollars met by the Working Capital Fund.", HelpName = "USD" };

    private static readonly Option<string?> Rate = new("--rate") { Description = "Units of the currency of the Working Capital Fund for one US dollar (default: the budget rate).", HelpName = "RATE" };
    private static readonly Option<DateOnly?> MovedOn = new("--moved-on") { Description = "The day on which the Working Capital Fund moves (default: today).", HelpName = "YYYY-MM-DD" };
    private static readonly Argument<Guid> Authorisation = new("ID") { Description = "Identifier of the authorisation, as list prints it." };
    private static readonly Option<string> RepaidUsd = new("--amount") { Description = "US dollars, no more than is outstanding.", HelpName = "USD", Required = true };

    public static Command Funds() => new("funds", "Keep the funds that outlive a biennium: working capital, buildings, information technology.") { Import(), List(), Show(), Move(), Propose() };

    public static Command Unforeseen(Option<string?> cycle) => new("unforeseen", "Keep what was authorised beyond the budget of a biennium and how it was met.") { ListUnforeseen(cycle), Authorise(cycle), Repay(cycle) };

    private static Command Import() => OrganisationCommands.Make("import", "Bring the funds and the unforeseen expenditure of the past in from their CSV files: all or nothing.", [Folder],
        async (parsed, services, by, ct) =>
        {
            var files = await ImportFolder.ReadAsync(parsed.GetRequiredValue(Folder), ImportFunds.Reads, ct);
            return files.TryGet(out var read)
                ? CommandOutput.Show(parsed, services, await services.GetRequiredService<ImportFunds>().HandleAsync(by, read, ct),
                    (done, words) => Console.WriteLine(words[done.IsSaved ? "budget.funds.imported" : "budget.funds.same", Shown.Number(done.Figures), Shown.Number(done.Past)]))
                : Cli.Refuse(services, files.Problems);
        }).WithExamples("mandate budget funds import data/ilo-budget-2022-23 --as finance@example.org");

    private static Command List() => OrganisationCommands.Make("list", "List the funds with their levels and balances.", [],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ListFunds>().HandleAsync(by, ct),
            (view, words) => CommandOutput.WriteRows(view.Funds.Select(f => (IEnumerable<string>)[f.Code, f.Title.Current.Text, f.Currency.Code, Known(f.Level, words), Known(f.Balance, words)]))))
        .WithExamples("mandate budget funds list");

    private static Command Show() => OrganisationCommands.Make("show", "Print what documents say of a fund, its movements and what it is asked to pay.", [Fund],
        async (parsed, services, by, ct) =>
        {
            var found = await services.GetRequiredService<ListFunds>().HandleAsync(by, ct);
            if (!found.TryGet(out var view)) return Cli.Refuse(services, found.Problems);
            return view.Funds.FirstOrDefault(f => f.Code == parsed.GetRequiredValue(Fund)) is { } fund
                ? CommandOutput.Show(parsed, services, (Outcome<ListFunds.Item>)fund, Say) : Cli.Refuse(services, [Problem.NotFound("budget.fund.unknown", parsed.GetRequiredValue(Fund))]);
        }).WithExamples("mandate budget funds show working_capital --json");

    private static Command Move() => OrganisationCommands.Make("move", "Put money into a fund, or take it out: no more than is there.", [Fund, Kind, Amount, CurrencyCode, On, Reason, Decision],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<MoveFund>().HandleAsync(by, new(parsed.GetRequiredValue(Fund), parsed.GetValue(On), parsed.GetValue(Kind),
            parsed.GetRequiredValue(Amount), parsed.GetValue(CurrencyCode), parsed.GetValue(Reason), parsed.GetValue(Decision)), ct),
            (done, words) => Console.Error.WriteLine(words["budget.fund.done", done.Fund, $"{done.Currency} {Shown.Number(done.Balance)}"])))
        .WithExamples("mandate budget funds move working_capital --kind out --amount 1500000 --reason \"Contributions in arrears\" --decision GB.346/PFA/2 --as finance@example.org");

    private static Command Propose() => OrganisationCommands.Make("propose", "Propose something for the money of a fund, or say how far a proposal is.", [Fund, Id, Title, NewAmount, Status, Decision],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<SaveFundProposal>().HandleAsync(by, new(parsed.GetValue(Id), parsed.GetRequiredValue(Fund), parsed.GetValue(Title),
            parsed.GetValue(NewAmount), parsed.GetValue(Status), parsed.GetValue(Decision)), ct), (done, words) =>
            {
                Console.Error.WriteLine(Terminal.Harmless(words["budget.proposal.done", done.Title, words["budget.proposal.status." + SnakeEnum<ProposalStatus>.Name(done.Status)]]));
                Console.WriteLine(done.Id);
            }))
        .WithExamples("mandate budget funds propose it_systems --title \"Records management\" --amount 2100000 --as finance@example.org");

    private static Command ListUnforeseen(Option<string?> cycle) => OrganisationCommands.Make("list", "List what was authorised beyond the budget, how each was met, and the bienniums before.", [cycle],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<ReadUnforeseen>().HandleAsync(by, parsed.GetValue(cycle), ct), (view, _) =>
        {
            CommandOutput.WriteRows(view.Authorisations.Select(a => (IEnumerable<string>)[a.Id.ToString("D"), Shown.Date(a.On), a.Purpose, a.Decision, Shown.Number(a.AmountUsd, 2), Shown.Number(a.FromSavings, 2), Shown.Number(a.FromProvision, 2), Shown.Number(a.FromWorkingCapital, 2), Shown.Number(a.NotMet, 2)]));
            CommandOutput.WriteRows(view.Past.Select(p => (IEnumerable<string>)[p.Cycle, Shown.Number(p.AuthorisedUsd, 2)]));
        })).WithExamples("mandate budget unforeseen list --cycle 2022-23");

    private static Command Authorise(Option<string?> cycle) => OrganisationCommands.Make("authorise", "Record an authorisation of the governing body, or say what one was met from.", [cycle, Id, On, Purpose, Decision, NewAmount, Savings, Provision, WorkingCapital, Rate, MovedOn],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<SaveUnforeseen>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetValue(Id), parsed.GetValue(On), parsed.GetValue(Purpose),
            parsed.GetValue(Decision), parsed.GetValue(NewAmount), parsed.GetValue(Savings), parsed.GetValue(Provision), parsed.GetValue(WorkingCapital), null, parsed.GetValue(Rate), parsed.GetValue(MovedOn)), ct), (done, words) =>
            {
                Console.Error.WriteLine(UnforeseenWords.Done(done, words));
                Console.WriteLine(done.Id);
            }))
        .WithExamples("mandate budget unforeseen authorise --purpose \"Commission of inquiry\" --decision GB.346/INS/5 --amount 890000 --savings 890000 --as finance@example.org");

    private static Command Repay(Option<string?> cycle) => OrganisationCommands.Make("repay", "Pay the Working Capital Fund back what it met of an authorisation.", [Authorisation, cycle, RepaidUsd, On, Reason],
        async (parsed, services, by, ct) => CommandOutput.Show(parsed, services, await services.GetRequiredService<RepayWorkingCapital>().HandleAsync(by, new(parsed.GetValue(cycle), parsed.GetValue(Authorisation),
            parsed.GetRequiredValue(RepaidUsd), parsed.GetValue(Reason), parsed.GetValue(On)), ct), (done, words) => Console.Error.WriteLine(UnforeseenWords.Repaid(done, words))))
        .WithExamples("mandate budget unforeseen repay 0197f0c2-6c1e-7c31-9a53-3f1d2b7a9e10 --amount 500000 --reason \"Contributions of 2024\" --as finance@example.org");

    private static void Say(ListFunds.Item fund, Words words)
    {
        CommandOutput.WriteRows(fund.Figures.Select(f => (IEnumerable<string>)[f.Title.Current.Text, f.Currency.Code, Shown.Number(f.Amount), f.Source ?? "", f.Note ?? ""]));
        CommandOutput.WriteRows(fund.Movements.Select(m => (IEnumerable<string>)[Shown.Date(m.On), words["budget.fund.kind." + SnakeEnum<MovementKind>.Name(m.Kind)], Shown.Number(m.Amount), m.Reason, m.Decision ?? ""]));
        CommandOutput.WriteRows(fund.Proposals.Select(p => (IEnumerable<string>)[p.Id.ToString("D"), p.Title, Shown.Number(p.Amount), words["budget.proposal.status." + SnakeEnum<ProposalStatus>.Name(p.Status)], p.Decision ?? ""]));
    }

    private static string Known(decimal? amount, Words words) => amount is { } known ? Shown.Number(known) : words["budget.missing"];
}
