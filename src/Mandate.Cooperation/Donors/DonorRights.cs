using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Whose projects a donor sees: those of the agreements of the partners for which the account signs in, and what is public by agreement.</summary>
internal sealed class DonorRights(MandateDb db)
{
    /// <summary>The partners for which the asker signs in; none for everybody else.</summary>
    public async Task<List<Guid>> PartnersAsync(Access by, CancellationToken ct) => by.Actor.AccountId is { } account && by.MaySomewhere(CooperationFunctions.DonorView)
        ? await db.Set<DonorAccount>().Where(d => d.AccountId == account).Select(d => d.PartnerId).ToListAsync(ct) : [];

    /// <summary>Projects under an agreement of one of the partners, or that one of them funds by its role.</summary>
    public IQueryable<Project> Of(List<Guid> partners) => db.Set<Project>().Where(p =>
        p.Partners.Any(x => x.Role == PartnerRole.Funding && partners.Contains(x.PartnerId))
        || p.Agreements.Any(x => db.Set<Agreement>().Any(a => a.Id == x.AgreementId && a.Kind == AgreementKind.Financing && a.SignedOn != null && partners.Contains(a.PartnerId))));

    /// <summary>
    /// What the asker sees as a donor or as the public. Those who read the whole portfolio see any project here as the
    /// public would, before it is public.
    /// </summary>
    public IQueryable<Project> Visible(Access by, List<Guid> partners)
    {
        if (by.MaySomewhere(CooperationFunctions.Read)) return db.Set<Project>();
        var own = Of(partners).Select(p => p.Id);
        return db.Set<Project>().Where(p => p.IsPublic || own.Contains(p.Id));
    }
}
