using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>
/// Loads what an account may do at this moment: the account, its session and its grants with the units and countries
/// they reach, in one round trip, and one more for each role that is bound to a result.
/// </summary>
internal sealed class AccessLoader(MandateDb db, RoleRegister roles, IEnumerable<ResultsBelow> results, TimeProvider clock)
{
    public sealed record Loaded(Access Access, DateTimeOffset? LastSeenAt);

    /// <summary>Null when the session has ended, was idle for too long, has another token, or its account is disabled.</summary>
    public Task<Loaded?> ForSessionAsync(Guid session, string token, CancellationToken ct) =>
        LoadAsync(session, Secret.Hash(token), null, null, ct);

    /// <summary>Null when there is no such account or it is disabled. For commands, which have no session.</summary>
    /// <param name="principal">The account to stand in for; where no delegation holds today, it acts for itself.</param>
    public Task<Loaded?> ForAccountAsync(Guid account, CancellationToken ct, Guid? principal = null) => LoadAsync(null, null, account, principal, ct);

    private async Task<Loaded?> LoadAsync(Guid? session, byte[]? tokenHash, Guid? account, Guid? principal, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var idle = now - Session.Idle;
        var rows = await db.Database.SqlQuery<Row>(
            $"""
            with recursive delegated as (
                select d.from_account_id, d.to_account_id, d.role from organisation.delegation d
                join organisation.account f on f.id = d.from_account_id and f.disabled_at is null
                where d.revoked_at is null and d.valid_from <= {today} and d.valid_to >= {today}
            ), me as (
                select a.id, p.name, s.last_seen_at, sa.id as principal, sp.name as principal_name
                from organisation.account a
                join organisation.person p on p.id = a.person_id
                left join organisation.session s on s.account_id = a.id and s.id = {session} and s.token_hash = {tokenHash}
                    and s.ended_at is null and s.expires_at > {now} and s.last_seen_at > {idle}
                left join organisation.account sa on sa.id = coalesce(s.stands_in_for, {principal})
                    and exists (select 1 from delegated d where d.from_account_id = sa.id and d.to_account_id = a.id)
                left join organisation.person sp on sp.id = sa.person_id
                where a.disabled_at is null and (a.id = {account} or s.id is not null)
            ), held as (
                select g.* from organisation.role_grant g join me on coalesce(me.principal, me.id) = g.account_id
                where (me.principal is null or exists (select 1 from delegated d
                        where d.from_account_id = me.principal and d.to_account_id = me.id and d.role = g.role))
                    and g.revoked_at is null and g.valid_from <= {today} and (g.valid_to is null or g.valid_to >= {today})
            ), below (grant_id, unit_id) as (
                select id, unit_id from held where unit_id is not null
                union
                select b.grant_id, u.id from below b join organisation.unit u on u.parent_id = b.unit_id
            )
            select me.id as "AccountId", me.name as "Name", me.last_seen_at as "LastSeenAt", me.principal as "Principal", me.principal_name as "PrincipalName",
                h.role as "Role", h.region_code as "RegionCode", h.framework_id as "FrameworkId", h.result_id as "ResultId",
                case when h.unit_id is not null then (select array_agg(b.unit_id) from below b where b.grant_id = h.id) end as "Units",
                case when h.unit_id is not null then (select array_agg(distinct c.country_code) from below b
                        join organisation.unit_country c on c.unit_id = b.unit_id where b.grant_id = h.id)
                    when h.region_code is not null then (select array_agg(c.code) from organisation.country c
                        where c.region_code = h.region_code) end as "Countries"
            from me left join held h on true
            """).ToListAsync(ct);
        return rows is [] ? null : new Loaded(await ComposeAsync(rows, ct), rows[0].LastSeenAt);
    }

    private async Task<Access> ComposeAsync(List<Row> rows, CancellationToken ct)
    {
        var grants = new List<Grant>();
        foreach (var row in rows.Where(r => r.Role is not null))
            grants.Add(Compose(row) with { Results = row.ResultId is { } result ? await BelowAsync(result, ct) : null });
        grants.Add(new Grant(Roles.AccountHolder, roles.Of(Roles.AccountHolder)));
        var (actor, principal) = (Actor.Account(rows[0].AccountId), rows[0].Principal);
        return new Access(principal is { } other ? actor with { OnBehalfOf = Actor.Account(other).Id } : actor, rows[0].Name, grants)
        { StandsInFor = rows[0].PrincipalName };
    }

    // A result that is there no more reaches nothing.
    private async Task<HashSet<Guid>> BelowAsync(Guid result, CancellationToken ct)
    {
        var found = new HashSet<Guid>();
        foreach (var below in results) found.UnionWith(await below(result, ct));
        return found;
    }

    // A unit that covers no country reaches none, which is not the same as any.
    private Grant Compose(Row row) => new(row.Role!, roles.Of(row.Role!),
        row.Units?.ToHashSet(),
        row.Countries?.ToHashSet(StringComparer.Ordinal) ?? (row.Units is null ? null : []),
        row.RegionCode, row.FrameworkId);

    internal sealed record Row(
        Guid AccountId, string Name, DateTimeOffset? LastSeenAt, Guid? Principal, string? PrincipalName, string? Role, string? RegionCode, Guid? FrameworkId,
        Guid? ResultId, Guid[]? Units, string[]? Countries);
}
