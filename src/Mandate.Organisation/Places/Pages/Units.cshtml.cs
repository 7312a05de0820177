using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

/// <summary>The units as a tree: each with its kind, the countries it covers and where its staff work.</summary>
[RequiresFunction(OrganisationFunctions.ReadUnits)]
internal sealed class UnitsModel(Places places, Words words) : PageModel
{
    public Table Table { get; private set; } = null!;

    public bool Invented { get; private set; }

    public string Lead { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var units = await places.UnitsAsync(ct);
        var countries = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var stations = (await places.DutyStationsAsync(ct)).ToLookup(s => s.Unit);
        Invented = units.Any(u => u.Invented);
        Lead = words.Count("organisation.units.count", units.Count, units.SelectMany(u => u.Countries).Distinct().Count());
        Table = new Table(words["organisation.units.title"], Columns(),
            UnitTree.Of(units).Select(u => Line(u.Unit, u.Depth, countries, stations)).ToList(), words["organisation.units.none"])
        { HideCaption = true, StickyHeader = true };
    }

    private List<Column> Columns() =>
    [
        new(words["organisation.unit"]), new(words["organisation.code"]), new(words["organisation.units.kind"]),
        new(words["organisation.units.stations"]), new(words["organisation.units.covers"]),
    ];

    private Row Line(UnitRecord unit, int depth, Dictionary<string, CountryRecord> countries, ILookup<Guid, DutyStationRecord> stations) => new(
    [
        FigureMarkup.Text(unit.Name),
        Markup.Text(unit.Code),
        Markup.Text(words["organisation.unit_kind." + System.Text.Json.JsonNamingPolicy.SnakeCaseLower.ConvertName(unit.Kind.ToString())]),
        stations[unit.Id].Any() ? List(stations[unit.Id].Select(s => s.Name)) : FigureMarkup.Missing(words["organisation.units.no_station"]),
        unit.Countries.Count == 0 ? FigureMarkup.Missing(words["organisation.units.no_country"])
            : List(unit.Countries.Select(c => countries[c].Name).OrderBy(n => n.Current.Text, StringComparer.CurrentCulture)),
    ], Level: Math.Min(depth, 3), Id: unit.Code);

    private Markup List(IEnumerable<LocalizedText> names) => Markup.Text(string.Join(words["organisation.list_separator"], names.Select(n => n.Current.Text)));
}
