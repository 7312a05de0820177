using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>A project as its donor or the public sees it now, with what changed since they looked last. What is not theirs to see is not there.</summary>
[AllowAnonymous]
internal sealed class DonorProjectModel(CurrentAccess current, ShowDonorProject show, Words words) : PageModel
{
    public ShowDonorProject.Shown Found { get; private set; } = null!;

    /// <summary>A day as 2026-01-31; what is none does not ask for anything.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Since { get; set; }

    public string ChangesSentence => Found.Since is not { } since ? words[Found.IsOwn ? "cooperation.donor.first_visit" : "cooperation.donor.no_since"]
        : Found.Changes.Count == 0 ? words["cooperation.donor.no_changes", Shown.Moment(since)] : words.Count("cooperation.donor.changes_since", Found.Changes.Count, Shown.Moment(since));

    public Table Changes => new(words["cooperation.donor.changes"], [new(words["cooperation.change.at"]), new(words["cooperation.change.what"]), new(words["cooperation.change.name"]), new(words["cooperation.change.how"])],
        [.. Found.Changes.Take(50).Select(c => new Row([FigureMarkup.Moment(c.At), Markup.Text(words["cooperation.change." + c.What]),
            c.Name.Length > 0 ? Markup.Text(c.Name) : FigureMarkup.Missing(words["cooperation.change.itself"]), Markup.Text(words[c.Action == "add" ? "cooperation.change.added" : "cooperation.change.changed"])]))])
    { HideCaption = true };

    public Table Deliverables => new(words["cooperation.donor.deliverables"], [new(words["cooperation.deliverable.one"]), new(words["cooperation.project.output"]), new(words["cooperation.report.due_on"])],
        [.. Found.Deliverables.Select(d => new Row([Markup.Of($"{d.Code} {FigureMarkup.Text(d.Title)}"), Markup.Text(d.Result ?? ""), d.DueOn is { } on ? FigureMarkup.Date(on) : FigureMarkup.Missing(words["cooperation.none"])]))],
        words["cooperation.donor.no_deliverables"])
    { HideCaption = true };

    public Table Instalments => ProjectParts.Instalments(Found.Sheet, words, withLinks: false);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var since = DateOnly.TryParseExact(Since, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        var found = await show.HandleAsync(current.Value, new(code, since), ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        Found = shown;
        return Page();
    }
}
