using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>The lines that whoever is signed in answers for, budget against actual.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class MyLinesModel(CurrentAccess current, ReadMyLines read) : PageModel
{
    public ReadMyLines.Mine Mine { get; private set; } = null!;

    public IEnumerable<Choice> Months => Enumerable.Range(0, BudgetMonth.OfBiennium)
        .Select(i => BudgetMonth.Text(Biennium.Parse(Mine.Execution.Table.Cycle).Value.Period.First.AddMonths(i))).Select(m => new Choice(m, m));

    public string CsvHref => $"{BudgetLinks.MyLines(Mine.Execution.Table.Cycle)}?at={Mine.Execution.At}&handler=Csv";

    public async Task<IActionResult> OnGetAsync(string cycle, string? at, CancellationToken ct) => await ReadAsync(cycle, at, ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(string cycle, string? at, CancellationToken ct) => await ReadAsync(cycle, at, ct)
        ?? File(Encoding.UTF8.GetBytes(TableText.Csv(Mine.Execution.Table)), Csv.ContentType, $"budget-{Mine.Execution.Table.Cycle}-my-lines-{Mine.Execution.At}.csv");

    // A month that is none leads to the last one, with the same figures as without.
    private async Task<IActionResult?> ReadAsync(string cycle, string? at, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, new(cycle, at), ct);
        if (found.Problems is [{ Place.Field: "at" }]) found = await read.HandleAsync(current.Value, new(cycle), ct);
        if (!found.TryGet(out var mine)) return this.Refuse(found.Problems);
        Mine = mine;
        return null;
    }
}
