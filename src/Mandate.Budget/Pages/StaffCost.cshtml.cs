using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>What makes the staff cost of one line.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class StaffCostModel(CurrentAccess current, ExplainStaffCost explain, Words words) : PageModel
{
    public ExplainStaffCost.Explained Explained { get; private set; } = null!;

    public Table Table => new(words["budget.staff_cost.work"],
        [
            new(words["budget.field.post"]), new(words["budget.column.grade_group"]), new(words["budget.column.location"]), new(words["budget.field.work_months"], true),
            new(words["budget.column.monthly"], true, BudgetCycle.Currency), new(words["budget.column.at_standard_cost"], true, BudgetCycle.Currency),
        ],
        [.. Explained.Work.Select(w => new Row([.. StaffCostText.Cells(w, words).Select(Markup.Text)]))], words["budget.staff_cost.nobody"])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(string cycle, int line, int? version, CancellationToken ct)
    {
        var found = await explain.HandleAsync(current.Value, new(line.ToString(CultureInfo.InvariantCulture), cycle, version), ct);
        if (!found.TryGet(out var explained)) return this.Refuse(found.Problems);
        Explained = explained;
        return Page();
    }
}
