using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>
/// Deletes sessions, tokens and one-time links that ended long ago. Past the journal, which has their beginning and their use:
/// that an ended row goes changes nothing that anybody must account for.
/// </summary>
internal sealed class ForgetExpired(MandateDb db, TimeProvider clock)
{
    /// <summary>So long somebody may still want to see on the page of the account where it was signed in.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    /// <returns>How many rows went.</returns>
    public async Task<int> HandleAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        var idle = before - Session.Idle;
        return await db.Set<Session>()
                .Where(s => s.EndedAt < before || s.ExpiresAt < before || s.LastSeenAt < idle).ExecuteDeleteAsync(ct)
            + await db.Set<ApiToken>().Where(t => t.RevokedAt < before || t.ExpiresAt < before).ExecuteDeleteAsync(ct)
            + await db.Set<OneTimeLink>().Where(l => l.UsedAt < before || l.ExpiresAt < before).ExecuteDeleteAsync(ct);
    }
}
