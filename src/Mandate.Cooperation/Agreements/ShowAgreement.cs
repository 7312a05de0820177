using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>One agreement with its amendments and their differences, its instalments, its projects and its reports.</summary>
public sealed class ShowAgreement
{
    private readonly MandateDb db;
    private readonly ReadAgreements read;

    internal ShowAgreement(MandateDb db, ReadAgreements read) => (this.db, this.read) = (db, read);

    /// <param name="Version">From which an edit starts.</param>
    public sealed record Shown(
        AgreementLine Line, int Version, string? Link, bool MayManage, IReadOnlyList<Amendment> Amendments, IReadOnlyList<InstalmentLine> Instalments, IReadOnlyList<Named> Projects,
        IReadOnlyList<ReportLine> Reports);

    /// <param name="Differences">To the agreement as it was copied.</param>
    public sealed record Amendment(
        Guid Id, int Number, AmendmentState State, string Reason, DateOnly? SignedOn, int Version, IReadOnlyList<TermChange> Differences, LocalizedText Title, DateOnly From, DateOnly To,
        decimal? Amount, Currency? Currency, Earmarking? Earmarking);

    public sealed record InstalmentLine(int Number, string? Project, DateOnly DueOn, decimal Amount, Currency Currency, DateOnly? ReceivedOn, decimal? ReceivedAmount, decimal? Rate, decimal? ReceivedUsd, bool IsLate);

    public async Task<Outcome<Shown>> HandleAsync(Access by, string code, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        if (await read.LinesAsync(db.Set<Agreement>().Where(a => a.Code == code), ct) is not [var line]) return Problem.NotFound("cooperation.agreement.unknown", code);
        var a = await db.Set<Agreement>().AsNoTracking().Include(x => x.Amendments).SingleAsync(x => x.Id == line.Id, ct);
        var projects = await db.Set<ProjectAgreement>().Where(x => x.AgreementId == a.Id).Join(db.Set<Project>(), x => x.ProjectId, p => p.Id, (_, p) => new { p.Id, p.Code, p.Title }).OrderBy(p => p.Code).ToListAsync(ct);
        var instalments = await db.Set<Instalment>().AsNoTracking().Where(i => i.AgreementId == a.Id).OrderBy(i => i.Number).ToListAsync(ct);
        var reports = await db.Set<DonorReport>().AsNoTracking().Where(r => r.AgreementId == a.Id).OrderBy(r => r.DueOn).ToListAsync(ct);
        var codes = projects.ToDictionary(p => p.Id, p => p.Code);
        return new Shown(line, a.Version, a.Link, by.May(CooperationFunctions.Manage, default), [.. a.Amendments.OrderBy(x => x.Number).Select(Of)],
            [.. instalments.Select(i => new InstalmentLine(i.Number, i.ProjectId is { } p ? codes.GetValueOrDefault(p) : null, i.DueOn, i.Amount, i.Currency, i.ReceivedOn, i.ReceivedAmount, i.Rate, i.ReceivedUsd,
                i.ReceivedOn is null && i.DueOn < read.Today))],
            [.. projects.Select(p => new Named(p.Code, p.Title))], [.. reports.Select(r => ReportLine.Of(r, line.Code, line.Partner, read.Today))]);
    }

    private static Amendment Of(AgreementAmendment x) => new(x.Id, x.Number, x.State, x.Reason, x.SignedOn, x.Version, AmendmentMerge.Differences(AmendmentTerms.Base(x), AmendmentTerms.Copy(x)),
        x.Title, x.From, x.To, x.Amount, x.Currency, x.Earmarking);
}
