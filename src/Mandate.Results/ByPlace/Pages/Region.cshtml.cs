using System.Text;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>A region: its indicators against their regional targets, and how its countries report.</summary>
[AllowAnonymous]
internal sealed class RegionModel(CurrentAccess current, ReadRegion read) : PageModel
{
    public RegionView View { get; private set; } = null!;

    public Pagination Pages { get; private set; } = null!;

    public IReadOnlyList<IndicatorLine> Shown { get; private set; } = [];

    public string CsvHref => Address.With(Request, ("handler", "Csv"), ("page", null));

    public async Task<IActionResult> OnGetAsync(string region, string? framework, CancellationToken ct)
    {
        var outcome = await read.HandleAsync(current.Value, new(region, framework), ct);
        if (!outcome.TryGet(out var view)) return this.Refuse(outcome.Problems);
        (View, Pages) = (view, new Pagination(Request, view.Lines.Count));
        Shown = [.. view.Lines.Skip(Pages.Skip).Take(Pages.Size)];
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string region, string? framework, CancellationToken ct)
    {
        var outcome = await read.HandleAsync(current.Value, new(region, framework), ct);
        return outcome.TryGet(out var view) ? File(Encoding.UTF8.GetBytes(PlaceCsv.Of(view)), Csv.ContentType, $"{view.Region}-{view.Framework}.csv")
            : this.Refuse(outcome.Problems);
    }
}
