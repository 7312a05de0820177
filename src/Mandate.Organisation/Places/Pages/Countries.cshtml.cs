using System.Text;
using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

/// <summary>The countries with their codes, region and the office that covers them; how many member States a region has.</summary>
[RequiresFunction(OrganisationFunctions.ReadUnits)]
internal sealed class CountriesModel(Places places, Words words, IEnumerable<PlacePages> pages) : PageModel
{
    private List<RegionRecord> regions = [];
    private List<CountryRecord> countries = [];
    private Dictionary<string, UnitRecord> offices = [];

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    public string Lead { get; private set; } = "";

    public Table Summary { get; private set; } = null!;

    public Table Table { get; private set; } = null!;

    public IEnumerable<Choice> RegionChoices => regions.Select(r => new Choice(r.Code, r.Name.Current.Text, Language: r.Name.Current.Language));

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        Lead = words.Count("organisation.countries.count", countries.Count(c => c.MemberState), regions.Count);
        Summary = new Table(words["organisation.countries.by_region"],
            [new(words["organisation.region"]), new(words["organisation.countries.members"], Number: true)],
            [.. regions.Select(r => Sum(Linked(r.Name, p => p.Region(r.Code)), c => c.Region == r.Code)), Sum(Markup.Text(words["organisation.countries.total"]), _ => true) with { Class = "sum" }]);
        Table = new Table(words["organisation.countries.each"], Columns(),
            countries.Where(c => string.IsNullOrEmpty(Region) || c.Region == Region)
                .OrderBy(c => c.Name.Current.Text, StringComparer.CurrentCulture).Select(Line).ToList(), words["organisation.countries.none"])
        { HideCaption = true, StickyHeader = true };
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        string[] header = ["code", "alpha3", "m49", "region", "member_state", .. LanguageList.Codes];
        var csv = Csv.Of(header, countries.Select(c => (IEnumerable<object?>)
            [c.Code, c.Alpha3, c.M49, c.Region, c.MemberState ? "yes" : "no", .. LanguageList.Codes.Select(l => c.Name.Texts.GetValueOrDefault(l))]));
        return File(Encoding.UTF8.GetBytes(csv), Csv.ContentType, "countries.csv");
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        regions = await places.RegionsAsync(ct);
        countries = await places.CountriesAsync(ct);
        // Where two offices cover a country the one further down the tree answers for it.
        offices = UnitTree.Of(await places.UnitsAsync(ct)).OrderBy(u => u.Depth)
            .SelectMany(u => u.Unit.Countries.Select(c => (Country: c, u.Unit)))
            .GroupBy(x => x.Country, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last().Unit, StringComparer.Ordinal);
    }

    private Row Sum(Markup name, Func<CountryRecord, bool> counts) =>
        new([name, Markup.Text(Shown.Number(countries.Count(c => c.MemberState && counts(c))))]);

    private List<Column> Columns() =>
    [
        new(words["organisation.country"]), new("ISO 2"), new("ISO 3"), new("M49"), new(words["organisation.region"]),
        new(words["organisation.countries.member"]), new(words["organisation.countries.office"]),
    ];

    private Markup Linked(LocalizedText name, Func<PlacePages, string> href) => pages.FirstOrDefault() is { } page
        ? Markup.Of($"<a href=\"{href(page)}\">{FigureMarkup.Text(name)}</a>") : FigureMarkup.Text(name);

    private Row Line(CountryRecord country) => new(
    [
        Linked(country.Name, p => p.Country(country.Code)), Markup.Text(country.Code), Markup.Text(country.Alpha3), Markup.Text(country.M49),
        FigureMarkup.Text(regions.Single(r => r.Code == country.Region).Name),
        Markup.Text(words[country.MemberState ? "organisation.yes" : "organisation.no"]),
        offices.TryGetValue(country.Code, out var office) ? FigureMarkup.Text(office.Name) : FigureMarkup.Missing(words["organisation.countries.no_office"]),
    ], Id: country.Code);
}
