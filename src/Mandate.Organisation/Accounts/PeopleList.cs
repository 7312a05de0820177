using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

internal enum AccountState
{
    Open,

    /// <summary>Invited; no password has been set yet.</summary>
    Invited,
    Disabled,
}

/// <summary>Somebody with an account, as a list shows them.</summary>
/// <param name="Version">Of the person, for an edit.</param>
internal sealed record PersonRow(
    Guid Account, string Name, string Email, Guid? Unit, string? UnitCode, LocalizedText? UnitName,
    AccountState State, bool Invented, int Version, IReadOnlyList<HeldRole> Roles);

/// <summary>Those with an account whom the asker may see, with the roles that they hold or will hold.</summary>
internal sealed class PeopleList(MandateDb db, TimeProvider clock)
{
    private static readonly Function Read = new(OrganisationFunctions.ReadPeople);

    public sealed record Query(string? Text = null, string? Role = null);

    /// <returns>By name, in the reader's alphabet.</returns>
    public async Task<List<PersonRow>> AllAsync(Access by, Query query, CancellationToken ct)
    {
        var roles = (await HeldAsync(ct)).ToLookup(r => r.Account);
        var people = await People(null).ToListAsync(ct);
        return people.Where(p => by.May(Read, new Target(Unit: p.Unit)))
            .Select(p => p with { Roles = roles[p.Account].ToList() })
            .Where(p => Matches(p, query))
            .OrderBy(p => p.Name, StringComparer.CurrentCulture).ToList();
    }

    /// <returns>The person, <c>organisation.account.gone</c> or the refusal.</returns>
    public async Task<Outcome<PersonRow>> FindAsync(Access by, Guid account, CancellationToken ct)
    {
        var found = await People(account).SingleOrDefaultAsync(ct);
        if (found is null) return Problem.NotFound("organisation.account.gone");
        if (by.Refuse(Read, new Target(Unit: found.Unit)) is { } refusal) return refusal;
        return found with { Roles = (await RolesOf(account).ToListAsync(ct)).ConvertAll(Describe) };
    }

    /// <summary>The roles of every account that hold today or will; revoked and past ones are left out.</summary>
    public async Task<List<HeldRole>> HeldAsync(CancellationToken ct) =>
        (await RolesOf(null).ToListAsync(ct)).ConvertAll(Describe).FindAll(r => r.State is RoleState.Holds or RoleState.Begins);

    /// <summary>One's own roles that hold or will.</summary>
    public async Task<List<HeldRole>> HeldByAsync(Guid account, CancellationToken ct) =>
        (await RolesOf(account).ToListAsync(ct)).ConvertAll(Describe).FindAll(r => r.State is RoleState.Holds or RoleState.Begins);

    private IQueryable<PersonRow> People(Guid? account) =>
        from a in db.Set<Account>().Where(a => account == null || a.Id == account)
        join p in db.Set<Person>() on a.PersonId equals p.Id
        join u in db.Set<Unit>() on p.UnitId equals u.Id into units
        from u in units.DefaultIfEmpty()
        select new PersonRow(a.Id, p.Name, a.Email!, p.UnitId, u == null ? null : u.Code, u == null ? null : u.Name,
            a.DisabledAt != null ? AccountState.Disabled : a.PasswordHash == null ? AccountState.Invited : AccountState.Open,
            p.Invented, p.Version, Array.Empty<HeldRole>());

    private IQueryable<StoredRole> RolesOf(Guid? account) =>
        from g in db.Set<RoleGrant>().Where(g => account == null || g.AccountId == account)
        join u in db.Set<Unit>() on g.UnitId equals u.Id into units
        from u in units.DefaultIfEmpty()
        join r in db.Set<Region>() on g.RegionCode equals r.Code into regions
        from r in regions.DefaultIfEmpty()
        orderby g.ValidFrom, g.Id
        select new StoredRole(g, u == null ? null : u.Name, r == null ? null : r.Name);

    private HeldRole Describe(StoredRole stored)
    {
        var (grant, today) = (stored.Grant, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var state = grant.RevokedAt is not null ? RoleState.Revoked
            : grant.ValidTo < today ? RoleState.Ended
            : grant.ValidFrom > today ? RoleState.Begins : RoleState.Holds;
        return new HeldRole(grant.Id, grant.AccountId, grant.Role, stored.Unit ?? stored.Region, grant.FrameworkId, grant.ResultId,
            grant.ValidFrom, grant.ValidTo, state, grant.Reason);
    }

    private static bool Matches(PersonRow person, Query query) =>
        (string.IsNullOrWhiteSpace(query.Text) || Contains(person.Name, query.Text) || Contains(person.Email, query.Text))
        && (string.IsNullOrEmpty(query.Role) || person.Roles.Any(r => r.Role == query.Role));

    // Accents and case aside: "fernandez" finds Fernández.
    private static bool Contains(string text, string part) => System.Globalization.CultureInfo.CurrentCulture.CompareInfo
        .IndexOf(text, part.Trim(), System.Globalization.CompareOptions.IgnoreNonSpace | System.Globalization.CompareOptions.IgnoreCase) >= 0;

    private sealed record StoredRole(RoleGrant Grant, LocalizedText? Unit, LocalizedText? Region);
}
