using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>Every report that whoever is signed in is to make and has not begun, a page at a time.</summary>
[RequiresFunction(ResultsFunctions.ReportCode)]
internal sealed class ToReportModel(CurrentAccess current, ReadDueReports read) : PageModel
{
    public DueReports Due { get; private set; } = new(0, []);

    public Pagination Pages { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Pages = new Pagination(Request, (await read.HandleAsync(current.Value, new(Take: 0), ct)).Total);
        Due = await read.HandleAsync(current.Value, new(Pages.Skip, Pages.Size), ct);
    }
}
