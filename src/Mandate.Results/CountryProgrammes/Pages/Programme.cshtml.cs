using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Results.Pages;

/// <summary>One country programme: what it serves, who steers it, what was evaluated, as far as the reader may see it.</summary>
[AllowAnonymous]
internal sealed class ProgrammeModel(CurrentAccess current, ShowProgramme show) : PageModel
{
    public ShowProgramme.Shown Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var found = await show.HandleAsync(current.Value, code, ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        Shown = shown;
        return Page();
    }
}
