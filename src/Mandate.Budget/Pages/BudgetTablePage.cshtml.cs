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

    public Table Table => BudgetTableMarkup.Of(Shown, words, Slice.Skip..Math.Min(Slice.Skip + RowsOfPage, Shown.Rows.Count));

    /// <summary>What the outcomes have from every source; only beside the gap.</summary>
    public BudgetTable? Sources { get; private set; }

    /// <summary>Those whose amounts can be explained line by line.</summary>
    public IReadOnlyList<string> Outcomes => Shown is { Name: DepartmentsOutcomesTable.Name, Rows.Count: > 0 } ? [.. Shown.Columns.Select(c => c.Subject).OfType<string>()] : [];

    public async Task<IActionResult> OnGetAsync(string cycle, string name, int? version, CancellationToken ct)
    {
        if (name == ContributionsTable.Name && version is null) return RedirectPermanent(BudgetLinks.Contributions(cycle));
        if (await ReadAsync(cycle, name, version, ct) is { } refused) return refused;
        if (name == FundingGapTable.Name && (await read.HandleAsync(current.Value, new(ResourcesTable.Name, cycle, version), ct)).TryGet(out var sources)) Sources = sources;
        return Page();
    }

    public Task<IActionResult> OnGetCsvAsync(string cycle, string name, int? version, CancellationToken ct) => FileAsync(cycle, name, version, TableFormat.Csv, ct);

    public Task<IActionResult> OnGetXlsxAsync(string cycle, string name, int? version, CancellationToken ct) => FileAsync(cycle, name, version, TableFormat.Xlsx, ct);

    public Task<IActionResult> OnGetDocxAsync(string cycle, string name, int? version, CancellationToken ct) => FileAsync(cycle, name, version, TableFormat.Docx, ct);

    private async Task<IActionResult> FileAsync(string cycle, string name, int? version, TableFormat format, CancellationToken ct)
    {
        if (await ReadAsync(cycle, name, version, ct) is { } refused) return refused;
        var file = TableFile.Of(Shown, format, words);
        return File(file.Bytes, file.ContentType, file.Name);
    }

    private async Task<IActionResult?> ReadAsync(string cycle, string name, int? version, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, new(name, cycle, version), ct);
        if (!found.TryGet(out var table)) return this.Refuse(found.Problems);
        (Shown, Version) = (table, version);
        return null;
    }
}
