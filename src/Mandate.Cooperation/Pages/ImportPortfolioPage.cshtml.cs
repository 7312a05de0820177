using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Cooperation.Pages;

/// <summary>Takes the CSV files of a portfolio, or a zip of them, and leads to the preview.</summary>
[RequiresFunction(CooperationFunctions.ManageCode)]
internal sealed class ImportPortfolioPageModel(CurrentAccess current, StagePortfolio stage, Words words) : UploadPage(words)
{
    public void OnGet()
    {
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        TakeAsync(files => stage.HandleAsync(current.Value, files, ct), kept => Redirect(CooperationLinks.Staged(kept.Id)), ct);
}
