using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Ends a token of one's own account at once.</summary>
internal sealed class RevokeToken(MandateDb db, TimeProvider clock)
{
    public sealed record Input(Guid Id);

    /// <returns>Somebody else's token is one that is not there.</returns>
    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Actor.AccountId is not { } account) return Problem.Forbidden("organisation.token.account_needed");
        var token = await db.Set<ApiToken>().SingleOrDefaultAsync(t => t.Id == input.Id && t.AccountId == account, ct);
        if (token is null) return Problem.NotFound("organisation.token.unknown");
        token.RevokedAt ??= clock.GetUtcNow();
        db.Act = new Act(by.Actor, "organisation.revoke_token");
        return await db.SaveAsync(ct: ct);
    }
}
