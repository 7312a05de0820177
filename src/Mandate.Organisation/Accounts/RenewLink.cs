using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>A new link to set a password, for somebody whose invitation expired or who lost the password. Earlier links end.</summary>
internal sealed class RenewLink(MandateDb db, AccountReach reach, TimeProvider clock)
{
    public sealed record Input(Guid Account);

    public async Task<Outcome<InvitePerson.Invited>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await reach.FindAsync(by, input.Account, ct);
        if (!found.TryGet(out var account)) return found.Problems.ToList();
        if (account.DisabledAt is not null) return Problem.Rule("organisation.account.is_disabled");
        var now = clock.GetUtcNow();
        var open = await db.Set<OneTimeLink>().Where(l => l.AccountId == account.Id && l.UsedAt == null).ToListAsync(ct);
        foreach (var earlier in open) earlier.UsedAt = now;
        var (link, token) = OneTimeLink.Make(LinkPurpose.SetPassword, now + InvitePerson.Lifetime, account.Id);
        db.Add(link);
        db.Act = new Act(by.Actor, "organisation.renew_link");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new InvitePerson.Invited(account.Id, OrganisationLinks.SetPassword(token), link.ExpiresAt) : saved.Problems.ToList();
    }
}
