using System.Globalization;
using System.Security.Claims;
using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mandate.Organisation;

/// <summary>
/// The cookie holds the id and the token of a session and nothing else; each request looks the session up, so that an end, a
/// disabled account or a revoked role takes effect at once.
/// </summary>
internal sealed class SessionCookie(AccessLoader loader, CurrentAccess current, MandateDb db, TimeProvider clock)
    : CookieAuthenticationEvents
{
    public const string Scheme = "mandate";

    /// <summary>The prefix makes browsers refuse it without TLS, with a domain, or for a part of the site.</summary>
    public const string Name = "__Host-mandate";

    private const string SessionClaim = "session";
    private const string TokenClaim = "token";

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    public static ClaimsPrincipal For(Session session) => new(new ClaimsIdentity(
        [new Claim(SessionClaim, session.Id.ToString("D", CultureInfo.InvariantCulture)), new Claim(TokenClaim, session.Token!)], Scheme));

    /// <summary>Set on a request whose session could not be looked up: it is answered with 503, not taken for signed out.</summary>
    public const string Unreachable = "organisation.unreachable";

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        try
        {
            await CheckAsync(context, context.HttpContext.RequestAborted);
        }
        catch (NpgsqlException)
        {
            context.HttpContext.Items[Unreachable] = true;
            context.RejectPrincipal();
        }
    }

    private async Task CheckAsync(CookieValidatePrincipalContext context, CancellationToken stop)
    {
        if (Guid.TryParse(context.Principal?.FindFirstValue(SessionClaim), out var session)
            && context.Principal!.FindFirstValue(TokenClaim) is { } token
            && await loader.ForSessionAsync(session, token, stop) is { } loaded)
        {
            current.Value = loaded.Access;
            current.SessionId = session;
            await SeenAsync(session, loaded.LastSeenAt, stop);
            return;
        }
        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(Scheme);
    }

    /// <summary>
    /// To the sign-in page and back. A form that was sent after its session ended stays: the failure page shows what
    /// was typed, which a redirect would lose.
    /// </summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            context.Response.Redirect(OrganisationLinks.SignIn(request.PathBase + request.Path + request.QueryString));
        else
            StaleForm.Answer(context.HttpContext);
        return Task.CompletedTask;
    }

    /// <summary>403, in the words of the status page.</summary>
    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private async Task SeenAsync(Guid session, DateTimeOffset? last, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (now - last < Step) return;
        await db.Set<Session>().Where(s => s.Id == session)
            .ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), ct);
    }
}
