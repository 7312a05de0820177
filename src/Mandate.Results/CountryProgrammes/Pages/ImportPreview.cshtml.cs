using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>What an import of country programmes would do, with one button to do it and one to walk away.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
internal sealed class ImportPreviewModel(MandateDb db, CurrentAccess current, StageProgrammes stage, ImportProgrammes import, Words words) : PageModel
{
    private const int CellsAtOnce = 200;

    public Guid Id { get; private set; }

    public ImportProgrammes.Preview Seen { get; private set; } = null!;

    public List<(PlanChange Change, CellChange Cell)> Cells { get; private set; } = [];

    public Pagination Pages { get; private set; } = null!;

    [BindProperty]
    public string? Token { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LookAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostApplyAsync(Guid id, CancellationToken ct)
    {
        if (await stage.OpenAsync(current.Value, id, ct) is not { } input) return NotFound();
        var outcome = await import.HandleAsync(current.Value, input with { Token = Token ?? "" }, ct);
        db.ChangeTracker.Clear();
        if (!outcome.TryGet(out var done)) return await LookAsync(id, ct) ?? this.Refuse(outcome.Problems);
        await stage.DiscardAsync(current.Value, id, ct);
        this.Notice(words["results.programme.imported", done.Added, done.Changed, done.Unchanged]);
        return Redirect(ProgrammeLinks.All);
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken ct)
    {
        await stage.DiscardAsync(current.Value, id, ct);
        return Redirect(ProgrammeLinks.Import);
    }

    private async Task<IActionResult?> LookAsync(Guid id, CancellationToken ct)
    {
        Id = id;
        if (await stage.OpenAsync(current.Value, id, ct) is not { } input) return NotFound();
        var outcome = await import.PreviewAsync(current.Value, input, ct);
        if (!outcome.TryGet(out var seen)) return this.Refuse(outcome.Problems);
        (Seen, Cells) = (seen, PlanTables.CellsOf(seen.Changes));
        Pages = new Pagination(Request, Cells.Count, CellsAtOnce);
        // What is posted next belongs to what is shown now, not to what was posted before.
        ModelState.Remove(nameof(Token));
        return null;
    }
}
