using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

/// <summary>Open to all: who has signed out already is signed out.</summary>
[AllowAnonymous]
internal sealed class SignOutModel(EndSessions end, CurrentAccess current) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (current.SessionId is { } session) await end.HandleAsync(current.Value, new EndSessions.Input(session), ct);
        await HttpContext.SignOutAsync(SessionCookie.Scheme);
        return LocalRedirect(OrganisationLinks.SignIn(after: "out"));
    }
}
