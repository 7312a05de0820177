using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>The technical teams, what each serves and where its specialists are. Everybody may open the address; each sees what is theirs to see.</summary>
[AllowAnonymous]
internal sealed class TeamsModel(CurrentAccess current, ListTeams list, Words words) : PageModel
{
    public ListTeams.Listing Listing { get; private set; } = null!;

    public Sorting Sorting { get; private set; } = null!;

    public Pagination Pages { get; private set; } = null!;

    public IReadOnlyList<TeamLine> Shown { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Outcome { get; set; }

    public bool MayWrite => current.Value.MaySomewhere(ResultsFunctions.EditTeams);

    public string CsvHref => Address.With(Request, ("handler", "Csv"), ("page", null));

    public IEnumerable<Choice> States => ProgrammeForms.Of<TeamState>(TeamMarkup.StateKey, words);

    public IEnumerable<Choice> Countries => Listing.Countries.Select(Of).OrderBy(c => c.Text, StringComparer.CurrentCulture);

    public IEnumerable<Choice> Regions => Listing.Regions.Select(Of);

    public IEnumerable<Choice> Outcomes => Listing.Outcomes.Select(o => new Choice(o.Code, $"{o.Code} {o.Name.Current.Text}", Language: o.Name.Current.Language));

    public string Sentence => Mandate.Ui.Shown.Sentences(words["results.teams.sentence", Count(TeamState.Active), Count(TeamState.Planned), Count(TeamState.Ended)],
        words.Count("results.teams.deployed", Listing.UnderWay));

    public async Task OnGetAsync(CancellationToken ct) => await ReadAsync(ct);

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        return File(Encoding.UTF8.GetBytes(TeamTables.Csv(Sorted())), Csv.ContentType, "technical-teams.csv");
    }

    private static Choice Of(ListTeams.Named named) => new(named.Code, named.Name.Current.Text, Language: named.Name.Current.Language);

    private int Count(TeamState state) => Listing.All.GetValueOrDefault(state);

    // What is not known does not filter, as in the other lists.
    private async Task ReadAsync(CancellationToken ct)
    {
        Listing = await list.HandleAsync(current.Value, new(SnakeEnum<TeamState>.TryParse(State ?? "", out var state) ? state : null, Country.Given(), Region.Given(), Outcome.Given()), ct);
        (Sorting, Pages) = (new Sorting(Request, "code", "unit", "state", "members", "locations", "deployed"), new Pagination(Request, Listing.Lines.Count));
        Shown = [.. Sorted().Skip(Pages.Skip).Take(Pages.Size)];
    }

    private IEnumerable<TeamLine> Sorted() => Sorting.Key switch
    {
        "unit" => Sorting.Apply(Listing.Lines, l => l.UnitName.Current.Text),
        "state" => Sorting.Apply(Listing.Lines, l => l.State),
        "members" => Sorting.Apply(Listing.Lines, l => l.Members),
        "locations" => Sorting.Apply(Listing.Lines, l => l.Locations),
        "deployed" => Sorting.Apply(Listing.Lines, l => l.UnderWay),
        _ => Sorting.Apply(Listing.Lines, l => l.Code),
    };
}
