using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>Records that the governing body adopted a version, which freezes it.</summary>
[RequiresFunction(BudgetFunctions.AdoptCode)]
internal sealed class AdoptVersionModel(CurrentAccess current, AdoptBudget adopt, ListVersions list, Words words) : PageModel
{
    private IReadOnlyList<ListVersions.Item> versions = [];

    public string Cycle { get; private set; } = "";

    [BindProperty]
    public int? Number { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<Choice> Choices => versions.Where(v => v.Stage == VersionStage.Proposed)
        .Select(v => new Choice(v.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), words["budget.version.choice", v.Number, Shown.Moment(v.At), Shown.Number(v.TotalUsd, 2)]));

    public async Task<IActionResult> OnGetAsync(string cycle, CancellationToken ct) => await ReadAsync(cycle, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string cycle, CancellationToken ct)
    {
        if (await ReadAsync(cycle, ct) is { } refused) return refused;
        var done = await adopt.HandleAsync(current.Value, new(cycle, Number, Decision, Reason), ct);
        if (!done.TryGet(out var adopted)) return this.Refuse(done.Problems);
        this.Notice(words["budget.adopt.done", adopted.Number, adopted.Cycle, adopted.Decision]);
        return Redirect(BudgetLinks.Version(cycle, adopted.Number));
    }

    private async Task<IActionResult?> ReadAsync(string cycle, CancellationToken ct)
    {
        var listed = await list.HandleAsync(current.Value, cycle, ct);
        if (!listed.TryGet(out var all)) return this.Refuse(listed.Problems);
        (Cycle, versions) = (cycle, all);
        return null;
    }
}
