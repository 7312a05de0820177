using System.Text;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>What is late, what comes next, who holds it. Everybody may open the address; each plan decides who may read it.</summary>
[AllowAnonymous]
internal sealed class DeliverablesModel(CurrentAccess current, ListDeliverables list, Words words) : PageModel
{
    public ListDeliverables.Listing Listing { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public string? Plan { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Owner { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? State { get; set; }

    public Pagination Pages { get; private set; } = null!;

    public bool MayImport => current.Value.MaySomewhere(ResultsFunctions.Import);

    public string CsvHref => Address.With(Request, ("handler", "Csv"), ("page", null));

    public IEnumerable<Choice> Plans => Listing.Plans.Select(p => new Choice(p.Code, p.Title.Current.Text, Language: p.Title.Current.Language));

    public IEnumerable<Choice> Owners => Listing.Owners
        .Select(o => new Choice(o.Value, o.Unit?.Current.Text ?? o.Value, Language: o.Unit?.Current.Language ?? "en"))
        .Append(new Choice(ListDeliverables.NoOwner, words["results.deliverable.no_holder"]));

    public IEnumerable<Choice> States => Enum.GetValues<Standing>().Select(s => new Choice(SnakeEnum<Standing>.Name(s), words[DeliverableMarkup.StandingKey(s)]));

    public string Sentence => words["results.deliverables.sentence", Shown.Date(Listing.On), Count(Standing.Late), Count(Standing.Next),
        Count(Standing.UnderWay) + Count(Standing.Planned), Count(Standing.Done)];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await ReadAsync(ct) ?? Page();

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct) => await ReadAsync(ct)
        ?? File(Encoding.UTF8.GetBytes(DeliverableTables.Csv(Listing)), Csv.ContentType, "deliverables.csv");

    private int Count(Standing standing) => Listing.All.GetValueOrDefault(standing);

    // What is not known does not filter, as in the framework's table; a plan that may not be seen is none.
    private async Task<IActionResult?> ReadAsync(CancellationToken ct)
    {
        Plan = string.IsNullOrEmpty(Plan) ? null : Plan;
        Owner = string.IsNullOrEmpty(Owner) ? null : Owner;
        var found = await list.HandleAsync(current.Value, new(Plan, Owner, SnakeEnum<Standing>.TryParse(State ?? "", out var standing) ? standing : null), ct);
        if (!found.TryGet(out var listing)) return this.Refuse(found.Problems);
        (Listing, Pages) = (listing, new Pagination(Request, listing.Lines.Count));
        return null;
    }
}
