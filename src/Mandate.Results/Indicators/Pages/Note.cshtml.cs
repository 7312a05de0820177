using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>The versions of an indicator's technical note, the one in force first; whoever may writes the next.</summary>
[AllowAnonymous]
internal sealed class NoteModel(MandateDb db, CurrentAccess access, AddTechnicalNote add, Words words) : PageModel
{
    public Framework Framework { get; private set; } = null!;

    public Indicator Indicator { get; private set; } = null!;

    public List<TechnicalNote> Notes { get; private set; } = [];

    public bool MayWrite { get; private set; }

    public int Last => Notes.Count == 0 ? 0 : Notes[0].Number;

    [BindProperty]
    public int After { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>One criterion a line.</summary>
    [BindProperty]
    public string? Criteria { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, string indicator, CancellationToken ct)
    {
        if (await ReadAsync(code, indicator, ct) is { } refused) return refused;
        // A new version starts from the words of the one in force.
        if (MayWrite && Notes.Count > 0)
            (Text, Criteria) = (Notes[0].Text.Current.Text, string.Join('\n', Notes[0].Criteria.OrderBy(c => c.Position).Select(c => c.Text.Current.Text)));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, string indicator, CancellationToken ct)
    {
        var criteria = (Criteria ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var outcome = string.IsNullOrWhiteSpace(Text)
            ? Problem.Rule("results.note.text_missing", "Text")
            : await add.HandleAsync(access.Value, new(code, indicator, After, Said(Text), [.. criteria.Select(Said)]), ct);
        if (outcome.TryGet(out var done))
        {
            this.Notice(words["results.note.saved", done.Number, indicator]);
            return Redirect(ResultsLinks.Notes(code, indicator));
        }
        db.ChangeTracker.Clear();
        return await ReadAsync(code, indicator, ct) ?? this.Refuse(outcome.Problems);
    }

    private static LocalizedText Said(string text) => LocalizedText.In(CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, text);

    private async Task<IActionResult?> ReadAsync(string code, string indicator, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, access.Value, code, ct);
        if (!found.TryGet(out var framework)) return this.Refuse(found.Problems);
        var known = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(i => i.FrameworkId == framework.Id && i.Code == indicator, ct);
        if (known is null) return this.Refuse([Problem.NotFound("results.indicator.not_found", indicator, code)]);
        (Framework, Indicator) = (framework, known);
        Notes = await db.Set<TechnicalNote>().AsNoTracking().Include(n => n.Criteria).Where(n => n.IndicatorId == known.Id).OrderByDescending(n => n.Number).ToListAsync(ct);
        MayWrite = access.Value.May(ResultsFunctions.WriteNotes, new Target(Framework: framework.Id));
        return null;
    }
}
