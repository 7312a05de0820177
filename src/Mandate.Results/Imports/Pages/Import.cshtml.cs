using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>Takes the CSV files of a framework, or a zip of them, and leads to the preview; below, what was imported before.</summary>
[RequiresFunction(ResultsFunctions.ImportCode)]
internal sealed class ImportModel(MandateDb db, CurrentAccess access, StageImport stage, People people, Words words) : UploadPage(words)
{
    [BindProperty]
    public string? Code { get; set; }

    public Table History { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken ct) => ReadHistoryAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadHistoryAsync(ct);
        return await TakeAsync(files => stage.HandleAsync(access.Value, files, Code.Given(), ct), kept => Redirect(ResultsLinks.Staged(kept.Id)), ct);
    }

    private async Task ReadHistoryAsync(CancellationToken ct)
    {
        var imports = (await db.Set<FrameworkImport>().AsNoTracking().OrderByDescending(i => i.At).Take(50)
            .Select(i => new { i.Id, i.FrameworkId, i.FrameworkCode, i.At, i.By, i.Added, i.Changed, i.Removed, i.UndoneAt }).ToListAsync(ct))
            .FindAll(i => access.Value.May(ResultsFunctions.Import, new Target(Framework: i.FrameworkId)));
        var names = await people.ByActorAsync(imports.Select(i => i.By), ct);
        History = new Table(Words["results.import.history"],
            [new(Words["results.import.when"]), new(Words["results.frameworks.framework"]), new(Words["results.import.who"]), new(Words["ui.import.added"], Number: true),
                new(Words["ui.import.changed"], Number: true), new(Words["ui.import.removed"], Number: true), new(Words["results.import.undo"])],
            [.. imports.Select(i => new Row([FigureMarkup.Moment(i.At), Markup.Text(i.FrameworkCode), Markup.Text(names.GetValueOrDefault(i.By) ?? Words["results.import.console"]),
                Markup.Text(Shown.Number(i.Added)), Markup.Text(Shown.Number(i.Changed)), Markup.Text(Shown.Number(i.Removed)),
                i.UndoneAt is { } undone ? Markup.Of($"{Words["results.import.undone"]} {FigureMarkup.Moment(undone)}")
                    : Markup.Of($"<a href=\"{ResultsLinks.UndoImport(i.Id)}\">{Words["results.import.undo_it"]}</a>")]))],
            Words["results.import.none_yet"])
        { HideCaption = true };
    }
}
