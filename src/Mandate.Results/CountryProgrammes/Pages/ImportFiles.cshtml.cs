using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Takes the CSV files of country programmes, or a zip of them, and leads to the preview.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
internal sealed class ImportFilesModel(CurrentAccess current, StageProgrammes stage, Words words) : UploadPage(words)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => TakeAsync(files => stage.HandleAsync(current.Value, files, ct), id => Redirect(ProgrammeLinks.Staged(id)), ct);
}
