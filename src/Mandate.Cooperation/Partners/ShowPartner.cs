using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>One partner with its agreements, its projects, its assessments and the accounts that sign in for it.</summary>
public sealed class ShowPartner
{
    private readonly MandateDb db;
    private readonly ListPartners list;
    private readonly ReadAgreements agreements;
    private readonly ReadProjects projects;
    private readonly People people;

    internal ShowPartner(MandateDb db, ListPartners list, ReadAgreements agreements, ReadProjects projects, People people) =>
        (this.db, this.list, this.agreements, this.projects, this.people) = (db, list, agreements, projects, people);

    /// <param name="Accounts">Names of those who sign in for the donor; null: the asker does not manage the portfolio.</param>
    public sealed record Shown(PartnerLine Line, bool MayManage, IReadOnlyList<Assessed> Assessments, IReadOnlyList<AgreementLine> Agreements, IReadOnlyList<ProjectLine> Projects, IReadOnlyList<string>? Accounts);

    public sealed record Assessed(DateOnly AssessedOn, AssessmentRating Rating, DateOnly ValidUntil, string? Note);

    public async Task<Outcome<Shown>> HandleAsync(Access by, string code, CancellationToken ct)
    {
        var found = await list.HandleAsync(by, new(Code: code), ct);
        if (!found.TryGet(out var lines)) return found.Problems.ToList();
        if (lines is not [var line]) return Problem.NotFound("cooperation.partner.unknown", code);
        var assessed = await db.Set<PartnerAssessment>().AsNoTracking().Where(a => a.PartnerId == line.Id).OrderByDescending(a => a.AssessedOn).ToListAsync(ct);
        var involved = db.Set<ProjectPartner>().Where(x => x.PartnerId == line.Id).Select(x => x.ProjectId)
            .Union(db.Set<ProjectAgreement>().Where(x => db.Set<Agreement>().Any(a => a.Id == x.AgreementId && a.PartnerId == line.Id)).Select(x => x.ProjectId));
        var mayManage = by.May(CooperationFunctions.Manage, default);
        return new Shown(line, mayManage, [.. assessed.Select(a => new Assessed(a.AssessedOn, a.Rating, a.ValidUntil, a.Note))],
            await agreements.LinesAsync(db.Set<Agreement>().Where(a => a.PartnerId == line.Id), ct), await projects.LinesAsync(by, db.Set<Project>().Where(p => involved.Contains(p.Id)), ct),
            mayManage ? await AccountsAsync(line.Id, ct) : null);
    }

    private async Task<List<string>> AccountsAsync(Guid partner, CancellationToken ct)
    {
        var linked = await db.Set<DonorAccount>().Where(d => d.PartnerId == partner).Select(d => d.AccountId).ToListAsync(ct);
        return [.. (await people.NamesAsync(linked, ct)).Values.Order(StringComparer.CurrentCulture)];
    }
}
