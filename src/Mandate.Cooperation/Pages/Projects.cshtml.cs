using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>The portfolio: every project with its donors and its money.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class ProjectsModel(CurrentAccess current, ListProjects list, Words words) : PageModel
{
    public ListProjects.Listing Listing { get; private set; } = null!;

    public Sorting Sorting { get; private set; } = null!;

    public Pagination Pages { get; private set; } = null!;

    public IReadOnlyList<ProjectLine> Lines { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Region { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Donor { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Outcome { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Status { get; set; }

    public bool MayManage => current.Value.MaySomewhere(CooperationFunctions.Manage);

    public string CsvHref => Address.With(Request, ("handler", "Csv"), ("page", null));

    public IEnumerable<Choice> Regions => Listing.Regions.Select(r => new Choice(r.Code, r.Name.Current.Text, Language: r.Name.Current.Language));

    public IEnumerable<Choice> Donors => Listing.Donors.Select(d => new Choice(d.Code, d.Name.Current.Text, Language: d.Name.Current.Language));

    public IEnumerable<Choice> Outcomes => Listing.Outcomes.Select(o => new Choice(o, words["cooperation.outcome", o]));

    public IEnumerable<Choice> Statuses => Enum.GetValues<ActivityStatus>().Select(s => new Choice(SnakeEnum<ActivityStatus>.Name(s), words[ProjectMarkup.StatusKey(s)]));

    public string Sentence
    {
        get
        {
            var m = Listing.Money;
            return words["cooperation.projects.sentence", Shown.Number(Listing.Lines.Count), Shown.Number(Listing.All), Shown.Number(m.Budget, 0), Shown.Number(m.Received, 0), Shown.Number(m.Spent, 0),
                m.Delivery is { } share ? Shown.Percent(share) : words["cooperation.none"]];
        }
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => await ReadAsync(ct) ?? File(Encoding.UTF8.GetBytes(ProjectTables.Csv(Sorted())), Csv.ContentType, "projects.csv");

    // What is not known does not filter, as in the other lists.
    private async Task<IActionResult?> ReadAsync(CancellationToken ct)
    {
        var status = SnakeEnum<ActivityStatus>.TryParse(Status ?? "", out var known) ? known : (ActivityStatus?)null;
        var found = await list.HandleAsync(current.Value, new(Region.Given(), Donor.Given(), Outcome.Given(), status), ct);
        if (!found.TryGet(out var listing)) return this.Refuse(found.Problems);
        (Listing, Sorting, Pages) = (listing, new Sorting(Request, "code", "status", "end", "budget", "received", "spent", "delivery"), new Pagination(Request, listing.Lines.Count, 100));
        Lines = [.. Sorted().Skip(Pages.Skip).Take(Pages.Size)];
        return null;
    }

    private IEnumerable<ProjectLine> Sorted() => Sorting.Key switch
    {
        "status" => Sorting.Apply(Listing.Lines, l => l.Status),
        "end" => Sorting.Apply(Listing.Lines, l => l.End),
        "budget" => Sorting.Apply(Listing.Lines, l => l.Money.Budget),
        "received" => Sorting.Apply(Listing.Lines, l => l.Money.Received),
        "spent" => Sorting.Apply(Listing.Lines, l => l.Money.Spent),
        "delivery" => Sorting.Apply(Listing.Lines, l => l.Money.Delivery ?? -1),
        _ => Sorting.Apply(Listing.Lines, l => l.Code),
    };
}
