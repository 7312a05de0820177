using Mandate.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

[RequiresFunction(OrganisationFunctions.ManageAccounts)]
internal sealed class InviteModel(InvitePerson invite, Places places, CurrentAccess current) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Unit { get; set; }

    public IReadOnlyList<Choice> Units { get; private set; } = [];

    public InvitePerson.Invited? Made { get; private set; }

    public OneTimeLinkShown Shown => OneTimeLinkShown.Of(Made!, Name!, Request);

    public Task OnGetAsync(CancellationToken ct) => ReadUnitsAsync(ct);

    // No redirect after the post: the link is known to this answer alone. Sent again, the address is taken.
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await ReadUnitsAsync(ct);
        var outcome = await invite.HandleAsync(current.Value, new(Name, Email, Unit), ct);
        if (!outcome.IsOk) return this.Refuse(outcome.Problems);
        Made = outcome.Value;
        return Page();
    }

    private async Task ReadUnitsAsync(CancellationToken ct)
    {
        var mayManage = new Function(OrganisationFunctions.ManageAccounts);
        Units = (await places.UnitsAsync(ct)).Where(u => current.Value.May(mayManage, new Target(Unit: u.Id)))
            .Select(UnitChoice.Of).OrderBy(c => c.Text, StringComparer.CurrentCulture).ToList();
    }
}
