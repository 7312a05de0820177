using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>One project on one page: from its money to its results.</summary>
[RequiresFunction(CooperationFunctions.ReadCode)]
internal sealed class ProjectPageModel(CurrentAccess current, ShowProject show, Words words) : PageModel
{
    public ShowProject.Shown Found { get; private set; } = null!;

    public ProjectSheet Sheet => Found.Sheet;

    public string Sentence => ProjectParts.Sentence(Sheet, words);

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var found = await show.HandleAsync(current.Value, code, ct);
        if (!found.TryGet(out var shown)) return this.Refuse(found.Problems);
        Found = shown;
        return Page();
    }
}
