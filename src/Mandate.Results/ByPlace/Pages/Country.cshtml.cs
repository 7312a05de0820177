using System.Text;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>A country: what it reported, what is missing, what comes next. Each reader sees what their rights reach.</summary>
[AllowAnonymous]
internal sealed class CountryModel(CurrentAccess current, ReadCountry read, ProgrammesOfCountry programmes, DeploymentsOfCountry deployments) : PageModel
{
    public const int MostMissing = 50;

    public CountryView View { get; private set; } = null!;

    public Pagination Pages { get; private set; } = null!;

    public IReadOnlyList<PlaceIndicator> Shown { get; private set; } = [];

    /// <summary>What is on its way and waits for somebody.</summary>
    public IReadOnlyList<(PlaceIndicator Indicator, PlaceReport Report)> Next { get; private set; } = [];

    public ProgrammesOfCountry.Found Programmes { get; private set; } = null!;

    public IReadOnlyList<DeploymentLine> Deployments { get; private set; } = [];

    public string CsvHref => Address.With(Request, ("handler", "Csv"), ("page", null));

    public async Task<IActionResult> OnGetAsync(string iso, string? framework, CancellationToken ct)
    {
        var outcome = await read.HandleAsync(current.Value, new(iso, framework), ct);
        if (!outcome.TryGet(out var view)) return this.Refuse(outcome.Problems);
        (View, Pages) = (view, new Pagination(Request, view.Indicators.Count));
        Shown = [.. view.Indicators.Skip(Pages.Skip).Take(Pages.Size)];
        Next = [.. view.Indicators.SelectMany(i => i.Reports.Where(r => r.Status != CountryResultStatus.Approved).Select(r => (i, r))).Take(MostMissing)];
        Programmes = await programmes.HandleAsync(current.Value, view.Country, ct);
        Deployments = await deployments.HandleAsync(current.Value, view.Country, ct);
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string iso, string? framework, CancellationToken ct)
    {
        var outcome = await read.HandleAsync(current.Value, new(iso, framework), ct);
        return outcome.TryGet(out var view) ? File(Encoding.UTF8.GetBytes(PlaceCsv.Of(view)), Csv.ContentType, $"{view.Country}-{view.Framework}.csv")
            : this.Refuse(outcome.Problems);
    }
}
