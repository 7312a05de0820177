using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>The scenarios of a budget beside the version that stands, and a new one.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class ScenariosModel(CurrentAccess current, ListScenarios list, SaveScenario save, MandateDb db, Words words) : PageModel
{
    public ListScenarios.View View { get; private set; } = null!;

    public bool MayEdit => current.Value.May(BudgetFunctions.Prepare, default);

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    public Table Table => new(words["budget.scenarios.title"],
        [new(words["budget.scenario.one"]), new(words["budget.field.stage"]), new(words["budget.column.constant"], true, BudgetCycle.Currency), new(words["budget.column.recosted"], true, BudgetCycle.Currency),
            new(words["budget.scenario.difference"], true, BudgetCycle.Currency), new(words["budget.scenario.contributions"], true, "CHF")],
        [
            new Row([Markup.Text(words["budget.version.one", View.Number]), Markup.Text(words["budget.scenario.stands"]), Money(View.ConstantUsd), Money(View.RecostedUsd), Markup.Text("–"), Francs(View.ContributionsChf)], "sum"),
            .. View.Scenarios.Select(s => new Row([ScenarioMarkup.Link(View.Cycle, s), ScenarioMarkup.State(s, words), Money(s.ConstantUsd), Money(s.RecostedUsd), Difference(s), Francs(s.ContributionsChf)])),
        ])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(string cycle, CancellationToken ct) => await ReadAsync(cycle, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string cycle, CancellationToken ct)
    {
        var done = await save.HandleAsync(current.Value, new(cycle, Code.Given(), Name, null, [], MustBeNew: true), ct);
        return done.TryGet(out var made) ? Redirect(BudgetLinks.Scenario(cycle, made.Code)) : await AgainAsync(cycle, done.Problems, ct);
    }

    private async Task<IActionResult> AgainAsync(string cycle, IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        db.ChangeTracker.Clear();
        return await ReadAsync(cycle, ct) ?? this.Refuse(problems, new Dictionary<string, string>(StringComparer.Ordinal) { ["Title"] = "Name" });
    }

    private async Task<IActionResult?> ReadAsync(string cycle, CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, cycle, null, ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        View = view;
        return null;
    }

    private Markup Difference(ScenarioView s) => (s.RecostedUsd ?? s.ConstantUsd) is { } now && (s.RecostedUsd is null ? View.ConstantUsd : View.RecostedUsd) is { } was
        ? Markup.Text(Shown.Change(now - was, 2)) : Money(null);

    private Markup Francs(decimal? amount) => amount is { } given ? Markup.Text(Shown.Fixed(given, 2)) : Money(null);

    private Markup Money(decimal? amount) => amount is { } given ? Markup.Text(Shown.Number(given, 2)) : FigureMarkup.Missing(words["budget.missing"]);
}
