using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>What an uploaded sheet would do, cell by cell, and what is refused, with one button to do it and one to walk away.</summary>
[RequiresFunction(ResultsFunctions.ReportCode)]
internal sealed class StagedModel(MandateDb db, CurrentAccess access, StageSheet stage, UploadSheet upload, Words words)
    : ImportPreviewPage<UploadSheet.Input, UploadSheet.Preview, UploadSheet.Result>(db)
{
    [BindProperty]
    public string? Reason { get; set; }

    public bool MayApply => !Seen.Plan.IsEmpty && Seen.Plan.Refused.Count == 0;

    public string Sentence => Seen.Plan.IsEmpty && Seen.Plan.Refused.Count == 0 ? words["results.sheet.nothing", Seen.Framework, Seen.Period] : SheetSentence.Of(Seen, words);

    public string ShownCells => words["ui.import.cells_shown", Shown.Number(Pages.Skip + 1), Shown.Number(Math.Min(Pages.Skip + Pages.Size, Seen.Plan.Changes.Count)), Shown.Number(Seen.Plan.Changes.Count)];

    protected override string Start => CountryResultLinks.MyWork;

    protected override Task<UploadSheet.Input?> OpenAsync(Guid id, CancellationToken ct) => stage.OpenAsync(access.Value, id, ct);

    protected override Task<Outcome<UploadSheet.Preview>> PreviewAsync(UploadSheet.Input input, CancellationToken ct) => upload.PreviewAsync(access.Value, input, ct);

    protected override Task<Outcome<UploadSheet.Result>> ApplyAsync(UploadSheet.Input input, CancellationToken ct) =>
        upload.HandleAsync(access.Value, input with { Token = Token ?? "", Reason = Reason }, ct);

    protected override Task DiscardAsync(Guid id, CancellationToken ct) => stage.DiscardAsync(access.Value, id, ct);

    protected override int Show(UploadSheet.Preview seen) => seen.Plan.Changes.Count;

    // Refusals of single cells are on the page anyway.
    protected override IActionResult Refused(IReadOnlyList<Problem> problems) => Seen.Plan.Refused.Count > 0 ? Page() : base.Refused(problems);

    protected override string Done(UploadSheet.Result done)
    {
        this.Notice(done.UploadId is null ? words["results.sheet.nothing", done.Framework, done.Period]
            : words.Count("results.sheet.done", done.Added, done.Framework, done.Period, done.Changed, done.Removed, done.Results, done.Unchanged, done.UploadId));
        return SheetLinks.Sheet(done.Framework);
    }
}
