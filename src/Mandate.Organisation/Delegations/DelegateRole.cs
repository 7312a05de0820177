using Mandate.Kernel;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>
/// Lets somebody stand in for the holder of a role. The holder arranges it, or an administrator who could grant what is
/// handed on; nobody arranges it for themselves.
/// </summary>
internal sealed class DelegateRole(MandateDb db, ILookupNormalizer normaliser, TimeProvider clock)
{
    /// <param name="From">The account that is stood in for.</param>
    /// <param name="To">E-mail address of the account that stands in.</param>
    /// <param name="First">First day (UTC); null: today.</param>
    /// <param name="Last">Last day, included.</param>
    public sealed record Input(Guid From, string? Role, string? To, DateOnly? First, DateOnly? Last, string? Reason);

    /// <returns>The delegation's id, or every problem at once.</returns>
    public async Task<Outcome<Guid>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        // Two at once could make a circle that neither sees.
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var first = input.First ?? today;
        var held = await db.Set<RoleGrant>().AsNoTracking().Where(g => g.AccountId == input.From && g.Role == input.Role && g.RevokedAt == null
            && g.ValidFrom <= (input.Last ?? first) && (g.ValidTo == null || g.ValidTo >= first)).ToListAsync(ct);
        if (Refuse(by, input.From, held) is { } refusal) return refusal;
        var to = await AccountAsync(input.To, ct);
        List<Problem> problems = [.. CheckRole(input, held), .. CheckPeople(by, input, to), .. DelegationRules.CheckDays(first, input.Last, today), .. Reasons.Check(input.Reason)];
        if (problems.Count > 0) return problems;
        var added = new StandsIn(input.From, to!.Value, first, input.Last!.Value);
        if (await CollidesAsync(added, input.Role!, ct) is { } collision) return collision;
        var delegation = new Delegation
        {
            FromAccountId = added.From, ToAccountId = added.To, Role = input.Role!, ValidFrom = added.First, ValidTo = added.Last,
            Reason = input.Reason!.Trim(), MadeBy = by.Actor.Id,
        };
        db.Add(delegation);
        db.Act = new Act(by.Actor, "organisation.delegate_role", delegation.Reason);
        var saved = await db.SaveAsync(ct: ct);
        if (saved.IsOk) await transaction.CommitAsync(ct);
        return saved.IsOk ? delegation.Id : saved.Problems.ToList();
    }

    private static Problem? Refuse(Access by, Guid from, List<RoleGrant> held)
    {
        if (by.StandsInFor is not null) return Problem.Forbidden("organisation.delegation.not_onwards");
        if (by.Actor.AccountId == from) return null;
        return held.Select(g => by.Refuse(new Function(OrganisationFunctions.GrantRoles), new FoundScope(g.UnitId, g.RegionCode, g.FrameworkId, g.ResultId).Target))
            .DefaultIfEmpty(by.MaySomewhere(new Function(OrganisationFunctions.GrantRoles)) ? null : Problem.Forbidden("organisation.access.refused"))
            .FirstOrDefault(p => p is not null);
    }

    private static IEnumerable<Problem> CheckRole(Input input, List<RoleGrant> held)
    {
        if (input.Role is null || !DelegationRules.Roles.Contains(input.Role)) yield return Problem.Rule("organisation.delegation.role", "Role");
        else if (held.Count == 0) yield return Problem.Rule("organisation.delegation.not_held", "Role");
    }

    private static IEnumerable<Problem> CheckPeople(Access by, Input input, Guid? to)
    {
        if (string.IsNullOrWhiteSpace(input.To)) yield return Problem.Rule("organisation.delegation.to_missing", "To");
        else if (to is null) yield return Problem.Rule("organisation.delegation.to_unknown", "To", input.To.Trim());
        else if (to == input.From || to == by.Actor.AccountId) yield return Problem.Rule("organisation.delegation.to_oneself", "To");
    }

    private async Task<Problem?> CollidesAsync(StandsIn added, string role, CancellationToken ct)
    {
        var others = await db.Set<Delegation>().AsNoTracking().Where(d => d.Role == role && d.RevokedAt == null && d.ValidFrom <= added.Last && d.ValidTo >= added.First)
            .Select(d => new StandsIn(d.FromAccountId, d.ToAccountId, d.ValidFrom, d.ValidTo)).ToListAsync(ct);
        if (others.Exists(o => o.From == added.From && o.To == added.To)) return Problem.Conflict("organisation.delegation.exists");
        return DelegationRules.MakesCircle(others, added) ? Problem.Rule("organisation.delegation.circle", "To") : null;
    }

    private async Task<Guid?> AccountAsync(string? email, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(email)) return null;
        var normal = normaliser.NormalizeEmail(email.Trim());
        return await db.Set<Account>().Where(a => a.NormalizedEmail == normal && a.DisabledAt == null).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct);
    }
}
