using System.Runtime.CompilerServices;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Reads what may be published of every project, in one go: a query for each kind of row, none for each project.</summary>
internal sealed class ReadProjectFacts(MandateDb db, Places places, ProgrammePeriods programme)
{
    /// <summary>Projects that are read at a time, where not all are held at once.</summary>
    private const int AtOnce = 100;

    /// <summary>The same part by part, in the order of their codes.</summary>
    public async IAsyncEnumerable<List<ProjectFacts>> PartsAsync(bool examples, [EnumeratorCancellation] CancellationToken ct)
    {
        var all = await db.Set<Project>().Where(p => p.IsExample == examples).Select(p => new { p.Id, p.Code }).ToListAsync(ct);
        foreach (var part in all.OrderBy(p => p.Code, StringComparer.Ordinal).Select(p => p.Id).Chunk(AtOnce))
        {
            var facts = await HandleAsync(examples, ct, part);
            facts.Sort((one, other) => string.CompareOrdinal(one.Project.Code, other.Project.Code));
            yield return facts;
        }
    }

    /// <param name="examples">Of projects made up as examples; others are left out then, and the other way round.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="only">Those alone; null: all.</param>
    public async Task<List<ProjectFacts>> HandleAsync(bool examples, CancellationToken ct, Guid[]? only = null)
    {
        var wanted = Portfolio.Whole(db).AsNoTracking().Where(p => p.IsExample == examples);
        if (only is not null) wanted = wanted.Where(p => only.Contains(p.Id));
        var projects = await wanted.OrderBy(p => p.Code).ToListAsync(ct);
        var ids = projects.ConvertAll(p => p.Id);
        var partners = await db.Set<Partner>().AsNoTracking().ToDictionaryAsync(p => p.Id, ct);
        var pledges = (await db.Set<Pledge>().AsNoTracking().Where(p => p.ProjectId != null && ids.Contains(p.ProjectId.Value)).ToListAsync(ct)).ToLookup(p => p.ProjectId!.Value);
        var instalments = (await (from i in db.Set<Instalment>().AsNoTracking()
                                  join a in db.Set<Agreement>() on i.AgreementId equals a.Id
                                  where i.ProjectId != null && ids.Contains(i.ProjectId.Value)
                                  select new { Instalment = i, a.PartnerId }).ToListAsync(ct)).ToLookup(i => i.Instalment.ProjectId!.Value, i => (i.Instalment, i.PartnerId));
        var expenditure = (await db.Set<Expenditure>().AsNoTracking().Where(e => ids.Contains(e.ProjectId)).ToListAsync(ct)).ToLookup(e => e.ProjectId);
        var units = (await places.UnitsAsync(ct)).ToDictionary(u => u.Id, u => u.Name);
        var regions = (await places.RegionsAsync(ct)).ToDictionary(r => r.Code, r => r.Name, StringComparer.Ordinal);
        var periods = await programme.OfAsync(projects.SelectMany(p => p.Results).SelectMany(r => r.Indicators), ct);
        return projects.ConvertAll(p => new ProjectFacts(p, partners, [.. pledges[p.Id]], [.. instalments[p.Id]], [.. expenditure[p.Id]],
            p.UnitId is { } unit ? units.GetValueOrDefault(unit) : null, regions, periods));
    }
}
