using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>Takes files of technical teams; shows what they would change, or puts them in.</summary>
[RequiresFunction(ResultsFunctions.EditTeamsCode)]
internal sealed class ImportTeamsModel(CurrentAccess current, ImportTeams import, Words words) : LookPage<ImportTeams.Result>(words)
{
    protected override Task<Outcome<ImportTeams.Result>> ImportAsync(IReadOnlyList<ImportFile> files, CancellationToken ct) => import.HandleAsync(current.Value, new(files, Look), ct);

    protected override string Done(ImportTeams.Result result)
    {
        this.Notice(Words["results.team.imported", result.Added, result.Changed, result.Unchanged]);
        return TeamLinks.All;
    }
}
