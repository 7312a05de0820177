using System.Globalization;
using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Budget.Pages;

/// <summary>What the forms of execution and funds share: a refusal shows the form again with what was typed, a conflict both versions.</summary>
internal abstract class BudgetFormModel(MandateDb db, Words words) : PageModel
{
    /// <summary>What somebody else saved while the form was open; null: nobody did.</summary>
    protected EditConflict? Theirs { get; private set; }

    /// <summary>Key of the label of each field that can differ, by its name in the row.</summary>
    protected virtual IReadOnlyDictionary<string, string> Labels => new Dictionary<string, string>();

    protected Words Words => words;

    /// <summary>Both versions beside each other; empty where there is one.</summary>
    public Markup Both => ConflictMarkup.Draw(Theirs, Labels, words);

    /// <summary>The version from which the form goes on: the one looked at, until what others saved since has been shown.</summary>
    public int From(int seen) => Theirs?.TheirVersion ?? seen;

    /// <param name="problems">Of what was posted.</param>
    /// <param name="open">Reads anew what the page shows; null: it can be shown.</param>
    /// <param name="fields">Where a problem's field has another name in this form.</param>
    protected async Task<IActionResult> AgainAsync(IReadOnlyList<Problem> problems, Func<Task<IActionResult?>> open, IReadOnlyDictionary<string, string>? fields = null)
    {
        db.ChangeTracker.Clear();
        Theirs = problems.OfType<EditConflict>().FirstOrDefault();
        return await open() ?? this.Refuse(problems, fields);
    }

    /// <summary>As the reader writes figures, in the way of files; what cannot be read so is refused as it was typed.</summary>
    protected static string? Typed(string? text) => Figure.Parse(text, null, CultureInfo.CurrentCulture) is { IsOk: true } read ? read.Value.ToString(CultureInfo.InvariantCulture) : text;

    /// <summary>As <see cref="Typed"/> reads it.</summary>
    protected static string? Written(decimal? amount) => amount is { } given ? given.ToString("0.##########", CultureInfo.CurrentCulture) : null;
}
