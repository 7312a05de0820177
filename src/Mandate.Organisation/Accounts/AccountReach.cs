using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>
/// Finds an account that somebody wants to manage, if it is theirs to manage: by the unit of its person, and by the
/// roles that it holds. Who could not grant those could otherwise take them over with a new password.
/// </summary>
internal sealed class AccountReach(MandateDb db, TimeProvider clock)
{
    private static readonly Function Manage = new(OrganisationFunctions.ManageAccounts);
    private static readonly Function GrantRoles = new(OrganisationFunctions.GrantRoles);

    /// <returns>The account, <c>organisation.account.gone</c>, or the refusal.</returns>
    public async Task<Outcome<Account>> FindAsync(Access by, Guid id, CancellationToken ct)
    {
        var found = await db.Set<Account>().Where(a => a.Id == id)
            .Join(db.Set<Person>(), a => a.PersonId, p => p.Id, (account, person) => new { account, person.UnitId })
            .SingleOrDefaultAsync(ct);
        if (found is null) return Problem.NotFound("organisation.account.gone");
        if (by.Refuse(Manage, new Target(Unit: found.UnitId)) is { } refusal) return refusal;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var roles = await db.Set<RoleGrant>().Where(g => g.AccountId == id && g.RevokedAt == null
            && (g.ValidTo == null || g.ValidTo >= today)).ToListAsync(ct);
        return roles.Select(r => by.Refuse(GrantRoles, new FoundScope(r.UnitId, r.RegionCode, r.FrameworkId, r.ResultId).Target))
            .FirstOrDefault(r => r is not null) is { } beyond ? beyond : found.account;
    }
}
