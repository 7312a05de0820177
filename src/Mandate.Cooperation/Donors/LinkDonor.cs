using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Says for which donor an account signs in, or takes that away. What it may see follows from it and from the role of a donor.</summary>
public sealed class LinkDonor
{
    private readonly MandateDb db;
    private readonly People accounts;
    private readonly TimeProvider clock;

    internal LinkDonor(MandateDb db, People accounts, TimeProvider clock) => (this.db, this.accounts, this.clock) = (db, accounts, clock);

    public sealed record Input(string? Email, string Partner, bool IsTakenAway = false);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        var partner = await db.Set<Partner>().AsNoTracking().SingleOrDefaultAsync(p => p.Code == input.Partner, ct);
        if (partner is null) return Problem.NotFound("cooperation.partner.unknown", input.Partner);
        if (!partner.IsDonor) return Problem.Rule("cooperation.partner.not_donor", "partner", partner.Code);
        if (input.Email.Given() is not { } email || await accounts.FindAccountAsync(email, ct) is not { } account) return Problem.Rule("cooperation.donor.no_account", "email");
        var link = await db.Set<DonorAccount>().SingleOrDefaultAsync(d => d.AccountId == account && d.PartnerId == partner.Id, ct);
        if (input.IsTakenAway && link is not null) db.Remove(link);
        if (!input.IsTakenAway && link is null) db.Add(new DonorAccount { Id = Guid.CreateVersion7(clock.GetUtcNow()), AccountId = account, PartnerId = partner.Id });
        db.Act = new Act(by.Actor, input.IsTakenAway ? "cooperation.unlink_donor" : "cooperation.link_donor");
        return await db.SaveAsync(ct: ct);
    }
}
