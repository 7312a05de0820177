using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Ends one's own sessions: this one, another one, or all of them (sign out everywhere).</summary>
internal sealed class EndSessions(MandateDb db, TimeProvider clock)
{
    /// <param name="Session">Null: all of them.</param>
    public sealed record Input(Guid? Session);

    /// <returns>How many ended; somebody else's session is one that is not there.</returns>
    public async Task<Outcome<int>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Actor.AccountId is not { } account) return Problem.Forbidden("organisation.access.refused");
        var ended = await EndAsync(account, input.Session, ct);
        if (ended == 0 && input.Session is not null) return Problem.NotFound("organisation.session.unknown");
        db.Act = new Act(by.Actor, input.Session is null ? "organisation.sign_out_everywhere" : "organisation.sign_out");
        await db.SaveChangesAsync(ct);
        return ended;
    }

    /// <summary>Marks the sessions of an account as ended, or one of them; the operation saves.</summary>
    public Task<int> EndAsync(Guid account, Guid? only, CancellationToken ct) =>
        EndAsync(Open(account).Where(s => only == null || s.Id == only), ct);

    /// <summary>Marks every session of an account as ended but one; the operation saves.</summary>
    public Task<int> EndOthersAsync(Guid account, Guid? but, CancellationToken ct) =>
        EndAsync(Open(account).Where(s => s.Id != but), ct);

    private IQueryable<Session> Open(Guid account) => db.Set<Session>().Where(s => s.AccountId == account && s.EndedAt == null);

    private async Task<int> EndAsync(IQueryable<Session> which, CancellationToken ct)
    {
        var (open, now) = (await which.ToListAsync(ct), clock.GetUtcNow());
        foreach (var session in open) session.EndedAt = now;
        return open.Count;
    }
}
