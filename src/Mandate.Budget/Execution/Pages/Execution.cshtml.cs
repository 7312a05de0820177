using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>Budget against actual of a biennium up to a month.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class ExecutionModel(CurrentAccess current, ReadExecution read, Words words) : PageModel
{
    public ReadExecution.View View { get; private set; } = null!;

    public Table Table => BudgetTableMarkup.Of(View.Table, words);

    /// <summary>Entries that say of themselves that they are made up for the demonstration.</summary>
    public bool HasSamples => View.HasSamples;

    public IEnumerable<Choice> Months => Enumerable.Range(0, BudgetMonth.OfBiennium).Select(i => BudgetMonth.Text(Biennium.Parse(View.Table.Cycle).Value.Period.First.AddMonths(i))).Select(m => new Choice(m, m));

    public string Sentence => ExecutionText.Sentence(View, words);

    public string Download(string handler) => $"{BudgetLinks.Execution(View.Table.Cycle)}?at={View.At}&handler={handler}";

    public async Task<IActionResult> OnGetAsync(string cycle, string? at, CancellationToken ct) => await ReadAsync(cycle, at, ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(string cycle, string? at, CancellationToken ct) => await ReadAsync(cycle, at, ct)
        ?? File(Encoding.UTF8.GetBytes(TableText.Csv(View.Table)), Csv.ContentType, $"budget-{View.Table.Cycle}-execution-{View.At}.csv");

    public async Task<IActionResult> OnGetXlsxAsync(string cycle, string? at, CancellationToken ct) => await ReadAsync(cycle, at, ct)
        ?? File(TableWorkbook.Of(View.Table), TableWorkbook.ContentType, $"budget-{View.Table.Cycle}-execution-{View.At}.xlsx");

    // A month that is none leads to the last one, with the same figures as without.
    private async Task<IActionResult?> ReadAsync(string cycle, string? at, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, new(cycle, at), ct);
        if (found.Problems is [{ Place.Field: "at" }]) found = await read.HandleAsync(current.Value, new(cycle), ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        View = view;
        return null;
    }
}
