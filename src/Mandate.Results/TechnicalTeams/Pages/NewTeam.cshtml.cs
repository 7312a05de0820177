using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Sets up a technical team.</summary>
[RequiresFunction(ResultsFunctions.EditTeamsCode)]
internal sealed class NewTeamModel(CurrentAccess current, ShowTeam show, SaveTeam save, Places places, MandateDb db, Words words) : TeamFormModel(current, show, db, words)
{
    public async Task OnGetAsync(CancellationToken ct) => await OpenAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await AnswerAsync(await save.HandleAsync(By, new(null, 0, Typed()), ct), TeamLinks.One, () => OpenAsync(ct));

    private async Task<IActionResult?> OpenAsync(CancellationToken ct)
    {
        Offer(TeamQuestions.Of(isNew: true, await TeamChoices.OwnUnitsAsync(places, By, ct), Words), Of(), 0);
        return null;
    }
}
