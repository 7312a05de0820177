using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>What rows refer to, as it stands in the database and as far as the asker may know of it; the teams whole and tracked.</summary>
/// <param name="Hidden">Results, indicators and programmes that the teams refer to and the asker may not know of: what cannot be named is not taken away.</param>
internal sealed record KnownTeams(
    Dictionary<string, TechnicalTeam> Teams, Dictionary<string, Guid> Units, HashSet<string> Stations, Dictionary<string, CountryRecord> Countries,
    Dictionary<(string Framework, string Code), Guid> Results, Dictionary<(string Framework, string Code), Guid> Indicators,
    Dictionary<string, (Guid Id, string Country)> Programmes, HashSet<Guid> Hidden)
{
    public static async Task<KnownTeams> ReadAsync(MandateDb db, Places places, Access by, TeamRows rows, CancellationToken ct)
    {
        var (codes, named) = (rows.Named, rows.Deployments.Select(d => d.Programme).OfType<string>().Distinct().ToList());
        var asked = rows.Teams.SelectMany(t => t.Serves.Select(s => s.Framework)).Concat(rows.Deployments.Select(d => d.Framework).OfType<string>()).Distinct().ToList();
        var frameworks = (await db.Set<Framework>().AsNoTracking().Where(f => asked.Contains(f.Code)).ToListAsync(ct)).FindAll(by.MayRead).ToDictionary(f => f.Id, f => f.Code);
        var ids = frameworks.Keys.ToList();
        var countries = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var teams = await Whole(db).Where(t => codes.Contains(t.Code)).ToDictionaryAsync(t => t.Code, StringComparer.Ordinal, ct);
        return new(teams,
            (await places.UnitsAsync(ct)).ToDictionary(u => u.Code, u => u.Id, StringComparer.Ordinal),
            [.. (await places.DutyStationsAsync(ct)).Select(s => s.Code)], countries,
            await db.Set<ResultNode>().Where(n => ids.Contains(n.FrameworkId)).Select(n => new { n.FrameworkId, n.Code, n.Id }).ToDictionaryAsync(n => (frameworks[n.FrameworkId], n.Code), n => n.Id, ct),
            await db.Set<Indicator>().Where(i => ids.Contains(i.FrameworkId)).Select(i => new { i.FrameworkId, i.Code, i.Id }).ToDictionaryAsync(i => (frameworks[i.FrameworkId], i.Code), i => i.Id, ct),
            (await db.Set<CountryProgramme>().AsNoTracking().Where(p => named.Contains(p.Code)).ToListAsync(ct))
                .FindAll(p => by.MaySee(p, ProgrammeAccess.Target(countries[p.Country]))).ToDictionary(p => p.Code, p => (p.Id, p.Country), StringComparer.Ordinal),
            await HiddenAsync(db, by, [.. teams.Values], countries, ct));
    }

    private static async Task<HashSet<Guid>> HiddenAsync(MandateDb db, Access by, List<TechnicalTeam> teams, Dictionary<string, CountryRecord> countries, CancellationToken ct)
    {
        var seen = await DeploymentReferences.ReadAsync(db, by, teams, countries, ct);
        var serves = (await TeamServed.ReadAsync(db, by, teams, ct)).SelectMany(s => s).Select(s => s.Id).ToHashSet();
        return [.. teams.SelectMany(t => t.Results).Select(r => r.ResultNodeId).Where(id => !serves.Contains(id)),
            .. teams.SelectMany(t => t.Deployments).SelectMany(d => new[] { d.ProgrammeId, d.IndicatorId }).OfType<Guid>().Where(id => !seen.Programmes.ContainsKey(id) && !seen.Indicators.ContainsKey(id))];
    }

    public static IQueryable<TechnicalTeam> Whole(MandateDb db) => db.Set<TechnicalTeam>().AsSplitQuery().Include(t => t.Results).Include(t => t.Members).Include(t => t.Deployments);
}
