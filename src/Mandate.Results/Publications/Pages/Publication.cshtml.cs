using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>A publication, drawn from its own bytes and from nothing of today.</summary>
[AllowAnonymous]
internal sealed class PublicationModel(CurrentAccess access, OpenPublication open, Words words) : PageModel
{
    public OpenPublication.Opened Opened { get; private set; } = null!;

    public FrameworkView View { get; private set; } = null!;

    public Pagination Pages { get; private set; } = null!;

    public TableFilter Filter { get; private set; } = null!;

    public List<Choice> Regions => [.. Opened.Frozen.Regions.Select(r => new Choice(r.Code, r.Name.Current.Text))];

    public string FileOf(string name) => $"{ResultsLinks.Publication(Opened.Item.Framework, Opened.Item.Number)}/{name}";

    public async Task<IActionResult> OnGetAsync(string code, int number, string? region, string? outcome, string? state, CancellationToken ct)
    {
        var found = await open.HandleAsync(access.Value, new(code, number), ct);
        if (!found.TryGet(out var opened)) return this.Refuse(found.Problems);
        Opened = opened;
        var frozen = opened.Frozen;
        Filter = new(frozen.Regions.Any(r => r.Code == region) ? region : null, string.IsNullOrEmpty(outcome) ? null : outcome,
            SnakeEnum<ProgressState>.Names.Contains(state ?? "") ? state : null, null)
        { Page = new Pagination(Request, int.MaxValue / 2, DrawFrameworkTable.RowsOfAPage).Current };
        View = new DrawFrameworkTable(words, new FrozenTable(frozen, Filter.Region).Make(), Filter, TableAddresses.Of(code, number)).Draw();
        Pages = new Pagination(Request, View.Rows, DrawFrameworkTable.RowsOfAPage);
        return Page();
    }
}
