using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Takes the CSV files of country programmes, or a zip of them, and leads to the preview.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
[RequestSizeLimit(ImportLimits.TotalBytes + 1_000_000)]
[RequestFormLimits(MultipartBodyLengthLimit = ImportLimits.TotalBytes + 1_000_000)]
internal sealed class ImportFilesModel(CurrentAccess current, StageProgrammes stage, Words words) : FilesModel(words)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var read = await Uploads.ReadAsync(Files, ct);
        if (!read.TryGet(out var files)) return this.Refuse(read.Problems);
        var staged = await stage.HandleAsync(current.Value, files, ct);
        return staged.TryGet(out var id) ? Redirect(ProgrammeLinks.Staged(id)) : Refused(staged.Problems);
    }
}
