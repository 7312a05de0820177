using System.Text;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>Burn against results of a biennium, up to a month of its accounts.</summary>
[RequiresFunction(BudgetFunctions.ReadCode)]
internal sealed class BurnModel(CurrentAccess current, ReadBurn read, Words words) : PageModel
{
    public BurnReport Report { get; private set; } = null!;

    public BurnMarkup Shown => new(Report, words);

    public IEnumerable<Choice> Months => Enumerable.Range(0, BudgetMonth.OfBiennium).Select(i => BudgetMonth.Text(Biennium.Parse(Report.Cycle).Value.Period.First.AddMonths(i))).Select(m => new Choice(m, m));

    public string CsvHref => $"{BudgetLinks.Burn(Report.Cycle)}?at={Report.At}&handler=Csv";

    public async Task<IActionResult> OnGetAsync(string cycle, string? at, CancellationToken ct) => await ReadAsync(cycle, at, ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(string cycle, string? at, CancellationToken ct) => await ReadAsync(cycle, at, ct)
        ?? File(Encoding.UTF8.GetBytes(BurnCsv.Of(Report)), Csv.ContentType, $"budget-{Report.Cycle}-burn-{Report.At}.csv");

    // A month that is none leads to the last one, with the same figures as without.
    private async Task<IActionResult?> ReadAsync(string cycle, string? at, CancellationToken ct)
    {
        var found = await read.HandleAsync(current.Value, new(cycle, at), ct);
        if (found.Problems is [{ Place.Field: "at" }]) found = await read.HandleAsync(current.Value, new(cycle), ct);
        if (!found.TryGet(out var report)) return this.Refuse(found.Problems);
        Report = report;
        return null;
    }
}
