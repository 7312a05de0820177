using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>What other publishers say they do, by publisher, country and sector.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class ReceivedModel(CurrentAccess current, ListReceived list, Words words) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Publisher { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Sector { get; set; }

    public ListReceived.View View { get; private set; } = null!;

    public Pagination Pages { get; private set; } = null!;

    public bool MayManage => current.Value.May(CooperationFunctions.Manage, default);

    public IEnumerable<Choice> Publishers => View.Publishers.Where(p => p.Key.Length > 0).Select(p => new Choice(p.Key, $"{p.Name} ({Ui.Shown.Number(p.Activities)})"));

    public string Sentence => View.Publishers.Count == 0 ? words["cooperation.iati.received.nothing"]
        : words.Count("cooperation.iati.received.sentence", View.Total, words.Count("cooperation.iati.received.publishers", View.Publishers.Count));

    public Table Table => new(words["cooperation.iati.received.title"],
        [new(words["cooperation.iati.field.title"]), new(words["cooperation.iati.field.identifier"]), new(words["cooperation.iati.field.publisher"]), new(words["cooperation.iati.field.status"]), new(words["cooperation.iati.field.updated"])],
        [.. View.Items.Select(i => new Row([Markup.Of($"<a href=\"{IatiLinks.Activity(i.Id)}\">{ReceivedMarkup.Title(i.Title, i.Identifier)}</a>"), Markup.Text(i.Identifier), Markup.Text(i.ReportingName ?? i.ReportingRef ?? words["cooperation.iati.missing"]),
            Markup.Text(ReceivedMarkup.Status(i.Status, words)), i.LastUpdated is { } at ? FigureMarkup.Moment(at) : FigureMarkup.Missing(words["cooperation.iati.missing"])]))],
        words["cooperation.iati.received.none"])
    { HideCaption = true, StickyHeader = true };

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // Counted first, so that a page that is not there shows the nearest.
        var counted = await list.HandleAsync(current.Value, new(Publisher, Country, Sector, Take: 0), ct);
        if (!counted.TryGet(out var all)) return this.Refuse(counted.Problems);
        Pages = new(Request, all.Total);
        var found = await list.HandleAsync(current.Value, new(Publisher, Country, Sector, Skip: Pages.Skip, Take: Pages.Size), ct);
        if (!found.TryGet(out var view)) return this.Refuse(found.Problems);
        View = view;
        return Page();
    }
}
