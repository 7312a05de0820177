using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>What the forms of a country programme and of a UN cooperation framework share: title, time, stage, and what somebody else saved meanwhile.</summary>
internal abstract class TitledFormModel(CurrentAccess current, Places places, Words words) : PageModel
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
    public int Version { get; set; }

    /// <summary>A new one has a code and a country to choose.</summary>
    public virtual bool IsNew => true;

    public abstract string CodeHint { get; }

    public abstract IEnumerable<Choice> Stages { get; }

    /// <summary>The version from which this form goes on: what is seen on it, also of somebody else's; 0 for something new.</summary>
    public int Seen => Theirs?.TheirVersion ?? Version;

    public EditConflict? Theirs { get; private set; }

    public IReadOnlyList<Choice> Countries { get; protected set; } = [];

    public IEnumerable<Choice> Answers => ProgrammeForms.Of<Assessment>(ProgrammeMarkup.AnswerKey, words);

    public IEnumerable<Choice> Languages => ProgrammeForms.Languages(words);

    protected Access By => current.Value;

    protected Places Places => places;

    protected Words Words => words;

    protected TypedTitle Typed => new(En, Fr, Es, Zh, Original);

    protected Task<List<Choice>> CountriesAsync(CancellationToken ct) => ProgrammeForms.CountriesAsync(places, By, ct);

    protected void Show(LocalizedText title, DateOnly from, DateOnly to, string stage, DateOnly? signedOn, int version)
    {
        (En, Fr, Es, Zh) = (title.Texts.GetValueOrDefault("en"), title.Texts.GetValueOrDefault("fr"), title.Texts.GetValueOrDefault("es"), title.Texts.GetValueOrDefault("zh"));
        (Original, From, To, Stage, SignedOn, Version) = (title.Original, ProgrammeForms.Day(from), ProgrammeForms.Day(to), stage, ProgrammeForms.Day(signedOn), version);
    }

    /// <summary>Goes to the page of what was saved, or shows the form again with what was typed and every problem.</summary>
    protected IActionResult Answer(Outcome<string> outcome, Func<string, string> page)
    {
        if (outcome.TryGet(out var code))
        {
            this.Notice(words["results.programme.saved"]);
            return Redirect(page(code));
        }
        Theirs = outcome.Problems.OfType<EditConflict>().FirstOrDefault();
        // The summary follows the form, not the order in which a class and its base declare the fields.
        ModelState.Clear();
        return this.Refuse(outcome.Problems);
    }
}
