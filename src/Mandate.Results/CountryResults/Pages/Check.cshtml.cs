using Mandate.Organisation;
using Microsoft.AspNetCore.Mvc;

namespace Mandate.Results.Pages;

/// <summary>Everything on one page before it goes to the reviewer.</summary>
[RequiresFunction(ResultsFunctions.ReportCode)]
internal sealed class CheckModel(CurrentAccess current, ReadResult read, SubmitResult submit) : ResultPage(current, read)
{
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (await ReadAsync(id, ResultsFunctions.Report, ct) is { } refused) return refused;
        return View.CanSubmit ? Page() : Redirect(CountryResultLinks.Result(id));
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var outcome = await submit.HandleAsync(By, new(id, Version), ct);
        if (outcome.IsOk) return Redirect(CountryResultLinks.Result(id) + "?after=submitted");
        return await ReadAsync(id, ResultsFunctions.Report, ct) ?? Again(outcome.Problems);
    }
}
