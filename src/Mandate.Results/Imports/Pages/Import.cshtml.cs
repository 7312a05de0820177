using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>Takes the CSV files of a framework, or a zip of them, and leads to the preview; below, what was imported before.</summary>
[RequiresFunction(ResultsFunctions.ImportCode)]
[RequestSizeLimit(ImportLimits.TotalBytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportLimits.TotalBytes + 1_000_000)]
internal sealed class ImportModel(MandateDb db, CurrentAccess access, StageImport stage, People people, Words words) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public List<IFormFile> Files { get; set; } = [];

    public Table? ProblemTable { get; private set; }

    public Table History { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReadHistoryAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var read = await Uploads.ReadAsync(Files, ct);
        var staged = read.TryGet(out var files)
            ? await stage.HandleAsync(access.Value, files, string.IsNullOrWhiteSpace(Code) ? null : Code.Trim(), ct)
            : read.Problems.ToList();
        if (staged.TryGet(out var kept)) return Redirect(ResultsLinks.Staged(kept.Id));
        await ReadHistoryAsync(ct);
        return read.IsOk ? Refused(staged.Problems) : this.Refuse(read.Problems);
    }

    // A thousand links in a summary help nobody: the summary says how many, the table says each.
    private IActionResult Refused(IReadOnlyList<Problem> problems)
    {
        if (problems[0].Kind != ProblemKind.Rule && problems[0].Kind != ProblemKind.Conflict) return this.Refuse(problems);
        ProblemTable = ImportProblemTable.Of(problems, words);
        return this.Refuse([ProblemCount.Of(problems, "Files")]);
    }

    private async Task ReadHistoryAsync(CancellationToken ct)
    {
        var imports = (await db.Set<FrameworkImport>().AsNoTracking().OrderByDescending(i => i.At).Take(50)
            .Select(i => new { i.Id, i.FrameworkId, i.FrameworkCode, i.At, i.By, i.Added, i.Changed, i.Removed, i.UndoneAt }).ToListAsync(ct))
            .FindAll(i => access.Value.May(ResultsFunctions.Import, new Target(Framework: i.FrameworkId)));
        var names = await people.ByActorAsync(imports.Select(i => i.By), ct);
        History = new Table(words["results.import.history"],
            [new(words["results.import.when"]), new(words["results.frameworks.framework"]), new(words["results.import.who"]), new(words["results.import.added"], Number: true),
                new(words["results.import.changed"], Number: true), new(words["results.import.removed"], Number: true), new(words["results.import.undo"])],
            [.. imports.Select(i => new Row([FigureMarkup.Moment(i.At), Markup.Text(i.FrameworkCode), Markup.Text(names.GetValueOrDefault(i.By) ?? words["results.import.console"]),
                Markup.Text(Shown.Number(i.Added)), Markup.Text(Shown.Number(i.Changed)), Markup.Text(Shown.Number(i.Removed)),
                i.UndoneAt is { } undone ? Markup.Of($"{words["results.import.undone"]} {FigureMarkup.Moment(undone)}")
                    : Markup.Of($"<a href=\"{ResultsLinks.UndoImport(i.Id)}\">{words["results.import.undo_it"]}</a>")]))],
            words["results.import.none_yet"])
        { HideCaption = true };
    }
}
