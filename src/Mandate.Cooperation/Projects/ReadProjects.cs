using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Projects as lines of a list: what the portfolio, a donor's page and the commands begin with. It checks nobody's rights.</summary>
internal sealed class ReadProjects(MandateDb db, Places places, ReadProjectMoney money, ReadProgrammeFrameworks programmes)
{
    public async Task<List<ProjectLine>> LinesAsync(Access by, IQueryable<Project> only, CancellationToken ct)
    {
        var projects = await only.AsNoTracking().AsSplitQuery().Include(p => p.Countries).Include(p => p.Regions).Include(p => p.Outputs).OrderBy(p => p.Code).ToListAsync(ct);
        var (ids, units) = (projects.ConvertAll(p => p.Id), (await places.UnitsAsync(ct)).ToDictionary(u => u.Id));
        var regionOf = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, c => c.Region, StringComparer.Ordinal);
        var (sums, donors) = (await money.OfAsync(ids, ct), await DonorsAsync(ids, ct));
        var frameworks = await programmes.OfAsync(by, projects.SelectMany(p => p.Outputs).Select(o => o.Framework), ct);
        return projects.ConvertAll(p => new ProjectLine(p.Id, p.Code, p.Title, p.Status, p.ActualStart ?? p.PlannedStart, p.ActualEnd ?? p.PlannedEnd,
            p.UnitId is { } unit && units.TryGetValue(unit, out var u) ? new(u.Code, u.Name) : null, RegionsOf(p, regionOf), [.. p.Countries.OrderByDescending(c => c.Percent).Select(c => c.Country)],
            [.. donors[p.Id]], [.. p.Outputs.Select(o => frameworks.OutcomeOf(o.Framework, o.Output)).Distinct().Order(StringComparer.Ordinal)],
            p.IsDecentralised, p.IsPublic, p.IsExample, sums[p.Id]));
    }

    public static List<string> RegionsOf(Project p, Dictionary<string, string> regionOf) => [.. p.Regions.Where(r => r.Vocabulary == ProjectRegion.Own).Select(r => r.Region)
        .Concat(p.Countries.Select(c => regionOf.GetValueOrDefault(c.Country)).OfType<string>()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private async Task<ILookup<Guid, Named>> DonorsAsync(List<Guid> ids, CancellationToken ct)
    {
        var byRole = from x in db.Set<ProjectPartner>()
                     join p in db.Set<Partner>() on x.PartnerId equals p.Id
                     where x.Role == PartnerRole.Funding && ids.Contains(x.ProjectId)
                     select new { x.ProjectId, p.Code, p.Name };
        var byAgreement = from x in db.Set<ProjectAgreement>()
                          join a in db.Set<Agreement>() on x.AgreementId equals a.Id
                          join p in db.Set<Partner>() on a.PartnerId equals p.Id
                          where a.Kind == AgreementKind.Financing && ids.Contains(x.ProjectId)
                          select new { x.ProjectId, p.Code, p.Name };
        return (await byRole.ToListAsync(ct)).Concat(await byAgreement.ToListAsync(ct)).DistinctBy(x => (x.ProjectId, x.Code)).OrderBy(x => x.Code, StringComparer.Ordinal)
            .ToLookup(x => x.ProjectId, x => new Named(x.Code, x.Name));
    }
}
