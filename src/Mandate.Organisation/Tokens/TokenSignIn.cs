using System.Security.Claims;
using System.Text.Encodings.Web;
using Mandate.Kernel;
using Mandate.Ui;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Npgsql;

namespace Mandate.Organisation;

/// <summary>
/// Who asks the API: whoever shows a token in the header <c>Authorization: Bearer</c>, else the public. Cookies count for
/// nothing there, so that no page of a stranger can make a reader's browser write.
/// </summary>
internal sealed class TokenSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder,
    MandateDb db, AccessLoader loader, ScopeRegister scopes, CurrentAccess current, TimeProvider clock)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "token";

    private const string Bearer = "Bearer ";

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(1);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var sent = Request.Headers.Authorization.ToString();
        if (sent.Length == 0) return AuthenticateResult.NoResult();
        try
        {
            if (sent.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) && await OpenAsync(sent[Bearer.Length..].Trim(), Context.RequestAborted))
                return AuthenticateResult.Success(new(new ClaimsPrincipal(new ClaimsIdentity(Name)), Name));
            Context.Items[ApiRoutes.WrongToken] = true;
            return AuthenticateResult.Fail("The token opens nothing.");
        }
        catch (NpgsqlException)
        {
            Context.Items[SessionCookie.Unreachable] = true;
            return AuthenticateResult.NoResult();
        }
    }

    private async Task<bool> OpenAsync(string token, CancellationToken ct)
    {
        var (hash, now) = (Secret.Hash(token), clock.GetUtcNow());
        var kept = await db.Set<ApiToken>().AsNoTracking()
            .SingleOrDefaultAsync(t => t.TokenHash == hash && t.RevokedAt == null && t.ExpiresAt > now, ct);
        if (kept is null || await loader.ForAccountAsync(kept.AccountId, ct) is not { } loaded) return false;
        // The journal says both: the account that acts, and by which token.
        var actor = loaded.Access.Actor with { OnBehalfOf = $"token:{kept.Prefix}" };
        current.Value = loaded.Access.LimitedTo(scopes.Of(kept.Scopes)) with { Actor = actor };
        if (kept.LastUsedAt is not { } last || now - last > Step)
            await db.Set<ApiToken>().Where(t => t.Id == kept.Id).ExecuteUpdateAsync(t => t.SetProperty(x => x.LastUsedAt, now), ct);
        return true;
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => ApiRoutes.Unknown(Context).ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Context.Refuse([Problem.Forbidden("organisation.access.refused")]).ExecuteAsync(Context);
}
