using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>What an import would do, cell by cell, with one button to do it and one to walk away.</summary>
[RequiresFunction(ResultsFunctions.ImportCode)]
internal sealed class PreviewModel(MandateDb db, CurrentAccess access, StageImport stage, ImportFramework import, Words words)
    : ImportPreviewPage<ImportFramework.Input, ImportFramework.Preview, ImportFramework.Result>(db)
{
    private List<(PlanChange Change, CellChange Cell)> cells = [];

    [BindProperty]
    public string? Reason { get; set; }

    public string ShownCells => PlanTables.SentenceOf(cells, Pages, words);

    public string Sentence => Seen.Plan.IsEmpty ? words["results.import.nothing", Seen.Code]
        : words.Count("results.import.would", Seen.Plan.Count(PlanAction.Add), Seen.Code, Seen.Plan.Count(PlanAction.Change), Seen.Plan.Count(PlanAction.Remove), Seen.Plan.Unchanged);

    public Table Summary => PlanTables.ByFile(Seen.Plan.Changes, words["results.import.nothing", Seen.Code], words);

    public Table Changes => PlanTables.ByCell(cells.Skip(Pages.Skip).Take(Pages.Size), words);

    protected override string Start => ResultsLinks.Import;

    protected override Task<ImportFramework.Input?> OpenAsync(Guid id, CancellationToken ct) => stage.OpenAsync(access.Value, id, ct);

    protected override Task<Outcome<ImportFramework.Preview>> PreviewAsync(ImportFramework.Input input, CancellationToken ct) => import.PreviewAsync(access.Value, input, ct);

    protected override Task<Outcome<ImportFramework.Result>> ApplyAsync(ImportFramework.Input input, CancellationToken ct) =>
        import.HandleAsync(access.Value, input with { Token = Token ?? "", Reason = Reason }, ct);

    protected override Task DiscardAsync(Guid id, CancellationToken ct) => stage.DiscardAsync(access.Value, id, ct);

    protected override int Show(ImportFramework.Preview seen) => (cells = PlanTables.CellsOf(seen.Plan.Changes)).Count;

    protected override string Done(ImportFramework.Result done)
    {
        this.Notice(words.Count("results.import.done", done.Added, done.Code, done.Changed, done.Removed, done.Unchanged, done.ImportId));
        return ResultsLinks.Framework(done.Code);
    }
}
