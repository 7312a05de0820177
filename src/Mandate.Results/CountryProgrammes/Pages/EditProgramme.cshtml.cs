using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Changes what a country programme is called, when it runs, how far it is and what it is derived from.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
internal sealed class EditProgrammeModel(CurrentAccess current, SaveProgramme save, ShowProgramme show, ListCooperations cooperations, Places places, MandateDb db, Words words)
    : ProgrammeFormModel(current, save, cooperations, places, words)
{
    public ShowProgramme.Shown Shown { get; private set; } = null!;

    public override bool IsNew => false;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await ReadAsync(code, ct) is { } refused) return refused;
        var l = Shown.Line;
        Show(l.Title, l.From, l.To, SnakeEnum<ProgrammeStage>.Name(l.Stage), l.SignedOn, Shown.Version);
        (Unit, Cooperation, UnAlignment, UnNote) = (l.Unit, l.Cooperation, SnakeEnum<Assessment>.Name(Shown.Inside!.UnAlignment), Shown.Inside.UnAlignmentNote);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        var answer = await SaveAsync(code, ct);
        if (answer is RedirectResult or StatusCodeResult) return answer;
        db.ChangeTracker.Clear();
        return await ReadAsync(code, ct) ?? answer;
    }

    private async Task<IActionResult?> ReadAsync(string code, CancellationToken ct)
    {
        var found = await show.HandleAsync(By, code, ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        if (!shown.MayEdit) return this.Refuse([Problem.Forbidden("organisation.access.refused")]);
        Shown = shown;
        await OfferAsync(shown.Line.Country, ct);
        return null;
    }
}
