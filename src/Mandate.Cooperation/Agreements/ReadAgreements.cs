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
        var rows = await only.AsNoTracking().Join(db.Set<Partner>(), a => a.PartnerId, p => p.Id, (a, p) => new { Agreement = a, p.Code, p.Name }).Select(x => new
        {
            x.Agreement,
            x.Code,
            x.Name,
            Renews = db.Set<Agreement>().Where(r => r.Id == x.Agreement.RenewsId).Select(r => r.Code).FirstOrDefault(),
            Received = db.Set<Instalment>().Where(i => i.AgreementId == x.Agreement.Id).Sum(i => i.ReceivedUsd) ?? 0,
            Projects = db.Set<ProjectAgreement>().Count(p => p.AgreementId == x.Agreement.Id),
            Late = db.Set<DonorReport>().Count(r => r.AgreementId == x.Agreement.Id && r.SentOn == null && r.DueOn < today),
            Open = x.Agreement.Amendments.Count(d => d.State == AmendmentState.Draft),
        }).OrderBy(x => x.Agreement.Code).ToListAsync(ct);
        return rows.ConvertAll(r => new AgreementLine(r.Agreement.Id, r.Agreement.Code, r.Agreement.Title, r.Agreement.Kind, new(r.Code, r.Name), r.Agreement.SignedOn,
            r.Agreement.From, r.Agreement.To, r.Agreement.Amount, r.Agreement.Currency, r.Agreement.Earmarking, r.Agreement.IsSouthSouth, r.Renews, r.Received, r.Projects, r.Late, r.Open,
            r.Agreement.IsExample));
    }
}
