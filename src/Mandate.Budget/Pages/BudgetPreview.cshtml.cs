using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Budget.Pages;

/// <summary>What an import would make of the budget that stands, with one button to do it and one to walk away.</summary>
[RequiresFunction(BudgetFunctions.PrepareCode)]
internal sealed class BudgetPreviewModel(MandateDb db, CurrentAccess current, StageBudget stage, ImportBudget import, Words words)
    : ImportPreviewPage<ImportBudget.Input, ImportBudget.Preview, ImportBudget.Result>(db)
{
    [BindProperty]
    public string? Reason { get; set; }

    public List<(PlanChange Change, CellChange Cell)> Cells { get; private set; } = [];

    public string Sentence => Seen switch
    {
        { Plan.IsEmpty: true } => words["budget.import.nothing", Seen.Cycle, Seen.Stands],
        { Plan.IsReordered: true } => words["budget.import.reordered", Seen.Cycle, Seen.Stands, Seen.Number],
        { Stands: { } stands, Plan: var plan } => words["budget.import.plan", Seen.Cycle, Seen.Number, stands, Shown.Number(plan.Added), Shown.Number(plan.Changed), Shown.Number(plan.Removed), Shown.Number(plan.Unchanged)],
        _ => words["budget.import.plan_first", Seen.Cycle, Shown.Number(Seen.Plan.Added)],
    };

    public Table Sums => new(words["budget.import.sums"],
        [new(words["budget.field.what"]), new(Before, true), new(words["budget.version.one", Seen.Number], true), new(words["budget.column.change"], true)],
        [
            Sum(words["budget.field.lines"], s => s.Lines), Sum(words["budget.import.professional"], s => s.ProfessionalMonths), Sum(words["budget.import.general_service"], s => s.GeneralServiceMonths),
            Sum(words["budget.import.usd", words["budget.column.constant"]], s => s.ConstantUsd), Sum(words["budget.import.usd", words["budget.column.recosted"]], s => s.RecostedUsd),
        ])
    { HideCaption = true };

    protected override string Start => BudgetLinks.Import;

    protected override Task<ImportBudget.Input?> OpenAsync(Guid id, CancellationToken ct) => stage.OpenAsync(current.Value, id, ct);

    protected override Task<Outcome<ImportBudget.Preview>> PreviewAsync(ImportBudget.Input input, CancellationToken ct) => import.PreviewAsync(current.Value, input, ct);

    protected override Task<Outcome<ImportBudget.Result>> ApplyAsync(ImportBudget.Input input, CancellationToken ct) =>
        import.HandleAsync(current.Value, input with { Token = Token ?? "", Reason = Reason }, ct);

    protected override Task DiscardAsync(Guid id, CancellationToken ct) => stage.DiscardAsync(current.Value, id, ct);

    protected override int Show(ImportBudget.Preview seen) => (Cells = PlanTables.CellsOf(seen.Plan.Changes)).Count;

    protected override string Done(ImportBudget.Result done)
    {
        this.Notice(words[done.IsSaved ? "budget.import.done" : "budget.import.same", done.Cycle, done.Number, Shown.Number(done.Lines), Shown.Number(done.TotalUsd, 2)]);
        return BudgetLinks.Cycle(done.Cycle);
    }

    private string Before => Seen.Stands is { } stands ? words["budget.version.one", stands] : words["budget.import.before"];

    private Row Sum(string name, Func<BudgetSums, decimal?> of)
    {
        var (was, then) = (Seen.Before is null ? null : of(Seen.Before), of(Seen.After));
        return new([Markup.Text(name), Figure(was), Figure(then), Markup.Text(was is not null && then is not null ? Shown.Change(then.Value - was.Value, 2) : "–")]);
    }

    private Markup Figure(decimal? amount) => amount is { } given ? Markup.Text(Shown.Number(given, 2)) : FigureMarkup.Missing(words["budget.missing"]);
}
