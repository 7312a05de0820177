using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Ends a delegation at once: by either of the two, or by an administrator.</summary>
internal sealed class RevokeDelegation(MandateDb db, TimeProvider clock)
{
    public sealed record Input(Guid Delegation, string? Reason = null);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var found = await db.Set<Delegation>().SingleOrDefaultAsync(d => d.Id == input.Delegation && d.RevokedAt == null && d.ValidTo >= today, ct);
        var mine = found is not null && by.Actor.AccountId is { } me && (found.FromAccountId == me || found.ToAccountId == me);
        if (found is null || (!mine && !by.MaySomewhere(new Function(OrganisationFunctions.GrantRoles)))) return Problem.NotFound("organisation.delegation.gone");
        found.RevokedAt = clock.GetUtcNow();
        db.Act = new Act(by.Actor, "organisation.revoke_delegation", input.Reason?.Trim());
        return await db.SaveAsync(ct: ct);
    }
}
