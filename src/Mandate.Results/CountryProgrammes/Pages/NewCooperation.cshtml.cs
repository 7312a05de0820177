using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Registers a UN cooperation framework.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
internal sealed class NewCooperationModel(CurrentAccess current, SaveCooperation save, Places places, Words words) : CooperationFormModel(current, save, places, words)
{
    public async Task OnGetAsync(CancellationToken ct)
    {
        (Stage, Standards, Trained) = (SnakeEnum<CooperationStage>.Name(CooperationStage.Preparation), SnakeEnum<Assessment>.Name(Assessment.NotYet), SnakeEnum<Assessment>.Name(Assessment.NotYet));
        await OfferAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OfferAsync(ct);
        return await SaveAsync(null, ct);
    }
}
