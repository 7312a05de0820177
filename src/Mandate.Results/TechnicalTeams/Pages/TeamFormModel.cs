using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>What the forms of technical teams share: the questions, what stands in them, what somebody else saved meanwhile, and the way back.</summary>
internal abstract class TeamFormModel(CurrentAccess current, ShowTeam show, MandateDb db, Words words) : PageModel
{
    private IReadOnlyDictionary<string, string?> there = new Dictionary<string, string?>();
    private int thereVersion;

    [BindProperty]
    public int Version { get; set; }

    /// <summary>The version from which the form goes on: the one looked at, until what others saved since has been shown.</summary>
    public int Seen { get; private set; }

    public IReadOnlyList<FormField> Fields { get; private set; } = [];

    public IReadOnlyDictionary<string, string?> Values { get; private set; } = new Dictionary<string, string?>();

    public ShowTeam.Shown? Shown { get; private set; }

    /// <summary>Where the way back leads.</summary>
    public string Back => Shown is { } shown ? TeamLinks.One(shown.Line.Code) : TeamLinks.All;

    /// <summary>Something that is there can be taken away for good.</summary>
    public bool MayErase { get; protected set; }

    /// <summary>What differs from what somebody else saved meanwhile; empty where nobody did.</summary>
    public Markup Theirs { get; private set; } = Markup.Empty;

    protected Access By => current.Value;

    protected MandateDb Db => db;

    protected Words Words => words;

    /// <summary>What was typed, by the names of the questions.</summary>
    protected Dictionary<string, string> Typed() => Request.Form.Where(f => f.Key is not ("antiforgery" or nameof(Version) or "Erase")).ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal);

    /// <summary>Null where the reader may go on; else the refusal.</summary>
    protected async Task<IActionResult?> FindAsync(string code, Func<ShowTeam.Shown, bool> mayOpen, CancellationToken ct)
    {
        var found = await show.HandleAsync(By, code, ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        if (!mayOpen(shown)) return this.Refuse([TeamAccess.Refused]);
        Shown = shown;
        return null;
    }

    protected IActionResult NoPart() => this.Refuse([Problem.NotFound("results.team.no_part")]);

    protected void Offer(IReadOnlyList<FormField> fields, IReadOnlyDictionary<string, string?> values, int version) =>
        (Fields, Values, Seen, there, thereVersion) = (fields, values, version, values, version);

    /// <summary>Goes back to the team, or shows the form again with what was typed and every problem.</summary>
    /// <param name="open">Reads anew what is there; null: the form can be shown.</param>
    protected async Task<IActionResult> AnswerAsync<T>(Outcome<T> outcome, Func<T, string> to, Func<Task<IActionResult?>> open)
    {
        if (outcome.TryGet(out var done))
        {
            this.Notice(words["results.programme.saved"]);
            return Redirect(to(done));
        }
        db.ChangeTracker.Clear();
        if (await open() is { } refused) return refused;
        var isStale = outcome.Problems.Any(p => p is EditConflict);
        var typed = Typed();
        Values = Fields.ToDictionary(f => f.Name, f => typed.GetValueOrDefault(f.Name), StringComparer.Ordinal);
        (Seen, Theirs) = (isStale ? thereVersion : Version, isStale ? Differences() : Markup.Empty);
        return this.Refuse(outcome.Problems, Fields.ToDictionary(f => f.Name, f => f.Name, StringComparer.Ordinal));
    }

    // Whoever edits may read every answer, names too, which the journal and so the conflict itself do not know.
    private Markup Differences()
    {
        var table = new Table(words["results.programme.both"],
            [new(words["results.programme.field"]), new(words["results.programme.their_answer"]), new(words["results.programme.your_answer"])],
            [.. Fields.Where(f => Plain(there.GetValueOrDefault(f.Name)) != Plain(Values[f.Name]))
                .Select(f => new Row([Markup.Text(words[f.LabelKey]), Answer(f, there.GetValueOrDefault(f.Name)), Answer(f, Values[f.Name])]))], words["results.team.same_answers"])
        { HideCaption = true };
        return Markup.Of($"<div class=\"notice\" data-kind=\"warning\"><p>{words["results.programme.theirs"]}</p>{table.Draw()}</div>");
    }

    private Markup Answer(FormField field, string? value) => string.IsNullOrWhiteSpace(value) ? FigureMarkup.Missing(words["results.programme.nothing"])
        : Markup.Text(field.Choices?.FirstOrDefault(c => c.Value == value)?.Text ?? value);

    private static string Plain(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();

    protected static string? Day(DateOnly? day) => ProgrammeForms.Day(day);

    protected static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The texts of each language by the names of their questions.</summary>
    protected static IEnumerable<(string Name, string? Text)> Each(string prefix, LocalizedText? text) => LanguageList.Codes.Select(l => (prefix + l, text?.Texts.GetValueOrDefault(l)));

    protected static Dictionary<string, string?> Of(params IEnumerable<(string Name, string? Text)> values) => values.ToDictionary(v => v.Name, v => v.Text, StringComparer.Ordinal);
}
