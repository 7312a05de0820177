using System.Text;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Mandate.Kernel;

namespace Mandate.Results.Pages;

/// <summary>Why a figure is what it is, report by report, a page at a time however many there are. As open as its framework.</summary>
[AllowAnonymous]
internal sealed class ContributionsModel(CurrentAccess current, ListContributions list, Places places, Words words) : PageModel
{
    private const int Size = 50;

    public ContributionList List { get; private set; } = null!;

    public Pagination Pages { get; private set; } = null!;

    public string RegionName { get; private set; } = "";

    public string CsvHref => Address.With(Request, ("handler", "Csv"), ("page", null));

    public string JsonHref => CountryResultLinks.Explanation(List.Framework, List.Indicator) + Request.QueryString;

    public async Task<IActionResult> OnGetAsync(string framework, string indicator, string? region, string? period, string? part, CancellationToken ct)
    {
        // How many there are is only known with the rows, so a page that is asked for by number is cut once they are.
        var asked = new Pagination(Request, int.MaxValue - Size, Size);
        var outcome = await list.HandleAsync(current.Value, new(framework, indicator, region.Given(), period.Given(), part.Given(), asked.Skip, Size), ct);
        if (!outcome.TryGet(out var found)) return this.Refuse(outcome.Problems);
        (List, Pages) = (found, new Pagination(Request, found.Total, Size));
        if (Pages.Current != asked.Current) return Redirect(Address.With(Request, ("page", null)));
        RegionName = (await places.RegionsAsync(ct)).Find(r => r.Code == List.Region)?.Name.ToString() ?? words["results.table.all_regions"];
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(string framework, string indicator, string? region, string? period, string? part, CancellationToken ct)
    {
        var outcome = await list.HandleAsync(current.Value, new(framework, indicator, region.Given(), period.Given(), part.Given()), ct);
        return outcome.TryGet(out var found) ? File(Encoding.UTF8.GetBytes(ContributionsCsv.Of(found)), Csv.ContentType, $"{found.Framework}-{found.Indicator}-contributions.csv")
            : this.Refuse(outcome.Problems);
    }
}
