using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>The form of a UN cooperation framework, new or there.</summary>
internal abstract class CooperationFormModel(CurrentAccess current, SaveCooperation save, Places places, Words words) : TitledFormModel(current, places, words)
{
    [BindProperty]
    public string? Standards { get; set; }

    [BindProperty]
    public string? StandardsEvidence { get; set; }

    [BindProperty]
    public string? StandardsLink { get; set; }

    [BindProperty]
    public string? Trained { get; set; }

    [BindProperty]
    public string? TrainedEvidence { get; set; }

    [BindProperty]
    public string? TrainedLink { get; set; }

    public override string CodeHint => "results.cooperation.code_hint";

    public override IEnumerable<Choice> Stages => ProgrammeForms.Of<CooperationStage>(ProgrammeMarkup.StageKey, Words);

    protected async Task OfferAsync(CancellationToken ct) => Countries = await CountriesAsync(ct);

    protected async Task<IActionResult> SaveAsync(string? existing, CancellationToken ct) => Answer(
        await save.HandleAsync(By, new(existing, Version, Code, Country, Typed, From, To, Stage, SignedOn, Standards, StandardsEvidence, StandardsLink, Trained, TrainedEvidence, TrainedLink), ct),
        ProgrammeLinks.Cooperation);
}
