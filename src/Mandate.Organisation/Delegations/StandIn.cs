using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>From now on whoever is signed in here acts for somebody else, or for themselves again. It ends with the session too.</summary>
internal sealed class StandIn(MandateDb db, AccessLoader loader)
{
    /// <param name="Session">The session in which they ask.</param>
    /// <param name="For">The account to act for; null: for oneself again.</param>
    public sealed record Input(Guid? Session, Guid? For);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Actor.AccountId is not { } account || await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == input.Session && s.AccountId == account, ct) is not { } session)
            return Problem.NotFound("organisation.delegation.gone");
        if (input.For is { } principal && (await loader.ForAccountAsync(account, ct, principal))?.Access.StandsInFor is null)
            return Problem.NotFound("organisation.delegation.gone");
        session.StandsInFor = input.For;
        db.Act = new Act(Actor.Account(account), "organisation.stand_in");
        return await db.SaveAsync(ct: ct);
    }
}
