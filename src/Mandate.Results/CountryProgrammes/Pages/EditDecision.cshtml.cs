using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Records what a meeting decided, and how far it is.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
internal sealed class EditDecisionModel(CurrentAccess current, ShowProgramme show, SaveDecision save, MandateDb db, Words words) : PartFormModel(current, show, db, words)
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Due { get; set; }

    [BindProperty]
    public string? State { get; set; }

    public IEnumerable<Choice> States => Choices<DecisionState>(ProgrammeMarkup.DecisionKey);

    public async Task<IActionResult> OnGetAsync(string code, Guid meeting, Guid? id, CancellationToken ct)
    {
        if (await ReadAsync(code, ct) is { } refused) return refused;
        State = Of(DecisionState.Open);
        if (!Shown.Inside!.Meetings.Any(m => m.Id == meeting)) return NoPart();
        if (id is null) return Page();
        if (Find(meeting, id) is not { } d) return NoPart();
        (Text, Due, State, Version) = (d.Text, ProgrammeForms.Day(d.Due), Of(d.State), d.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid meeting, Guid? id, CancellationToken ct) => await AnswerAsync(code,
        await save.HandleAsync(By, new(code, meeting, id, Version, Text, Due, State), ct), ProgrammeLinks.One(code) + "#meetings", ct);

    private ShowProgramme.Decision? Find(Guid meeting, Guid? id) =>
        Shown.Inside?.Meetings.FirstOrDefault(m => m.Id == meeting)?.Decisions.FirstOrDefault(d => d.Id == id);
}
