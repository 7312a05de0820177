using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Changes what a technical team is called, what it is for, who leads it, what it serves and when.</summary>
[RequiresFunction(ResultsFunctions.EditTeamsCode)]
internal sealed class EditTeamModel(CurrentAccess current, ShowTeam show, SaveTeam save, Places places, MandateDb db, Words words) : TeamFormModel(current, show, db, words)
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct) => await OpenAsync(code, ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct) =>
        await AnswerAsync(await save.HandleAsync(By, new(code, Version, Typed()), ct), TeamLinks.One, () => OpenAsync(code, ct));

    private async Task<IActionResult?> OpenAsync(string code, CancellationToken ct)
    {
        if (await FindAsync(code, s => s.MayEdit, ct) is { } refused) return refused;
        var l = Shown!.Line;
        Offer(TeamQuestions.Of(isNew: false, await TeamChoices.OwnUnitsAsync(places, By, ct), Words), Of([.. Each("", l.Title), ("original", l.Title.Original), .. Each("purpose_", l.Purpose),
            ("unit", l.Unit), ("serves", string.Join('\n', l.Serves.Select(s => $"{s.Framework}:{s.Code}"))), ("from", Day(l.From)), ("to", Day(l.To))]), Shown.Version);
        return null;
    }
}
