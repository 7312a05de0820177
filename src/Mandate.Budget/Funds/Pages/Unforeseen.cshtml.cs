using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>An authorisation beyond the budget: what it is for, what it was met from, and what the Working Capital Fund was paid back.</summary>
[RequiresFunction(BudgetFunctions.ExecuteCode)]
internal sealed class UnforeseenModel(CurrentAccess current, ReadUnforeseen read, SaveUnforeseen save, RepayWorkingCapital repay, MandateDb db, Words words) : BudgetFormModel(db, words)
{
    public sealed class Answers
    {
        public string? Purpose { get; set; }

        public string? Decision { get; set; }

        public DateOnly? On { get; set; }

        public string? Amount { get; set; }

        public string? Savings { get; set; }

        public string? Provision { get; set; }

        public string? WorkingCapital { get; set; }

        public string? Rate { get; set; }

        public DateOnly? MovedOn { get; set; }

        public int Version { get; set; }
    }

    public sealed class Repaid
    {
        public string? Amount { get; set; }

        public DateOnly? On { get; set; }

        public string? Reason { get; set; }

        public int Version { get; set; }
    }

    private ReadUnforeseen.View view = null!;

    public string Cycle => view.Cycle;

    /// <summary>Null: a new one.</summary>
    public ReadUnforeseen.Item? Item { get; private set; }

    [BindProperty]
    public Answers Form { get; set; } = new();

    [BindProperty]
    public Repaid Repay { get; set; } = new();

    protected override IReadOnlyDictionary<string, string> Labels { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Purpose"] = "budget.unforeseen.purpose_label", ["Decision"] = "budget.transfer.decision_label", ["On"] = "budget.unforeseen.on", ["AmountUsd"] = "budget.unforeseen.amount_typed",
        ["FromSavings"] = "budget.unforeseen.savings_label", ["FromProvision"] = "budget.unforeseen.provision_typed", ["FromWorkingCapital"] = "budget.fund.working_capital",
    };

    public string Sentence => Item is { } item
        ? Shown.Sentences(Words["budget.unforeseen.edit_lead", Shown.Number(item.AmountUsd, 2), Shown.Number(item.AmountUsd - item.NotMet, 2)], item.OutstandingUsd == 0 ? null : Words["budget.unforeseen.owed", Shown.Number(item.OutstandingUsd, 2)]) : UnforeseenMarkup.Sentence(view, Words);

    public string RateLabel => Words["budget.unforeseen.rate", view.FundCurrency?.Code ?? "CHF"];

    public string RateHint => view.Rate is { } rate ? Words["budget.unforeseen.rate_usual", Shown.Number(rate)] : Words["budget.unforeseen.rate_needed"];

    public string RepayHint => Words["budget.unforeseen.repay_hint", Shown.Number(Item!.OutstandingUsd, 2)];

    public Table Moves => new(Words["budget.unforeseen.moves"],
        [new(Words["budget.fund.on"]), new(Words["budget.fund.kind"]), new(Words["budget.transfer.amount_label"], true, BudgetCycle.Currency), new(Words["budget.transfer.amount_label"], true, view.FundCurrency?.Code), new(Words["budget.transfer.reason_label"])],
        [.. Item!.Moves.Select(m => new Row([Markup.Text(Shown.Date(m.On)), Markup.Text(Words["budget.advance." + SnakeEnum<AdvanceStep>.Name(m.Step)]), Markup.Text(Shown.Number(m.AmountUsd, 2)), Markup.Text(Shown.Number(m.Amount)), Markup.Text(m.Reason)]))])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(string cycle, Guid? id, CancellationToken ct)
    {
        if (await OpenAsync(cycle, id, ct) is { } refused) return refused;
        if (Item is { } a)
            Form = new() { Purpose = a.Purpose, Decision = a.Decision, On = a.On, Amount = Written(a.AmountUsd), Savings = Part(a.FromSavings), Provision = Part(a.FromProvision), WorkingCapital = Part(a.FromWorkingCapital), Version = a.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(string cycle, Guid? id, CancellationToken ct)
    {
        if (!ModelState.IsValid) return await UnreadAsync(cycle, id, ct);
        var done = await save.HandleAsync(current.Value, new(cycle, id, Form.On, Form.Purpose ?? "", Form.Decision ?? "", Typed(Form.Amount) ?? "", Typed(Form.Savings) ?? "", Typed(Form.Provision) ?? "", Typed(Form.WorkingCapital) ?? "",
            id is null ? null : Form.Version, Typed(Form.Rate), Form.MovedOn), ct);
        if (!done.TryGet(out var saved)) return await AgainAsync(done.Problems, () => OpenAsync(cycle, id, ct));
        this.Notice(UnforeseenWords.Done(saved, Words));
        return Redirect(BudgetLinks.Unforeseen(cycle, saved.Id));
    }

    public async Task<IActionResult> OnPostRepayAsync(string cycle, Guid? id, CancellationToken ct)
    {
        if (!ModelState.IsValid) return await UnreadAsync(cycle, id, ct);
        var done = await repay.HandleAsync(current.Value, new(cycle, id ?? default, Typed(Repay.Amount), Repay.Reason, Repay.On, Repay.Version), ct);
        if (!done.TryGet(out var saved)) return await AgainAsync(done.Problems, () => FilledAsync(cycle, id, ct), new Dictionary<string, string>(StringComparer.Ordinal) { ["amount"] = "Repay.Amount", ["reason"] = "Repay.Reason" });
        this.Notice(UnforeseenWords.Repaid(saved, Words));
        return Redirect(BudgetLinks.Unforeseen(cycle, saved.Id));
    }

    // A day that cannot be read was said beside its field by the binder.
    private async Task<IActionResult> UnreadAsync(string cycle, Guid? id, CancellationToken ct) => await OpenAsync(cycle, id, ct) ?? new PageResult { StatusCode = 422, ViewData = ViewData };

    // The form beside the repayment shows what stands.
    private async Task<IActionResult?> FilledAsync(string cycle, Guid? id, CancellationToken ct) => await OnGetAsync(cycle, id, ct) is PageResult ? null : await OpenAsync(cycle, id, ct);

    private async Task<IActionResult?> OpenAsync(string cycle, Guid? id, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, cycle, ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        (view, Item) = (shown, shown.Authorisations.FirstOrDefault(a => a.Id == id));
        return id is not null && Item is null ? this.Refuse([Problem.NotFound("budget.unforeseen.unknown", id)]) : null;
    }

    private static string? Part(decimal amount) => amount == 0 ? null : Written(amount);
}
