using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>Asks once more, then puts the results that an upload touched back to what they were.</summary>
[RequiresFunction(ResultsFunctions.ReportCode)]
internal sealed class UndoUploadModel(MandateDb db, CurrentAccess access, UndoUpload undo, Words words) : PageModel
{
    public SheetUpload Upload { get; private set; } = null!;

    public string Framework { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ReadAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (await ReadAsync(id, ct) is { } refused) return refused;
        var outcome = await undo.HandleAsync(access.Value, new(id), ct);
        if (!outcome.TryGet(out var done)) return this.Refuse(outcome.Problems);
        this.Notice(words["results.upload.undone", done.Framework, done.Period, done.Restored, done.Removed]);
        return Redirect(SheetLinks.Sheet(done.Framework));
    }

    private async Task<IActionResult?> ReadAsync(Guid id, CancellationToken ct)
    {
        var by = access.Value.Actor.Id;
        if (await db.Set<SheetUpload>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.By == by, ct) is not { } upload)
            return this.Refuse([Problem.NotFound("results.upload.not_found", id)]);
        (Upload, Framework) = (upload, await db.Set<Framework>().Where(f => f.Id == upload.FrameworkId).Select(f => f.Code).SingleAsync(ct));
        return null;
    }
}
