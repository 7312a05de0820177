using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Reads every project for a year's reports: a query for each kind of row. Invented projects only where there are no others.</summary>
internal sealed class ReadReportedProjects(MandateDb db)
{
    public async Task<ReportedProjects> OfAsync(int year, CancellationToken ct)
    {
        var examples = !await db.Set<Project>().AnyAsync(p => !p.IsExample, ct);
        var projects = await Whole().Where(p => p.IsExample == examples).OrderBy(p => p.Code).ToListAsync(ct);
        var ids = projects.ConvertAll(p => p.Id);
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var partners = await db.Set<Partner>().AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        var entries = (await db.Set<Expenditure>().AsNoTracking().Where(e => ids.Contains(e.ProjectId) && e.On >= from && e.On <= to).ToListAsync(ct)).ToLookup(e => e.ProjectId);
        var first = await db.Set<Expenditure>().Where(e => ids.Contains(e.ProjectId)).GroupBy(e => e.ProjectId).Select(g => new { g.Key, On = g.Min(e => e.On), Commits = g.Any(e => e.Kind == ExpenditureKind.Commitment) }).ToDictionaryAsync(g => g.Key, ct);
        var bound = await CommitmentsAsync(ids, ct);
        return new([.. projects.Select(p => new ReportedProject(p, [.. bound[p.Id]], In(p, PartnerRole.Implementing, partners), In(p, PartnerRole.Funding, partners), [.. entries[p.Id]],
            first.GetValueOrDefault(p.Id)?.On.Year, first.GetValueOrDefault(p.Id)?.Commits == true))], await db.Set<IatiPublisher>().AsNoTracking().SingleOrDefaultAsync(ct), examples && projects.Count > 0);
    }

    private IQueryable<Project> Whole() => db.Set<Project>().AsNoTracking().AsSplitQuery().Include(p => p.Countries).Include(p => p.Regions).Include(p => p.Locations).Include(p => p.Sectors)
        .Include(p => p.Markers).Include(p => p.Tags).Include(p => p.Partners).Include(p => p.Outputs).Include(p => p.Budgets);

    private async Task<ILookup<Guid, (Earmarking, decimal)>> CommitmentsAsync(List<Guid> projects, CancellationToken ct)
    {
        var rows = await (from p in db.Set<Pledge>()
                          join a in db.Set<Agreement>() on p.AgreementId equals a.Id
                          where p.Kind == PledgeKind.Commitment && p.ProjectId != null && projects.Contains(p.ProjectId.Value)
                          select new { Project = p.ProjectId!.Value, Earmarking = a.Earmarking ?? Earmarking.Earmarked, p.AmountUsd }).ToListAsync(ct);
        return rows.ToLookup(r => r.Project, r => (r.Earmarking, r.AmountUsd));
    }

    private static List<Partner> In(Project project, PartnerRole role, Dictionary<Guid, Partner> partners) =>
        [.. project.Partners.Where(p => p.Role == role).Select(p => partners[p.PartnerId]).OrderBy(p => p.Code, StringComparer.Ordinal)];
}
