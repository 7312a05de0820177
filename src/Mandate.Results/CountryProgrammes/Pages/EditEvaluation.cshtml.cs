using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Plans an evaluation of a country programme, or says what it found.</summary>
[RequiresFunction(ResultsFunctions.EditProgrammesCode)]
internal sealed class EditEvaluationModel(CurrentAccess current, ShowProgramme show, SaveEvaluation save, MandateDb db, Words words) : PartFormModel(current, show, db, words)
{
    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string? PlannedOn { get; set; }

    [BindProperty]
    public string? DoneOn { get; set; }

    [BindProperty]
    public string? Link { get; set; }

    [BindProperty]
    public string? Findings { get; set; }

    public IEnumerable<Choice> Kinds => Choices<EvaluationKind>(ProgrammeMarkup.KindKey);

    public async Task<IActionResult> OnGetAsync(string code, Guid? id, CancellationToken ct)
    {
        if (await ReadAsync(code, ct) is { } refused) return refused;
        if (id is null) return Page();
        if (Find(id) is not { } e) return NoPart();
        (Kind, PlannedOn, DoneOn, Link, Findings, Version) = (Of(e.Kind), ProgrammeForms.Day(e.PlannedOn), ProgrammeForms.Day(e.DoneOn), e.Link, e.Findings, e.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, Guid? id, CancellationToken ct) => await AnswerAsync(code,
        await save.HandleAsync(By, new(code, id, Version, Kind, PlannedOn, DoneOn, Link, Findings), ct), ProgrammeLinks.One(code) + "#evaluations", ct);

    private ShowProgramme.Evaluation? Find(Guid? id) => Shown.Inside?.Evaluations.FirstOrDefault(e => e.Id == id);
}
