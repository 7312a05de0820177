using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Agreements as lines of a list. It checks nobody's rights.</summary>
internal sealed class ReadAgreements(MandateDb db, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    public async Task<List<AgreementLine>> LinesAsync(IQueryable<Agreement> only, CancellationToken ct)
    {
        var today = Today;
        var rows = await only.AsNoTracking().OrderBy(a => a.Code).Select(a => new
        {
            Agreement = a,
            Partner = db.Set<Partner>().Where(p => p.Id == a.PartnerId).Select(p => new { p.Code, p.Name }).Single(),
            Renews = db.Set<Agreement>().Where(x => x.Id == a.RenewsId).Select(x => x.Code).FirstOrDefault(),
            Received = db.Set<Instalment>().Where(i => i.AgreementId == a.Id).Sum(i => i.ReceivedUsd) ?? 0,
            Projects = db.Set<ProjectAgreement>().Count(p => p.AgreementId == a.Id),
            Late = db.Set<DonorReport>().Count(r => r.AgreementId == a.Id && r.SentOn == null && r.DueOn < today),
            Open = a.Amendments.Count(x => x.State == AmendmentState.Draft),
        }).ToListAsync(ct);
        return rows.ConvertAll(r => new AgreementLine(r.Agreement.Id, r.Agreement.Code, r.Agreement.Title, r.Agreement.Kind, new(r.Partner.Code, r.Partner.Name), r.Agreement.SignedOn,
            r.Agreement.From, r.Agreement.To, r.Agreement.Amount, r.Agreement.Currency, r.Agreement.Earmarking, r.Agreement.IsSouthSouth, r.Renews, r.Received, r.Projects, r.Late, r.Open,
            r.Agreement.IsExample));
    }
}
