using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Everybody who holds a function today, for what is done for all of them at once: reminders.</summary>
public sealed class Holders
{
    private readonly MandateDb db;
    private readonly AccessLoader loader;
    private readonly RoleRegister roles;
    private readonly TimeProvider clock;

    internal Holders(MandateDb db, AccessLoader loader, RoleRegister roles, TimeProvider clock) =>
        (this.db, this.loader, this.roles, this.clock) = (db, loader, roles, clock);

    /// <returns>What each of them may do at this moment, by account.</returns>
    public async Task<List<Access>> OfAsync(IReadOnlyCollection<Function> functions, CancellationToken ct)
    {
        var holding = Roles.All.Where(r => functions.Any(roles.Of(r).Contains)).ToList();
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var accounts = await db.Set<RoleGrant>().Where(g => holding.Contains(g.Role) && g.RevokedAt == null
            && g.ValidFrom <= today && (g.ValidTo == null || g.ValidTo >= today)).Select(g => g.AccountId).Distinct().OrderBy(a => a).ToListAsync(ct);
        var found = new List<Access>();
        foreach (var account in accounts)
            if (await loader.ForAccountAsync(account, ct) is { } loaded) found.Add(loaded.Access);
        return found;
    }
}
