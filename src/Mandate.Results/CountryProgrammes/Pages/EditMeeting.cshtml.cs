using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Records a meeting of a steering committee.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
internal sealed class EditMeetingModel(CurrentAccess current, ShowProgramme show, SaveMeeting save, MandateDb db, Words words) : PartFormModel(current, show, db, words)
{
    [BindProperty]
    public string? HeldOn { get; set; }

    [BindProperty]
    public string? Minutes { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, Guid? id, CancellationToken ct)
    {
        if (await ReadAsync(code, ct) is { } refused) return refused;
        if (id is null) return Page();
        if (Find(id) is not { } m) return NoPart();
        (HeldOn, Minutes, Version) = (ProgrammeForms.Day(m.HeldOn), m.Minutes, m.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid? id, CancellationToken ct) => await AnswerAsync(code,
        await save.HandleAsync(By, new(code, id, Version, HeldOn, Minutes), ct), ProgrammeLinks.One(code) + "#meetings", ct);

    private ShowProgramme.Meeting? Find(Guid? id) => Shown.Inside?.Meetings.FirstOrDefault(m => m.Id == id);
}
