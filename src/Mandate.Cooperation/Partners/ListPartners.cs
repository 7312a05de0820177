using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>How the assessment of an implementing partner stands.</summary>
public enum AssessmentStanding
{
    /// <summary>It implements nothing.</summary>
    NotNeeded,
    Missing,
    Expired,
    Valid,
}

/// <summary>A partner in a list.</summary>
/// <param name="ReceivedUsd">From it, so far.</param>
/// <param name="GivenUsd">To it as an implementing partner, so far.</param>
/// <param name="Rating">Of its last assessment.</param>
public sealed record PartnerLine(
    Guid Id, string Code, LocalizedText Name, string? Identifier, string Type, string? Country, bool IsDonor, bool IsImplementer, bool IsUn, bool IsIfi, int Agreements, int Projects,
    decimal ReceivedUsd, decimal GivenUsd, AssessmentRating? Rating, DateOnly? ValidUntil, AssessmentStanding Assessment, bool IsExample, int Version);

/// <summary>Donors and implementing partners, with what came from them, what went to them, and how their assessments stand.</summary>
public sealed class ListPartners
{
    private readonly MandateDb db;
    private readonly TimeProvider clock;

    internal ListPartners(MandateDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    /// <param name="Role"><c>donor</c> or <c>implementer</c>; null: both.</param>
    public sealed record Input(string? Role = null, AssessmentStanding? Assessment = null, string? Code = null);

    public async Task<Outcome<List<PartnerLine>>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!by.MaySomewhere(CooperationFunctions.Read)) return Problem.Forbidden("organisation.access.refused");
        var rows = await db.Set<Partner>().AsNoTracking().Include(p => p.Assessments).Where(p => input.Code == null || p.Code == input.Code).OrderBy(p => p.Code).Select(p => new
        {
            Partner = p,
            Agreements = db.Set<Agreement>().Count(a => a.PartnerId == p.Id),
            Projects = db.Set<ProjectPartner>().Where(x => x.PartnerId == p.Id).Select(x => x.ProjectId).Distinct().Count(),
            Received = db.Set<Instalment>().Where(i => db.Set<Agreement>().Any(a => a.Id == i.AgreementId && a.PartnerId == p.Id && a.Kind == AgreementKind.Financing)).Sum(i => i.ReceivedUsd) ?? 0,
            Given = db.Set<Expenditure>().Where(e => e.PartnerId == p.Id && e.Kind == ExpenditureKind.Disbursement).Sum(e => (decimal?)e.AmountUsd) ?? 0,
        }).ToListAsync(ct);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return rows.ConvertAll(r => Line(r.Partner, r.Agreements, r.Projects, r.Received, r.Given, today)).FindAll(l =>
            (input.Role is null || (input.Role == "donor" ? l.IsDonor : l.IsImplementer)) && (input.Assessment is null || l.Assessment == input.Assessment));
    }

    internal static AssessmentStanding Standing(Partner p, DateOnly today) => !p.IsImplementer ? AssessmentStanding.NotNeeded
        : p.Assessments.Count == 0 ? AssessmentStanding.Missing : p.Assessments.Any(a => a.AssessedOn <= today && today <= a.ValidUntil) ? AssessmentStanding.Valid : AssessmentStanding.Expired;

    private static PartnerLine Line(Partner p, int agreements, int projects, decimal received, decimal given, DateOnly today)
    {
        var last = p.Assessments.MaxBy(a => a.AssessedOn);
        return new(p.Id, p.Code, p.Name, p.Identifier, p.Type, p.Country, p.IsDonor, p.IsImplementer, p.IsUn, p.IsIfi, agreements, projects, received, given, last?.Rating, last?.ValidUntil,
            Standing(p, today), p.IsExample, p.Version);
    }
}
