using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>What a file of another publisher would do: what is new, changed, older, refused, and what is to be mapped.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class PreviewIatiModel(CurrentAccess current, KeepUpload uploads, ImportReceived import, Words words) : PageModel
{
    private const int MostRows = 200;

    public string FileName { get; private set; } = "";

    public ImportReceived.Result? Seen { get; private set; }

    public Table? ProblemTable { get; private set; }

    public int ProblemCount { get; private set; }

    public string Sentence => words[Seen!.Added + Seen.Changed > 0 ? "cooperation.iati.import.would" : "cooperation.iati.import.same", FileName,
        Ui.Shown.Number(Seen.Added), Ui.Shown.Number(Seen.Changed), Ui.Shown.Number(Seen.Unchanged), Ui.Shown.Number(Seen.Older)];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => (await RunAsync(id, dryRun: true, ct)).Refused ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var (done, refused) = await RunAsync(id, dryRun: false, ct);
        if (refused is not null) return refused;
        if (done is null) return Page();
        await uploads.DiscardAsync(current.Value, id, ct);
        this.Notice(words["cooperation.iati.import.done", done.FileName, Ui.Shown.Number(done.Added), Ui.Shown.Number(done.Changed), Ui.Shown.Number(done.Unchanged), Ui.Shown.Number(done.Older)]);
        return Redirect(IatiLinks.Received);
    }

    public Table Changes(ImportReceived.Result seen) => new(words["cooperation.iati.preview.changes"],
        [new(words["cooperation.iati.field.identifier"]), new(words["cooperation.iati.preview.becomes"]), new(words["cooperation.iati.field.updated"]), new(words["cooperation.iati.preview.held"]), new(words["cooperation.iati.preview.line"], true)],
        [.. seen.Changes.Take(MostRows).Select(c => new Row([Markup.Text(c.Identifier), Markup.Text(words["cooperation.iati.action." + SnakeEnum<ReceivedAction>.Name(c.Action)]), Moment(c.LastUpdated), Moment(c.Held), Number(c.Line)]))],
        words["cooperation.iati.preview.no_changes"]);

    public Table Notes(ImportReceived.Result seen) => new(words["cooperation.iati.preview.notes_table"],
        [new(words["cooperation.iati.field.identifier"]), new(words["cooperation.iati.preview.line"], true), new(words["cooperation.iati.preview.note"])],
        [.. seen.Notes.Take(MostRows).Select(n => new Row([Markup.Text(n.Identifier.Length > 0 ? n.Identifier : FileName), Number(n.Line), Markup.Text(words[n.Code, n.Value, n.Element])]))])
    { HideCaption = true };

    public Table ToMap(ImportReceived.Result seen) => new(words["cooperation.iati.preview.to_map"],
        [new(words["cooperation.iati.mapping.theirs"]), new(words["cooperation.iati.mapping.kind"]), new(words["cooperation.iati.mapping.name"])],
        [.. seen.ToMap.Take(MostRows).Select(t => new Row([Markup.Text(t.Theirs), Markup.Text(words["cooperation.iati.mapping.kind." + SnakeEnum<MappedKind>.Name(t.Kind)]), t.Name.Length > 0 ? Markup.Text(t.Name) : Missing()]))])
    { HideCaption = true };

    private async Task<(ImportReceived.Result? Done, IActionResult? Refused)> RunAsync(Guid id, bool dryRun, CancellationToken ct)
    {
        if (await uploads.FindAsync(current.Value, id, ct) is not { } upload) return (null, this.Refuse([Problem.NotFound("cooperation.iati.preview.gone")]));
        FileName = upload.FileName;
        var outcome = await import.HandleAsync(current.Value, new(upload.FileName, new MemoryStream(upload.Packed), dryRun), ct);
        if (outcome.TryGet(out var done)) return (Seen = done, null);
        if (outcome.Problems[0].Kind is not (ProblemKind.Rule or ProblemKind.Conflict)) return (null, this.Refuse(outcome.Problems));
        (ProblemTable, ProblemCount) = (ImportProblemTable.Of(outcome.Problems, words), outcome.Problems.Count);
        return (null, null);
    }

    private Markup Moment(DateTimeOffset? moment) => moment is { } known ? FigureMarkup.Moment(known) : Missing();

    private Markup Missing() => FigureMarkup.Missing(words["cooperation.iati.missing"]);

    private static Markup Number(int number) => Markup.Text(number.ToString(CultureInfo.InvariantCulture));
}
