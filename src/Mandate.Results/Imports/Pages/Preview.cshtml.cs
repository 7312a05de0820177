using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>What an import would do, cell by cell, with one button to do it and one to walk away.</summary>
[RequiresFunction(ResultsFunctions.ImportCode)]
internal sealed class PreviewModel(MandateDb db, CurrentAccess access, StageImport stage, ImportFramework import, Words words) : PageModel
{
    private const int CellsAtOnce = 200;

    private List<(PlanChange Change, CellChange Cell)> cells = [];

    public Guid Id { get; private set; }

    public ImportFramework.Preview Seen { get; private set; } = null!;

    [BindProperty]
    public string? Token { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Pagination Pages { get; private set; } = null!;

    public string ShownCells => PlanTables.Shown(cells, Pages, words);

    public string Sentence => Seen.Plan.IsEmpty ? words["results.import.nothing", Seen.Code]
        : words.Count("results.import.would", Seen.Plan.Count(PlanAction.Add), Seen.Code, Seen.Plan.Count(PlanAction.Change), Seen.Plan.Count(PlanAction.Remove), Seen.Plan.Unchanged);

    public Table Summary => PlanTables.ByFile(Seen.Plan.Changes, words["results.import.nothing", Seen.Code], words);

    public Table Changes => PlanTables.ByCell(cells.Skip(Pages.Skip).Take(Pages.Size), words);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LookAsync(id, ct) ?? Page();

    public async Task<IActionResult> OnPostApplyAsync(Guid id, CancellationToken ct)
    {
        if (await stage.OpenAsync(access.Value, id, ct) is not { } input) return NotFound();
        var outcome = await import.HandleAsync(access.Value, input with { Token = Token ?? "", Reason = Reason }, ct);
        if (!outcome.TryGet(out var done))
        {
            db.ChangeTracker.Clear();
            return await LookAsync(id, ct) ?? this.Refuse(outcome.Problems);
        }
        await stage.DiscardAsync(access.Value, id, ct);
        this.Notice(words.Count("results.import.done", done.Added, done.Code, done.Changed, done.Removed, done.Unchanged, done.ImportId));
        return Redirect(ResultsLinks.Framework(done.Code));
    }

    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken ct)
    {
        await stage.DiscardAsync(access.Value, id, ct);
        return Redirect(ResultsLinks.Import);
    }

    private async Task<IActionResult?> LookAsync(Guid id, CancellationToken ct)
    {
        Id = id;
        if (await stage.OpenAsync(access.Value, id, ct) is not { } input) return NotFound();
        var outcome = await import.PreviewAsync(access.Value, input, ct);
        if (!outcome.TryGet(out var seen)) return this.Refuse(outcome.Problems);
        Seen = seen;
        cells = PlanTables.CellsOf(seen.Plan.Changes);
        Pages = new Pagination(Request, cells.Count, CellsAtOnce);
        // What is posted next belongs to what is shown now, not to what was posted before.
        ModelState.Remove(nameof(Token));
        return null;
    }
}
