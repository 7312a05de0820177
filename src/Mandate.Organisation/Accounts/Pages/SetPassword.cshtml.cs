using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

/// <summary>Where an invitation leads. Whoever has the link may.</summary>
[AllowAnonymous]
internal sealed class SetPasswordModel(SetPassword set, OpenLinks links, CurrentAccess current) : PageModel
{
    [FromRoute]
    public string? Token { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var link = await links.FindAsync(LinkPurpose.SetPassword, Token, HttpContext.Connection.RemoteIpAddress, ct);
        return link.IsOk ? Page() : this.Refuse(link.Problems);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var outcome = await set.HandleAsync(current.Value, new(Token, Password, HttpContext.Connection.RemoteIpAddress), ct);
        return outcome.IsOk ? LocalRedirect(OrganisationLinks.SignIn(after: "password")) : this.Refuse(outcome.Problems);
    }
}
