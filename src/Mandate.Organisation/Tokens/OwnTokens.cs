using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>A token as its owner sees it.</summary>
/// <param name="Prefix">Its first letters.</param>
internal sealed record TokenRow(
    Guid Id, string Name, string Prefix, IReadOnlyList<TokenScope> Scopes, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt,
    DateTimeOffset? LastUsedAt, bool IsOpen);

/// <summary>The tokens of one's own account, the newest first.</summary>
internal sealed class OwnTokens(MandateDb db, TimeProvider clock)
{
    public async Task<List<TokenRow>> FindAsync(Access by, CancellationToken ct)
    {
        var (account, now) = (by.Actor.AccountId, clock.GetUtcNow());
        var own = await db.Set<ApiToken>().AsNoTracking().Where(t => t.AccountId == account).OrderByDescending(t => t.Id).ToListAsync(ct);
        return own.ConvertAll(t => new TokenRow(t.Id, t.Name, t.Prefix, t.Scopes, t.CreatedAt, t.ExpiresAt, t.LastUsedAt,
            t.RevokedAt is null && t.ExpiresAt > now));
    }
}
