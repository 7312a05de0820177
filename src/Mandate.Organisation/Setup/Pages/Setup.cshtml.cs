using Mandate.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

/// <summary>Makes the first administrator. Whoever has the link from the console may.</summary>
[AllowAnonymous]
internal sealed class SetupModel(CreateFirstAdministrator create, CurrentAccess current) : PageModel
{
    [FromRoute]
    public string? Token { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var link = await create.FindLinkAsync(Token, HttpContext.Connection.RemoteIpAddress, ct);
        return link.IsOk ? Page() : this.Refuse(link.Problems);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var input = new CreateFirstAdministrator.Input(Token, Name, Email, Password, HttpContext.Connection.RemoteIpAddress);
        var outcome = await create.HandleAsync(current.Value, input, ct);
        return outcome.IsOk ? LocalRedirect(OrganisationLinks.SignIn(after: "new")) : this.Refuse(outcome.Problems);
    }
}
