using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Projects with everything that is theirs, and the stamp of every change of them.</summary>
internal static class Portfolio
{
    public static IQueryable<Project> Whole(MandateDb db) => db.Set<Project>().AsSplitQuery()
        .Include(p => p.Countries).Include(p => p.Regions).Include(p => p.Locations).Include(p => p.Sectors).Include(p => p.Markers).Include(p => p.Tags)
        .Include(p => p.HumanitarianScopes).Include(p => p.Partners).Include(p => p.Agreements).Include(p => p.Related).Include(p => p.Outputs)
        .Include(p => p.Results).ThenInclude(r => r.Indicators).ThenInclude(i => i.Periods).ThenInclude(x => x.Parts)
        .Include(p => p.Budgets).Include(p => p.Documents).Include(p => p.Risks).Include(p => p.Evaluations);

    /// <summary>
    /// Before saving: every project of which anything changed says that it was updated now, so that open data and donors
    /// can tell.
    /// </summary>
    public static async Task StampAsync(this MandateDb db, DateTimeOffset now, CancellationToken ct)
    {
        db.ChangeTracker.DetectChanges();
        var changed = db.ChangeTracker.Entries().Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).Select(e => e.Entity).ToList();
        var (results, indicators, periods) = (Parents<ProjectResult>(db, r => r.Id), Parents<ProjectIndicator>(db, i => i.Id), Parents<ProjectPeriod>(db, p => p.Id));
        var ids = changed.Select(Of).OfType<Guid>().ToHashSet();
        foreach (var project in await db.Set<Project>().Where(p => ids.Contains(p.Id)).ToListAsync(ct)) project.UpdatedAt = now;
        foreach (var project in changed.OfType<Project>()) project.UpdatedAt = now;

        Guid? Of(object row) => row switch
        {
            ProjectPeriodPart part => periods.TryGetValue(part.PeriodId, out var period) ? Of(period) : null,
            ProjectPeriod period => indicators.TryGetValue(period.IndicatorId, out var indicator) ? Of(indicator) : null,
            ProjectIndicator indicator => results.TryGetValue(indicator.ResultId, out var result) ? result.ProjectId : null,
            Project project => project.Id,
            DonorVisit => null,
            _ => row.GetType() is var type && db.Model.FindEntityType(type)?.FindProperty("ProjectId") is not null ? (Guid?)db.Entry(row).Property("ProjectId").CurrentValue : null,
        };
    }

    private static Dictionary<Guid, T> Parents<T>(MandateDb db, Func<T, Guid> id) where T : class => db.ChangeTracker.Entries<T>().Select(e => e.Entity).ToDictionary(id);
}
