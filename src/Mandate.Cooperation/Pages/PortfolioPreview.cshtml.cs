using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Cooperation.Pages;

/// <summary>What an import would do to the portfolio, with one button to do it and one to walk away.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class PortfolioPreviewModel(MandateDb db, CurrentAccess current, StagePortfolio stage, ImportPortfolio import, Words words)
    : ImportPreviewPage<ImportPortfolio.Input, ImportPortfolio.Result, ImportPortfolio.Result>(db)
{
    public List<(PlanChange Change, CellChange Cell)> Cells { get; private set; } = [];

    public string Sentence => Seen.Changes.Count == 0 ? words["cooperation.import.nothing"]
        : words["cooperation.import.plan", Shown.Number(Seen.Added), Shown.Number(Seen.Changed), Shown.Number(Seen.Removed), Shown.Number(Seen.Unchanged)];

    protected override string Start => CooperationLinks.Import;

    protected override Task<ImportPortfolio.Input?> OpenAsync(Guid id, CancellationToken ct) => stage.OpenAsync(current.Value, id, ct);

    protected override Task<Outcome<ImportPortfolio.Result>> PreviewAsync(ImportPortfolio.Input input, CancellationToken ct) => import.HandleAsync(current.Value, input with { DryRun = true }, ct);

    protected override Task<Outcome<ImportPortfolio.Result>> ApplyAsync(ImportPortfolio.Input input, CancellationToken ct) => import.HandleAsync(current.Value, input with { Token = Token ?? "" }, ct);

    protected override Task DiscardAsync(Guid id, CancellationToken ct) => stage.DiscardAsync(current.Value, id, ct);

    protected override int Show(ImportPortfolio.Result seen) => (Cells = PlanTables.CellsOf(seen.Changes)).Count;

    protected override string Done(ImportPortfolio.Result done)
    {
        this.Notice(words["cooperation.import.done", Shown.Number(done.Added), Shown.Number(done.Changed), Shown.Number(done.Removed), Shown.Number(done.Unchanged)]);
        return CooperationLinks.Projects;
    }
}
