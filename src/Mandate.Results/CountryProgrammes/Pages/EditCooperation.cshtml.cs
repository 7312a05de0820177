using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Changes what is known of a UN cooperation framework.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
internal sealed class EditCooperationModel(CurrentAccess current, SaveCooperation save, ShowCooperation show, Places places, MandateDb db, Words words)
    : CooperationFormModel(current, save, places, words)
{
    public ShowCooperation.Shown Shown { get; private set; } = null!;

    public override bool IsNew => false;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await ReadAsync(code, ct) is { } refused) return refused;
        var (l, inside) = (Shown.Line, Shown.Inside!);
        Show(l.Title, l.From, l.To, SnakeEnum<CooperationStage>.Name(l.Stage), l.SignedOn, Shown.Version);
        (Standards, StandardsEvidence, StandardsLink) = (SnakeEnum<Assessment>.Name(l.Standards!.Value), inside.StandardsEvidence, inside.StandardsLink);
        (Trained, TrainedEvidence, TrainedLink) = (SnakeEnum<Assessment>.Name(l.Trained!.Value), inside.TrainedEvidence, inside.TrainedLink);
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
        return null;
    }
}
