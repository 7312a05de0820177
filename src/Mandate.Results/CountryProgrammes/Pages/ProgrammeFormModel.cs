using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>The form of a country programme, new or there.</summary>
internal abstract class ProgrammeFormModel(CurrentAccess current, SaveProgramme save, ListCooperations cooperations, Places places, Words words) : PageModel
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
    public string? Unit { get; set; }

    [BindProperty]
    public string? Cooperation { get; set; }

    [BindProperty]
    public string? UnAlignment { get; set; }

    [BindProperty]
    public string? UnNote { get; set; }

    [BindProperty]
    public int Version { get; set; }

    /// <summary>A new one has a code and a country to choose.</summary>
    public virtual bool IsNew => true;

    /// <summary>The version from which this form goes on.</summary>
    public virtual int Seen => 0;

    public EditConflict? Theirs { get; private set; }

    public IReadOnlyList<Choice> Countries { get; private set; } = [];

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public IReadOnlyList<Choice> Cooperations { get; private set; } = [];

    public IEnumerable<Choice> Stages => ProgrammeForms.Of<ProgrammeStage>(ProgrammeMarkup.StageKey, words);

    public IEnumerable<Choice> Answers => ProgrammeForms.Of<Assessment>(ProgrammeMarkup.AnswerKey, words);

    public IEnumerable<Choice> Languages => ProgrammeForms.Languages(words);

    protected Access By => current.Value;

    protected async Task<IActionResult> SaveAsync(string? existing, CancellationToken ct)
    {
        var outcome = await save.HandleAsync(By, new(existing, Version, Code, Country, new(En, Fr, Es, Zh, Original), From, To, Stage, SignedOn, Unit, Cooperation, UnAlignment, UnNote), ct);
        if (outcome.TryGet(out var code))
        {
            this.Notice(words["results.programme.saved"]);
            return Redirect(ProgrammeLinks.One(code));
        }
        Theirs = outcome.Problems.OfType<EditConflict>().FirstOrDefault();
        return this.Refuse(outcome.Problems);
    }

    /// <param name="country">The one that cannot be changed any more; null: any that the reader may write for.</param>
    protected async Task OfferAsync(string? country, CancellationToken ct)
    {
        Countries = country is null ? await ProgrammeForms.CountriesAsync(places, By, ct) : [];
        Units = await ProgrammeForms.UnitsAsync(places, ct);
        var offered = Countries.Select(c => c.Value).Append(country).ToHashSet();
        Cooperations = [.. (await cooperations.HandleAsync(By, new(), ct)).Where(c => offered.Contains(c.Country))
            .Select(c => new Choice(c.Code, $"{c.Code} {c.Title.Current.Text}", Language: c.Title.Current.Language))];
    }
}
