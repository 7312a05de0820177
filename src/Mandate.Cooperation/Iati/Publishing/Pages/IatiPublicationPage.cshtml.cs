using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Cooperation.Pages;

/// <summary>One publication: its files, and what changed since the one before. For everybody.</summary>
[AllowAnonymous]
internal sealed class IatiPublicationModel(CurrentAccess current, ListIatiPublications list, CompareIatiPublications compare) : PageModel
{
    public ListIatiPublications.Item Publication { get; private set; } = null!;

    public CompareIatiPublications.Compared? Compared { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken ct)
    {
        if ((await list.HandleAsync(current.Value, 1, ct, number)).Value is not [var found])
            return this.Refuse([Problem.NotFound("cooperation.iati.publication_unknown", number)]);
        Publication = found;
        Compared = (await compare.HandleAsync(current.Value, new(number), ct)).Value;
        return Page();
    }
}
