using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>What an uploaded sheet would do, cell by cell, and what is refused, with one button to do it and one to walk away.</summary>
[RequiresFunction(ResultsFunctions.ReportCode)]
internal sealed class StagedModel(MandateDb db, CurrentAccess access, StageSheet stage, UploadSheet upload, Words words) : PageModel
{
    private const int CellsAtOnce = 200;

    public Guid Id { get; private set; }

    public UploadSheet.Preview Seen { get; private set; } = null!;

    [BindProperty]
    public string? Token { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Pagination Pages { get; private set; } = null!;

    public bool MayApply => !Seen.Plan.IsEmpty && Seen.Plan.Refused.Count == 0;

    public string Sentence => Seen.Plan.IsEmpty && Seen.Plan.Refused.Count == 0 ? words["results.sheet.nothing", Seen.Framework, Seen.Period] : SheetSentence.Of(Seen, words);

    public string ShownCells => words["results.import.cells_shown", Shown.Number(Pages.Skip + 1), Shown.Number(Math.Min(Pages.Skip + Pages.Size, Seen.Plan.Changes.Count)), Shown.Number(Seen.Plan.Changes.Count)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LookAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostApplyAsync(Guid id, CancellationToken ct)
    {
        if (await stage.OpenAsync(access.Value, id, ct) is not { } input) return NotFound();
        var outcome = await upload.HandleAsync(access.Value, input with { Token = Token ?? "", Reason = Reason }, ct);
        if (!outcome.TryGet(out var done))
        {
            db.ChangeTracker.Clear();
            // Refusals of single cells are on the page anyway.
            return await LookAsync(id, ct) ?? (Seen.Plan.Refused.Count > 0 ? Page() : this.Refuse(outcome.Problems));
        }
        await stage.DiscardAsync(access.Value, id, ct);
        this.Notice(done.UploadId is null ? words["results.sheet.nothing", done.Framework, done.Period]
            : words.Count("results.sheet.done", done.Added, done.Framework, done.Period, done.Changed, done.Removed, done.Results, done.Unchanged, done.UploadId));
        return Redirect(SheetLinks.Sheet(done.Framework));
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken ct)
    {
        await stage.DiscardAsync(access.Value, id, ct);
        return Redirect(CountryResultLinks.MyWork);
    }

    private async Task<IActionResult?> LookAsync(Guid id, CancellationToken ct)
    {
        Id = id;
        if (await stage.OpenAsync(access.Value, id, ct) is not { } input) return NotFound();
        var outcome = await upload.PreviewAsync(access.Value, input, ct);
        if (!outcome.TryGet(out var seen)) return this.Refuse(outcome.Problems);
        Seen = seen;
        Pages = new Pagination(Request, seen.Plan.Changes.Count, CellsAtOnce);
        // What is posted next belongs to what is shown now, not to what was posted before.
        ModelState.Remove(nameof(Token));
        return null;
    }
}
