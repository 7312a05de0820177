using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>The funds: what is in them, what moved, what they are asked to pay.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class FundsModel(CurrentAccess current, ListFunds list, MoveFund move, SaveFundProposal propose, ImportFunds import, MandateDb db, Words words) : PageModel
{
    public sealed class Moved
    {
        public string? Fund { get; set; }

        public string? Kind { get; set; } = SnakeEnum<MovementKind>.Name(MovementKind.Out);

        public string? Amount { get; set; }

        public DateOnly? On { get; set; }

        public string? Reason { get; set; }

        public string? Decision { get; set; }
    }

    public sealed class Proposed
    {
        public string? Fund { get; set; }

        public string? Title { get; set; }

        public string? Amount { get; set; }
    }

    public ListFunds.View View { get; private set; } = null!;

    [BindProperty]
    public Moved Move { get; set; } = new();

    [BindProperty]
    public Proposed Proposal { get; set; } = new();

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public Table? ProblemTable { get; private set; }

    public bool MayMove => current.Value.May(BudgetFunctions.Execute, default);

    public IEnumerable<Choice> Choices => View.Funds.Select(f => new Choice(f.Code, $"{f.Title.Current.Text} ({f.Currency})", Language: f.Title.Current.Language));

    public IEnumerable<Choice> Kinds => Enum.GetValues<MovementKind>().Select(k => new Choice(SnakeEnum<MovementKind>.Name(k), KindOf(k)));

    public Table Balances => new(words["budget.funds.title"], [new(words["budget.fund.one"]), new(words["budget.fund.level"], true), new(words["budget.fund.balance_label"], true)],
        [.. View.Funds.Select(f => new Row([Markup.Of($"<a href=\"#{f.Code}\">{f.Title.Current.Text}</a>"), Amount(f.Level, f.Currency), Amount(f.Balance, f.Currency)]))], words["budget.funds.none"])
    { HideCaption = true };

    public Table Figures(IEnumerable<ListFunds.Figure> figures, string caption) => new(words["budget.fund.figures", caption],
        [new(words["budget.fund.figure"]), new(words["budget.transfer.amount_label"], true), new(words["budget.fund.source"]), new(words["budget.fund.note"])],
        [.. figures.Select(f => new Row([FigureMarkup.Text(f.Title), f.IsApproximate ? Markup.Text(words["budget.fund.about", In(f.Amount, f.Currency)]) : Amount(f.Amount, f.Currency), English(f.Source), English(f.Note)]))], words["budget.fund.no_figures"])
    { HideCaption = true };

    public Table Movements(ListFunds.Item fund) => new(words["budget.fund.movements"],
        [new(words["budget.fund.on"]), new(words["budget.fund.kind"]), new(words["budget.transfer.amount_label"], true, fund.Currency.Code), new(words["budget.transfer.reason_label"]), new(words["budget.transfer.decision_label"])],
        [.. fund.Movements.Select(m => new Row([Markup.Text(Ui.Shown.Date(m.On)), Markup.Text(m.Step is { } step ? words["budget.advance." + SnakeEnum<AdvanceStep>.Name(step)] : KindOf(m.Kind)), Markup.Text(Ui.Shown.Number(m.Amount)), Why(m), Plain(m.Decision)]))]);

    public Table Proposals(ListFunds.Item fund) => new(words["budget.proposals"],
        [new(words["budget.proposal.title_label"]), new(words["budget.transfer.amount_label"], true, fund.Currency.Code), new(words["budget.transfer.state_label"]), new(words["budget.transfer.decision_label"])],
        [.. fund.Proposals.Select(p => new Row([MayMove ? Markup.Of($"<a href=\"{BudgetLinks.Proposal(p.Id)}\">{p.Title}</a>") : Markup.Text(p.Title), Markup.Text(Ui.Shown.Number(p.Amount)), Markup.Text(words["budget.proposal.status." + SnakeEnum<ProposalStatus>.Name(p.Status)]), Plain(p.Decision)]))]);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostMoveAsync(CancellationToken ct)
    {
        // A day that cannot be read was said beside its field by the binder.
        if (!ModelState.IsValid) return await ReadAsync(ct) ?? new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity, ViewData = ViewData };
        var kind = SnakeEnum<MovementKind>.TryParse(Move.Kind ?? "", out var chosen) ? chosen : MovementKind.Out;
        var done = await move.HandleAsync(current.Value, new(Move.Fund ?? "", Move.On, kind, Typed(Move.Amount), null, Move.Reason, Move.Decision), ct);
        return await AnswerAsync(done, d => words["budget.fund.done", FundNames.Title(d.Fund).Current.Text, In(d.Balance, d.Currency)], ct);
    }

    public async Task<IActionResult> OnPostProposeAsync(CancellationToken ct) => await AnswerAsync(
        await propose.HandleAsync(current.Value, new(null, Proposal.Fund ?? "", Proposal.Title, Typed(Proposal.Amount), ProposalStatus.Proposed, null), ct), d => words["budget.proposal.done", d.Title, words["budget.proposal.status.proposed"]], ct);

    public async Task<IActionResult> OnPostImportAsync(CancellationToken ct)
    {
        if (current.Value.Refuse(BudgetFunctions.Execute, default) is { } refusal) return this.Refuse([refusal]);
        var read = await Uploads.ReadAsync(Files, ct);
        var done = read.TryGet(out var files) ? await import.HandleAsync(current.Value, files, ct) : read.Problems.ToList();
        if (read.IsOk && !done.IsOk && done.Problems[0].Place?.File is not null)
        {
            ProblemTable = ImportProblemTable.Of(done.Problems, words);
            done = Problem.Rule(done.Problems.Count == 1 ? "budget.accounts.problems.one" : "budget.accounts.problems.other", "Files", done.Problems.Count);
        }
        return await AnswerAsync(done, d => words[d.IsSaved ? "budget.funds.imported" : "budget.funds.same", Ui.Shown.Number(d.Figures), Ui.Shown.Number(d.Past)], ct);
    }

    private async Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, Func<T, string> says, CancellationToken ct)
    {
        if (outcome.TryGet(out var done))
        {
            this.Notice(says(done));
            return Redirect(BudgetLinks.Funds);
        }
        db.ChangeTracker.Clear();
        // A fund that was not chosen is a question of the form, not a page that is not there.
        var problems = outcome.Problems.Select(p => p.Code == "budget.fund.unknown" ? Problem.Rule("budget.fund.choose", "fund") : p).ToList();
        return await ReadAsync(ct) ?? this.Refuse(problems);
    }

    private async Task<IActionResult?> ReadAsync(CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        View = view;
        return null;
    }

    // As the reader writes figures; what cannot be read so is refused as it was typed.
    private static string Typed(string? text) => Figure.Parse(text, null, CultureInfo.CurrentCulture) is { IsOk: true } read ? read.Value.ToString(CultureInfo.InvariantCulture) : text ?? "";

    private string KindOf(MovementKind kind) => words["budget.fund.kind." + SnakeEnum<MovementKind>.Name(kind)];

    private static string In(decimal amount, Currency currency) => $"{currency}\u00a0{Ui.Shown.Number(amount, 2)}";

    private Markup Amount(decimal? amount, Currency currency) => amount is { } known ? Markup.Text(In(known, currency)) : FigureMarkup.Missing(words["budget.missing"]);

    // What an authorisation was met by leads to it, with what it is in its dollars.
    private Markup Why(ListFunds.Movement m) => m is { Authorisation: { } id, Cycle: { } cycle, AmountUsd: { } usd }
        ? Markup.Of($"<a href=\"{(MayMove ? BudgetLinks.Unforeseen(cycle, id) : BudgetLinks.Cycle(cycle) + "#unforeseen")}\">{m.Reason}</a> ({BudgetCycle.Currency}\u00a0{Ui.Shown.Number(usd, 2)})") : Markup.Text(m.Reason);

    private Markup Plain(string? text) => text is null ? FigureMarkup.Missing(words["budget.missing"]) : Markup.Text(text);

    private Markup English(string? text) => text is null ? FigureMarkup.Missing(words["budget.missing"]) : Markup.Of($"<span lang=\"en\">{text}</span>");
}
