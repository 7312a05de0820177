using Mandate.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Mandate.Organisation.Pages;

[AllowAnonymous]
internal sealed class SignInModel(SignIn signIn, CurrentAccess current) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>What led here: <c>new</c> (account just made), <c>out</c> (signed out), <c>password</c> (password just set).</summary>
    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public string? Welcome => After is "new" or "out" or "password" ? $"organisation.sign_in.after.{After}" : null;

    public IActionResult OnGet() => current.Value.IsSignedIn ? Onwards() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var input = new SignIn.Input(Email, Password, Device.Of(Request.Headers.UserAgent), HttpContext.Connection.RemoteIpAddress);
        var outcome = await signIn.HandleAsync(current.Value, input, ct);
        if (!outcome.TryGet(out var session)) return this.Refuse(outcome.Problems);
        await HttpContext.SignInAsync(SessionCookie.Scheme, SessionCookie.For(session));
        return Onwards();
    }

    private LocalRedirectResult Onwards() => LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "/");
}
