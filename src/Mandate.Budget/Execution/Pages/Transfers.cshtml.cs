using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>Transfers between the lines of a budget: those there are, those to decide, and a new one.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class TransfersModel(CurrentAccess current, ListTransfers list, ProposeTransfer propose, DecideTransfer decide, MandateDb db, Words words) : PageModel
{
    public ListTransfers.View View { get; private set; } = null!;

    public bool MayPropose => current.Value.May(BudgetFunctions.Execute, default);

    public bool MaySetRules => current.Value.May(BudgetFunctions.ApproveTransfer, default);

    /// <summary>For those who set them, also parts that have none yet.</summary>
    public IEnumerable<ListTransfers.Rule> Rules => MaySetRules
        ? View.Lines.Select(l => l.Part).Distinct(StringComparer.Ordinal).Select(p => View.Rules.FirstOrDefault(r => r.Part == p) ?? new(p, false, false, null, null)) : View.Rules;

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Amount { get; set; }

    [BindProperty]
    public string? Month { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    /// <summary>Of the transfer that is decided, with the version that was looked at.</summary>
    [BindProperty]
    public int Number { get; set; }

    [BindProperty]
    public int Version { get; set; }

    public string? Refusal => Request.HasFormContentType ? Request.Form["Refusal" + Number.ToString(System.Globalization.CultureInfo.InvariantCulture)].ToString() : null;

    public IEnumerable<Choice> Lines => View.Lines.Select(l => new Choice(l.ToString(), l.ToString(), Language: "en"));

    public IEnumerable<Choice> Months => Enumerable.Range(0, BudgetMonth.OfBiennium).Select(i => BudgetMonth.Text(Biennium.Parse(View.Cycle).Value.Period.First.AddMonths(i))).Except(View.Closed).Select(m => new Choice(m, m));

    public Table Table => new(words["budget.transfers.title"],
        [new(words["budget.transfer.number"], true), new(words["budget.transfer.month"]), new(words["budget.transfer.from"]), new(words["budget.transfer.to"]), new(words["budget.transfer.amount_label"], true, BudgetCycle.Currency),
            new(words["budget.transfer.state_label"]), new(words["budget.transfer.reason_label"]), new(words["budget.transfer.decision_label"])],
        [.. View.Transfers.Select(t => new Row([Markup.Text(Ui.Shown.Number(t.Number)), Markup.Text(t.Month), Line(t.From), Line(t.To), Markup.Text(Ui.Shown.Number(t.AmountUsd, 2)), State(t),
            Markup.Text(t.Reason), t.Decision is { } decision ? Markup.Text(decision) : FigureMarkup.Missing(words["budget.missing"])]))], words["budget.transfers.none"])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(string cycle, CancellationToken ct) => await ReadAsync(cycle, ct) ?? Page();

    public async Task<IActionResult> OnPostProposeAsync(string cycle, CancellationToken ct)
    {
        var amount = Figure.Parse(Amount, null, System.Globalization.CultureInfo.CurrentCulture) is { IsOk: true } read ? read.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) : Amount;
        return await AnswerAsync(cycle, await propose.HandleAsync(current.Value, new(cycle, From, To, amount, Reason, Decision, Month), ct), null, ct);
    }

    public async Task<IActionResult> OnPostApproveAsync(string cycle, CancellationToken ct) =>
        await AnswerAsync(cycle, await decide.HandleAsync(current.Value, new(cycle, Number, true, Version), ct), null, ct);

    public async Task<IActionResult> OnPostRefuseAsync(string cycle, CancellationToken ct) =>
        await AnswerAsync(cycle, await decide.HandleAsync(current.Value, new(cycle, Number, false, Version, Refusal), ct), "Refusal" + Number.ToString(System.Globalization.CultureInfo.InvariantCulture), ct);

    private async Task<IActionResult> AnswerAsync(string cycle, Outcome<ProposeTransfer.Result> outcome, string? reasonField, CancellationToken ct)
    {
        if (outcome.TryGet(out var done))
        {
            this.Notice(words[done.IsAlone ? "budget.transfer.done.alone" : "budget.transfer.done." + SnakeEnum<TransferState>.Name(done.State), done.Number]);
            return Redirect(BudgetLinks.Transfers(cycle));
        }
        db.ChangeTracker.Clear();
        return await ReadAsync(cycle, ct) ?? this.Refuse(outcome.Problems, reasonField is null ? null : new Dictionary<string, string>(StringComparer.Ordinal) { ["reason"] = reasonField });
    }

    private async Task<IActionResult?> ReadAsync(string cycle, CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, cycle, ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        View = view;
        return null;
    }

    private static Markup Line(LineKey line) => Markup.Of($"<span lang=\"en\">{line.ToString()}</span>");

    private Markup State(ListTransfers.Item t)
    {
        var who = t.DecidedBy is { } other && !t.IsAlone ? words["budget.transfer.by_two", t.ProposedBy, other] : t.ProposedBy;
        return Markup.Of($"{TransferWords.State(t, words)}<br><small>{who}{(t.Refusal is null ? "" : words["budget.transfer.because", t.Refusal])}</small>");
    }
}
