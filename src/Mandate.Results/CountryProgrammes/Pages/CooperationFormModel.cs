using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>The form of a UN cooperation framework, new or there.</summary>
internal abstract class CooperationFormModel(CurrentAccess current, SaveCooperation save, Places places, Words words) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? Country { get; set; }

    [BindProperty]
    public string? En { get; set; }

    [BindProperty]
    public string? Fr { get; set; }

    [BindProperty]
    public string? Es { get; set; }

    [BindProperty]
    public string? Zh { get; set; }

    [BindProperty]
    public string? Original { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Stage { get; set; }

    [BindProperty]
    public string? SignedOn { get; set; }

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

    [BindProperty]
    public int Version { get; set; }

    /// <summary>A new one has a code and a country to choose.</summary>
    public virtual bool IsNew => true;

    /// <summary>The version from which this form goes on.</summary>
    public virtual int Seen => 0;

    public EditConflict? Theirs { get; private set; }

    public IReadOnlyList<Choice> Countries { get; private set; } = [];

    public IEnumerable<Choice> Stages => ProgrammeForms.Of<CooperationStage>(ProgrammeMarkup.StageKey, words);

    public IEnumerable<Choice> Answers => ProgrammeForms.Of<Assessment>(ProgrammeMarkup.AnswerKey, words);

    public IEnumerable<Choice> Languages => ProgrammeForms.Languages(words);

    protected Access By => current.Value;

    protected async Task OfferAsync(CancellationToken ct) => Countries = await ProgrammeForms.CountriesAsync(places, By, ct);

    protected async Task<IActionResult> SaveAsync(string? existing, CancellationToken ct)
    {
        var outcome = await save.HandleAsync(By, new(existing, Version, Code, Country, new(En, Fr, Es, Zh, Original), From, To, Stage, SignedOn,
            Standards, StandardsEvidence, StandardsLink, Trained, TrainedEvidence, TrainedLink), ct);
        if (outcome.TryGet(out var code))
        {
            this.Notice(words["results.programme.saved"]);
            return Redirect(ProgrammeLinks.Cooperation(code));
        }
        Theirs = outcome.Problems.OfType<EditConflict>().FirstOrDefault();
        return this.Refuse(outcome.Problems);
    }
}
