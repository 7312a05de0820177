using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Takes a role back, at once and with a reason. The last administrator keeps theirs.</summary>
internal sealed class RevokeRole(MandateDb db, FirstAdministrator administrators, TimeProvider clock)
{
    public sealed record Input(Guid Grant, string? Reason);

    /// <returns>
    /// <c>organisation.grant.gone</c> when it is not there or has been revoked, <c>organisation.reason_missing</c>,
    /// <c>organisation.last_administrator</c>.
    /// </returns>
    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var grant = await db.Set<RoleGrant>().SingleOrDefaultAsync(g => g.Id == input.Grant && g.RevokedAt == null, ct);
        if (grant is null) return Problem.NotFound("organisation.grant.gone");
        var scope = new FoundScope(grant.UnitId, grant.RegionCode, grant.FrameworkId, grant.ResultId);
        if (by.Refuse(new Function(OrganisationFunctions.GrantRoles), scope.Target) is { } refusal) return refusal;
        if (Reasons.Check(input.Reason) is { Count: > 0 } problems) return problems;
        if (await IsLastAsync(grant, ct)) return Problem.Rule("organisation.last_administrator");

        grant.RevokedAt = clock.GetUtcNow();
        db.Act = new Act(by.Actor, "organisation.revoke_role", input.Reason!.Trim());
        return await db.SaveAsync(ct: ct);
    }

    private async Task<bool> IsLastAsync(RoleGrant grant, CancellationToken ct) =>
        grant is { Role: Roles.Administrator, UnitId: null, RegionCode: null, FrameworkId: null }
        && await administrators.IsLastAsync(grant.AccountId, ct);
}
