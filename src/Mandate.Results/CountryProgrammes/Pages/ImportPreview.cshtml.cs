using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>What an import of country programmes would do, with one button to do it and one to walk away.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
internal sealed class ImportPreviewModel(MandateDb db, CurrentAccess current, StageProgrammes stage, ImportProgrammes import, Words words)
    : ImportPreviewPage<ImportProgrammes.Input, ImportProgrammes.Preview, ImportProgrammes.Result>(db)
{
    public List<(PlanChange Change, CellChange Cell)> Cells { get; private set; } = [];

    protected override string Start => ProgrammeLinks.Import;

    protected override Task<ImportProgrammes.Input?> OpenAsync(Guid id, CancellationToken ct) => stage.OpenAsync(current.Value, id, ct);

    protected override Task<Outcome<ImportProgrammes.Preview>> PreviewAsync(ImportProgrammes.Input input, CancellationToken ct) => import.PreviewAsync(current.Value, input, ct);

    protected override Task<Outcome<ImportProgrammes.Result>> ApplyAsync(ImportProgrammes.Input input, CancellationToken ct) =>
        import.HandleAsync(current.Value, input with { Token = Token ?? "" }, ct);

    protected override Task DiscardAsync(Guid id, CancellationToken ct) => stage.DiscardAsync(current.Value, id, ct);

    protected override int Show(ImportProgrammes.Preview seen) => (Cells = PlanTables.CellsOf(seen.Changes)).Count;

    protected override string Done(ImportProgrammes.Result done)
    {
        this.Notice(words["results.programme.imported", done.Added, done.Changed, done.Unchanged]);
        return ProgrammeLinks.All;
    }
}
