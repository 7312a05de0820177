using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>What an account's owner sees of it.</summary>
internal sealed class OwnAccount(MandateDb db, PeopleList people, TimeProvider clock)
{
    public sealed record Mine(string Name, string Email, IReadOnlyList<HeldRole> Roles, IReadOnlyList<OpenSession> Sessions);

    public sealed record OpenSession(Guid Id, string Device, DateTimeOffset StartedAt, DateTimeOffset LastSeenAt);

    /// <exception cref="InvalidOperationException">Nobody has signed in; the page asks for that first.</exception>
    public async Task<Mine> FindAsync(Access by, CancellationToken ct)
    {
        var id = by.Actor.AccountId ?? throw new InvalidOperationException("Nobody has signed in.");
        var email = await db.Set<Account>().Where(a => a.Id == id).Select(a => a.Email!).SingleAsync(ct);
        return new Mine(by.DisplayName, email, await people.HeldByAsync(id, ct), await SessionsAsync(id, ct));
    }

    private Task<List<OpenSession>> SessionsAsync(Guid account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var idle = now - Session.Idle;
        return db.Set<Session>()
            .Where(s => s.AccountId == account && s.EndedAt == null && s.ExpiresAt > now && s.LastSeenAt > idle)
            .OrderByDescending(s => s.LastSeenAt)
            .Select(s => new OpenSession(s.Id, s.Device, s.StartedAt, s.LastSeenAt)).ToListAsync(ct);
    }
}
