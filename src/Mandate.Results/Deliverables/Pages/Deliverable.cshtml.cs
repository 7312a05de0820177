using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>One deliverable, what proves it, and every date that moved.</summary>
[AllowAnonymous]
internal sealed class DeliverableModel(CurrentAccess current, ShowDeliverable show, Words words) : PageModel
{
    public ShowDeliverable.Shown Shown { get; private set; } = null!;

    public Table History => new(words["results.history.title"],
        [new(words["results.history.when"]), new(words["results.deliverable.who"]), new(words["results.deliverable.what"]), new(words["results.history.reason"])],
        [.. Shown.History.Select(c => new Row([FigureMarkup.Moment(c.At), Markup.Text(c.By ?? words["results.deliverable.somebody"]), What(c),
            c.Reason is null ? FigureMarkup.Missing(words["results.deliverable.no_reason"]) : Markup.Text(c.Reason)]))],
        words["results.deliverable.no_history"])
    { HideCaption = true };

    public async Task<IActionResult> OnGetAsync(string plan, string code, CancellationToken ct)
    {
        var found = await show.HandleAsync(current.Value, new(plan, code), ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        Shown = shown;
        return Page();
    }

    private Markup What(ShowDeliverable.Change c) => Markup.Of($"<ul class=\"plain\">{Parts(c)}</ul>");

    private IEnumerable<Markup> Parts(ShowDeliverable.Change c)
    {
        if (c.OldStatus != c.NewStatus)
            yield return Part("results.deliverable.status", words[DeliverableMarkup.StatusKey(c.OldStatus)], words[DeliverableMarkup.StatusKey(c.NewStatus)]);
        if (c.OldDue != c.NewDue) yield return Part("results.deliverable.due", Date(c.OldDue), Date(c.NewDue));
        if (c.OldOwner != c.NewOwner) yield return Part("results.deliverable.holder", Holder(c.OldOwner), Holder(c.NewOwner));
    }

    private Markup Part(string key, string before, string after) => Markup.Of($"<li>{words["results.headline.group", words[key], words["results.deliverable.from_to", before, after]]}</li>");

    private string Date(string? text) => text is null ? words["results.deliverable.no_date"] : DeliverableMarkup.Date(text);

    private string Holder(string? holder) => holder ?? words["results.deliverable.no_holder"];
}
