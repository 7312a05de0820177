using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Takes files of technical teams; shows what they would change, or puts them in.</summary>
[RequiresFunction(ResultsFunctions.EditTeamsCode)]
[RequestSizeLimit(ImportLimits.TotalBytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportLimits.TotalBytes + 1_000_000)]
internal sealed class ImportTeamsModel(CurrentAccess current, ImportTeams import, Words words) : FilesModel(words)
{
    [BindProperty]
    public bool Look { get; set; }

    public ImportTeams.Result? Preview { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var read = await Uploads.ReadAsync(Files, ct);
        if (!read.TryGet(out var files)) return this.Refuse(read.Problems);
        var outcome = await import.HandleAsync(current.Value, new(files, Look), ct);
        if (!outcome.TryGet(out var done)) return Refused(outcome.Problems);
        if (!done.IsSaved)
        {
            Preview = done;
            return Page();
        }
        this.Notice(Words["results.team.imported", done.Added, done.Changed, done.Unchanged]);
        return Redirect(TeamLinks.All);
    }
}
