using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>
/// While nobody is administrator, each start of the server makes a one-time link that creates one. There is no default
/// account: whoever can read the server's console may become the first administrator, and nobody else.
/// </summary>
public sealed class FirstAdministrator(MandateDb db, TimeProvider clock)
{
    /// <summary>How long the link works; the next start makes a new one.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <returns>The path to append to the server's address (<c>/setup/TOKEN</c>), or null when an administrator exists.</returns>
    public async Task<string?> EnsureLinkAsync(CancellationToken ct)
    {
        if (await ExistsAsync(ct)) return null;
        var now = clock.GetUtcNow();
        foreach (var earlier in await OpenLinksAsync(ct)) earlier.UsedAt = now;
        var (link, token) = OneTimeLink.Make(LinkPurpose.Setup, now + Lifetime);
        db.Add(link);
        db.Act = new Act(Actor.System("start"), "organisation.setup.make_link");
        await db.SaveChangesAsync(ct);
        return OrganisationLinks.Setup(token);
    }

    /// <summary>Whether an account that is not disabled is administrator everywhere today.</summary>
    internal Task<bool> ExistsAsync(CancellationToken ct) => Administrators(Today).AnyAsync(ct);

    /// <summary>Whether nobody would be administrator without this account.</summary>
    internal async Task<bool> IsLastAsync(Guid account, CancellationToken ct)
    {
        var all = await Administrators(Today).Distinct().ToListAsync(ct);
        return all is [var only] && only == account;
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private IQueryable<Guid> Administrators(DateOnly today) => db.Set<RoleGrant>()
        .Where(g => g.Role == Roles.Administrator && g.UnitId == null && g.RegionCode == null && g.FrameworkId == null
            && g.RevokedAt == null && g.ValidFrom <= today && (g.ValidTo == null || g.ValidTo >= today))
        .Where(g => db.Set<Account>().Any(a => a.Id == g.AccountId && a.DisabledAt == null))
        .Select(g => g.AccountId);

    private Task<List<OneTimeLink>> OpenLinksAsync(CancellationToken ct) =>
        db.Set<OneTimeLink>().Where(l => l.Purpose == LinkPurpose.Setup && l.UsedAt == null).ToListAsync(ct);
}
