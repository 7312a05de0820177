using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>What the forms of a programme's parts share: the programme, what somebody else saved meanwhile, and the way back.</summary>
internal abstract class PartFormModel(CurrentAccess current, ShowProgramme show, MandateDb db, Words words) : PageModel
{
    [BindProperty]
    public int Version { get; set; }

    /// <summary>The version from which the form goes on: what is seen on it, also of somebody else's; 0 for something new.</summary>
    public int Seen => Theirs?.TheirVersion ?? Version;

    public ShowProgramme.Shown Shown { get; private set; } = null!;

    public EditConflict? Theirs { get; protected set; }

    protected Access By => current.Value;

    protected MandateDb Db => db;

    protected Words Words => words;

    protected static string Of<T>(T value) where T : struct, Enum => SnakeEnum<T>.Name(value);

    protected IEnumerable<Choice> Choices<T>(Func<T, string> key) where T : struct, Enum => ProgrammeForms.Of(key, words);

    /// <summary>Null where the reader may go on; else the refusal.</summary>
    protected async Task<IActionResult?> ReadAsync(string code, CancellationToken ct)
    {
        var found = await show.HandleAsync(By, code, ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        if (!shown.MayEdit) return this.Refuse([Problem.Forbidden("organisation.access.refused")]);
        Shown = shown;
        return null;
    }

    protected IActionResult NoPart() => this.Refuse([Problem.NotFound("results.programme.no_part")]);

    /// <summary>Goes back to the programme, or shows the form again with what was typed and every problem.</summary>
    protected async Task<IActionResult> AnswerAsync(string code, Outcome<Done> outcome, string to, CancellationToken ct)
    {
        if (outcome.IsOk)
        {
            this.Notice(words["results.programme.saved"]);
            return Redirect(to);
        }
        db.ChangeTracker.Clear();
        if (await ReadAsync(code, ct) is { } refused) return refused;
        Theirs = outcome.Problems.OfType<EditConflict>().FirstOrDefault();
        return this.Refuse(outcome.Problems);
    }
}
