using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Begins a country programme: its design comes first.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
internal sealed class NewProgrammeModel(CurrentAccess current, SaveProgramme save, ListCooperations cooperations, Places places, Words words)
    : ProgrammeFormModel(current, save, cooperations, places, words)
{
    public async Task OnGetAsync(CancellationToken ct)
    {
        (Stage, UnAlignment) = (SnakeEnum<ProgrammeStage>.Name(ProgrammeStage.Design), SnakeEnum<Assessment>.Name(Assessment.NotYet));
        await OfferAsync(null, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OfferAsync(null, ct);
        return await SaveAsync(null, ct);
    }
}
