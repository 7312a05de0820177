using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>The budgets that there are.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class BudgetsModel(CurrentAccess current, ListBudgets list, Words words) : PageModel
{
    private IReadOnlyList<ListBudgets.Item> items = [];

    public bool MayImport => current.Value.Refuse(BudgetFunctions.Prepare, default) is null;

    public Table Table => new(words["budget.title"],
        [new(words["budget.field.cycle"]), new(words["budget.field.version"], true), new(words["budget.field.lines"], true), new(words["budget.column.constant"], true, BudgetCycle.Currency), new(words["budget.field.at"])],
        [.. items.Select(i => new Row([Markup.Of($"<a href=\"{BudgetLinks.Cycle(i.Cycle)}\">{i.Cycle}</a>"), Markup.Text(Shown.Number(i.Number)), Markup.Text(Shown.Number(i.Lines)),
            Markup.Text(Shown.Number(i.TotalUsd)), Markup.Text(Shown.Moment(i.At))]))], words["budget.cycle.none"])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = await list.HandleAsync(current.Value, ct);
        if (!found.TryGet(out var budgets)) return this.Refuse(found.Problems);
        items = budgets;
        return Page();
    }
}
