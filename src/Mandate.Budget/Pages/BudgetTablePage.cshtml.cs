using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>One of the tables of a budget, computed when it is asked for.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class BudgetTablePageModel(CurrentAccess current, ReadBudgetTable read, Words words) : PageModel
{
    public BudgetTable Shown { get; private set; } = null!;

    /// <summary>A table longer than this comes page by page; printed budgets are shorter.</summary>
    private const int RowsOfPage = 500;

    /// <summary>Null: the one that stands.</summary>
    public int? Version { get; private set; }

    public Pagination Slice => new(Request, Shown.Rows.Count, RowsOfPage);

    public Table Table => BudgetTableMarkup.Of(Shown, words, Slice.Skip..(Slice.Skip + RowsOfPage));

    public async Task<IActionResult> OnGetAsync(string cycle, string name, int? version, CancellationToken ct) => await ReadAsync(cycle, name, version, ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(string cycle, string name, int? version, CancellationToken ct) => await ReadAsync(cycle, name, version, ct)
        ?? File(Encoding.UTF8.GetBytes(TableText.Csv(Shown)), Csv.ContentType, $"budget-{Shown.Cycle}-{Shown.Name}.csv");

    public async Task<IActionResult> OnGetXlsxAsync(string cycle, string name, int? version, CancellationToken ct) => await ReadAsync(cycle, name, version, ct)
        ?? File(TableWorkbook.Of(Shown), TableWorkbook.ContentType, $"budget-{Shown.Cycle}-{Shown.Name}.xlsx");

    private async Task<IActionResult?> ReadAsync(string cycle, string name, int? version, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, new(name, cycle, version), ct);
        if (!found.TryGet(out var table)) return this.Refuse(found.Problems);
        (Shown, Version) = (table, version);
        return null;
    }
}
