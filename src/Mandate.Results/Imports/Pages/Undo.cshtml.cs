using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>Asks once more, then puts a framework back to what it was before an import.</summary>
[RequiresFunction(ResultsFunctions.ImportCode)]
internal sealed class UndoModel(MandateDb db, CurrentAccess access, UndoImport undo, Words words) : PageModel
{
    public FrameworkImport Import { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ReadAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var outcome = await undo.HandleAsync(access.Value, new(id), ct);
        if (!outcome.TryGet(out var done))
        {
            db.ChangeTracker.Clear();
            return await ReadAsync(id, ct) ?? this.Refuse(outcome.Problems);
        }
        this.Notice(words[done.FrameworkRemoved ? "results.undo.removed" : "results.undo.done", done.Code]);
        return Redirect(ResultsLinks.Import);
    }

    private async Task<IActionResult?> ReadAsync(Guid id, CancellationToken ct)
    {
        var import = await db.Set<FrameworkImport>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (import is null || !access.Value.May(ResultsFunctions.Import, new Target(Framework: import.FrameworkId)))
            return this.Refuse([Problem.NotFound("results.import.not_found", id)]);
        Import = import;
        return null;
    }
}
