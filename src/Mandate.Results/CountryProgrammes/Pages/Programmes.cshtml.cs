using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>The country programmes, what each lacks, and how many meet what their indicators count. Everybody may open the address; each sees what is theirs to see.</summary>
[AllowAnonymous]
internal sealed class ProgrammesModel(CurrentAccess current, ListProgrammes list, Words words) : PageModel
{
    public ListProgrammes.Listing Listing { get; private set; } = null!;

    public Sorting Sorting { get; private set; } = null!;

    public Pagination Pages { get; private set; } = null!;

    public IReadOnlyList<ProgrammeLine> Shown { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Country { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Stage { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Framework { get; set; }

    public bool MayWrite => current.Value.MaySomewhere(ResultsFunctions.EditProgrammes);

    public string CsvHref => Address.With(Request, ("handler", "Csv"), ("page", null));

    public IEnumerable<Choice> Countries => Listing.Countries.Select(c => new Choice(c.Code, c.Name.Current.Text, Language: c.Name.Current.Language)).OrderBy(c => c.Text, StringComparer.CurrentCulture);

    public IEnumerable<Choice> Regions => Listing.Regions.Select(r => new Choice(r.Code, r.Name.Current.Text, Language: r.Name.Current.Language));

    public IEnumerable<Choice> Stages => ProgrammeForms.Of<ProgrammeStage>(ProgrammeMarkup.StageKey, words);

    public string Sentence => words["results.programmes.sentence", Count(ProgrammeStage.UnderWay), Count(ProgrammeStage.Completed), Count(ProgrammeStage.Design)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(isCounted: true, ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => await ReadAsync(isCounted: false, ct)
        ?? File(Encoding.UTF8.GetBytes(ProgrammeTables.Csv(Sorted())), Csv.ContentType, "country-programmes.csv");

    private int Count(ProgrammeStage stage) => Listing.Lines.Count(l => l.Stage == stage);

    // What is not known does not filter, as in the other lists.
    private async Task<IActionResult?> ReadAsync(bool isCounted, CancellationToken ct)
    {
        (Country, Region, Framework) = (Country.Given(), Region.Given(), Framework.Given());
        var found = await list.HandleAsync(current.Value, new(Country, Region, SnakeEnum<ProgrammeStage>.TryParse(Stage ?? "", out var stage) ? stage : null, Framework, isCounted), ct);
        if (!found.TryGet(out var listing)) return this.Refuse(found.Problems);
        (Listing, Sorting, Pages) = (listing, new Sorting(Request, "code", "country", "time", "stage"), new Pagination(Request, listing.Lines.Count));
        Shown = [.. Sorted().Skip(Pages.Skip).Take(Pages.Size)];
        return null;
    }

    private IEnumerable<ProgrammeLine> Sorted() => Sorting.Key switch
    {
        "country" => Sorting.Apply(Listing.Lines, l => l.CountryName.Current.Text),
        "time" => Sorting.Apply(Listing.Lines, l => l.From),
        "stage" => Sorting.Apply(Listing.Lines, l => l.Stage),
        _ => Sorting.Apply(Listing.Lines, l => l.Code),
    };
}
