using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>Takes the two files of a plan's deliverables; shows what they would change, or puts them in.</summary>
[RequiresFunction(ResultsFunctions.ImportCode)]
internal sealed class ImportDeliverablesModel(CurrentAccess current, ImportDeliverables import, Words words) : LookPage<ImportDeliverables.Result>(words)
{
    protected override Task<Outcome<ImportDeliverables.Result>> ImportAsync(IReadOnlyList<ImportFile> files, CancellationToken ct) => import.HandleAsync(current.Value, new(files, Look), ct);

    protected override string Done(ImportDeliverables.Result result)
    {
        this.Notice(Words["results.deliverables.imported", result.Plan, result.Added, result.Changed, result.Unchanged]);
        return DeliverableLinks.Plan(result.Plan);
    }
}
