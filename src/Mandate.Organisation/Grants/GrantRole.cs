using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>
/// Gives an account a role: where, from when to when, and why. Nobody grants to themselves, and nobody grants where
/// they could not grant.
/// </summary>
internal sealed class GrantRole(MandateDb db, Scopes scopes, TimeProvider clock)
{
    /// <param name="From">First day (UTC); null: today.</param>
    /// <param name="To">Last day, included; null: until it is revoked.</param>
    public sealed record Input(Guid Account, string? Role, Scope Scope, DateOnly? From, DateOnly? To, string? Reason);

    /// <returns>
    /// The grant's id, or: <c>organisation.account.gone</c>, <c>organisation.grant.role</c>,
    /// <c>organisation.reason_missing</c>, <c>organisation.grant.to_before_from</c>, <c>organisation.grant.past</c>,
    /// <c>organisation.grant.not_to_oneself</c>, <c>organisation.grant.exists</c>, a scope that is not there.
    /// </returns>
    public async Task<Outcome<Guid>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await scopes.FindAsync(input.Scope, ct);
        var problems = Check(by, input);
        problems.AddRange(found.Problems);
        if (!await db.Set<Account>().AnyAsync(a => a.Id == input.Account, ct)) return Problem.NotFound("organisation.account.gone");
        if (found.IsOk && by.Refuse(new Function(OrganisationFunctions.GrantRoles), found.Value.Target) is { } refusal) return refusal;
        if (problems.Count > 0) return problems;
        return await AddAsync(by, input, found.Value, ct);
    }

    private List<Problem> Check(Access by, Input input)
    {
        var problems = Reasons.Check(input.Reason);
        if (input.Role is null || !Roles.All.Contains(input.Role)) problems.Add(Problem.Rule("organisation.grant.role", "Role"));
        if (input.To < (input.From ?? Today)) problems.Add(Problem.Rule("organisation.grant.to_before_from", "To"));
        if (input.From < Today) problems.Add(Problem.Rule("organisation.grant.past", "From"));
        if (by.Actor.AccountId == input.Account) problems.Add(Problem.Rule("organisation.grant.not_to_oneself"));
        return problems;
    }

    private async Task<Outcome<Guid>> AddAsync(Access by, Input input, FoundScope scope, CancellationToken ct)
    {
        var (from, to) = (input.From ?? Today, input.To);
        if (await db.Set<RoleGrant>().AnyAsync(g => g.AccountId == input.Account && g.Role == input.Role
            && g.UnitId == scope.UnitId && g.RegionCode == scope.RegionCode && g.FrameworkId == scope.FrameworkId && g.ResultId == scope.ResultId
            && g.RevokedAt == null && (to == null || g.ValidFrom <= to) && (g.ValidTo == null || g.ValidTo >= from), ct))
            return Problem.Conflict("organisation.grant.exists");
        var grant = new RoleGrant
        {
            AccountId = input.Account, Role = input.Role!, UnitId = scope.UnitId, RegionCode = scope.RegionCode,
            FrameworkId = scope.FrameworkId, ResultId = scope.ResultId, ValidFrom = from, ValidTo = to, GrantedBy = by.Actor.Id, Reason = input.Reason!.Trim(),
        };
        db.Add(grant);
        db.Act = new Act(by.Actor, "organisation.grant_role", grant.Reason);
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? grant.Id : saved.Problems.ToList();
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
}
