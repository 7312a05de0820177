using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>One indicator as a publication has it: figures by region, the results and rules that they rest on.</summary>
[AllowAnonymous]
internal sealed class PublishedIndicatorModel(CurrentAccess access, OpenPublication open) : PageModel
{
    public FrozenFramework Frozen { get; private set; } = null!;

    public FrozenIndicator Indicator { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, int number, string indicator, CancellationToken ct)
    {
        var found = await open.HandleAsync(access.Value, new(code, number), ct);
        if (!found.TryGet(out var opened)) return this.Refuse(found.Problems);
        if (opened.Frozen.Indicators.FirstOrDefault(i => i.Code == indicator) is not { } own)
            return this.Refuse([Problem.NotFound("results.publication.indicator_gone", number, indicator)]);
        (Frozen, Indicator) = (opened.Frozen, own);
        return Page();
    }
}
