using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>What deployments refer to, as far as the asker may know of it.</summary>
internal sealed record DeploymentReferences(Dictionary<Guid, string> Programmes, Dictionary<Guid, (string Framework, string Code)> Indicators)
{
    public string? Programme(Guid? id) => id is { } known ? Programmes.GetValueOrDefault(known) : null;

    public (string Framework, string Code)? Indicator(Guid? id) => id is { } known && Indicators.TryGetValue(known, out var found) ? found : null;

    public static async Task<DeploymentReferences> ReadAsync(MandateDb db, Access by, List<TechnicalTeam> teams, Dictionary<string, CountryRecord> countries, CancellationToken ct)
    {
        var programmes = teams.SelectMany(t => t.Deployments).Select(d => d.ProgrammeId).OfType<Guid>().ToHashSet();
        var indicators = teams.SelectMany(t => t.Deployments).Select(d => d.IndicatorId).OfType<Guid>().ToHashSet();
        var named = await db.Set<Indicator>().Where(i => indicators.Contains(i.Id)).Select(i => new { i.Id, i.Code, i.FrameworkId }).ToListAsync(ct);
        var frameworks = named.Select(i => i.FrameworkId).ToHashSet();
        var readable = (await db.Set<Framework>().AsNoTracking().Where(f => frameworks.Contains(f.Id)).ToListAsync(ct)).FindAll(by.MayRead).ToDictionary(f => f.Id, f => f.Code);
        return new(
            (await db.Set<CountryProgramme>().AsNoTracking().Where(p => programmes.Contains(p.Id)).ToListAsync(ct))
                .FindAll(p => by.MaySee(p, ProgrammeAccess.Target(countries[p.Country]))).ToDictionary(p => p.Id, p => p.Code),
            named.Where(i => readable.ContainsKey(i.FrameworkId)).ToDictionary(i => i.Id, i => (readable[i.FrameworkId], i.Code)));
    }
}
