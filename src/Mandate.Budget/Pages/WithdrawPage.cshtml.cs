using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>Asks why, then takes a version back that nobody adopted.</summary>
[RequiresFunction(BudgetFunctions.PrepareCode)]
internal sealed class WithdrawPageModel(MandateDb db, CurrentAccess current, WithdrawVersion withdraw, ListVersions list, Words words) : PageModel
{
    public string Cycle { get; private set; } = "";

    public ListVersions.Item Version { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnGetAsync(string cycle, int number, CancellationToken ct) => await ReadAsync(cycle, number, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string cycle, int number, CancellationToken ct)
    {
        var done = await withdraw.HandleAsync(current.Value, new(cycle, number, Reason), ct);
        if (!done.TryGet(out var withdrawn))
        {
            db.ChangeTracker.Clear();
            return await ReadAsync(cycle, number, ct) ?? this.Refuse(done.Problems);
        }
        this.Notice(WithdrawnText.Of(withdrawn, words));
        return Redirect(withdrawn.Stands is null ? BudgetLinks.All : BudgetLinks.Cycle(cycle));
    }

    private async Task<IActionResult?> ReadAsync(string cycle, int number, CancellationToken ct)
    {
        var listed = await list.HandleAsync(current.Value, cycle, ct);
        if (!listed.TryGet(out var all)) return this.Refuse(listed.Problems);
        if (all.FirstOrDefault(v => v.Number == number) is not { } version) return this.Refuse([Problem.NotFound("budget.version.unknown", number, cycle)]);
        (Cycle, Version) = (cycle, version);
        return null;
    }
}
