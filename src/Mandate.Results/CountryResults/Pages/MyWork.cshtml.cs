using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results.Pages;

/// <summary>What waits for whoever is signed in: to be mended, decided, finished.</summary>
[RequiresFunction(ResultsFunctions.ReadCode)]
internal sealed class MyWorkModel(MandateDb db, CurrentAccess current, ReadWork read, ReadDueReports due, ReadFollowUps followUps) : PageModel
{
    public Work Work { get; private set; } = Work.None;

    /// <summary>The first of the reports that are to be made, and how many there are.</summary>
    public DueReports Due { get; private set; } = new(0, []);

    public List<FollowUp> FollowUps { get; private set; } = [];

    /// <summary>Frameworks for which the reader can report by spreadsheet.</summary>
    public IReadOnlyList<Framework> Sheets { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Work = await read.HandleAsync(current.Value, ct);
        Due = await due.HandleAsync(current.Value, new(Take: 8), ct);
        FollowUps = await followUps.HandleAsync(current.Value, new(), ct);
        if (current.Value.MaySomewhere(ResultsFunctions.Report)) Sheets = await SheetsAsync(ct);
    }

    // An office is not sent to a framework that is measured for the whole organisation only.
    private async Task<List<Framework>> SheetsAsync(CancellationToken ct)
    {
        var byCountry = (await db.Set<Indicator>().Where(i => i.Kind != IndicatorKind.Text && !i.IsComputed && i.MeasuredAt == MeasuredPlace.Country)
            .Select(i => i.FrameworkId).Distinct().ToListAsync(ct)).ToHashSet();
        return (await db.Set<Framework>().AsNoTracking().Where(f => f.Status == FrameworkStatus.Approved).OrderBy(f => f.Code).ToListAsync(ct))
            .FindAll(f => current.Value.MayRead(f) && (byCountry.Contains(f.Id) || MayReportWhole(f.Id)));
    }

    private bool MayReportWhole(Guid framework) => current.Value.May(ResultsFunctions.Report,
        new Target(Country: CountryResult.WholeOrganisation, Region: CountryResult.WholeOrganisation, Framework: framework));
}
