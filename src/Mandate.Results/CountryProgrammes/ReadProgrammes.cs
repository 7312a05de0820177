using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Country programmes and UN cooperation frameworks as whoever asks may see them: what every list and page of them begins with.</summary>
internal sealed class ReadProgrammes(MandateDb db, Places places, TimeProvider clock)
{
    public DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <param name="only">What to read; what the asker may not see is left out afterwards.</param>
    public async Task<List<ProgrammeLine>> LinesAsync(Access by, IQueryable<CountryProgramme> only, CancellationToken ct)
    {
        var countries = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var programmes = (await only.AsNoTracking().OrderBy(p => p.Code).ToListAsync(ct))
            .FindAll(p => by.MaySee(p, ProgrammeAccess.Target(countries[p.Country])));
        var standings = by.MayReadProgrammes() ? await ProgrammeStandings.ReadAsync(db, programmes, Today, ct) : [];
        var served = await ServedAsync(by, programmes, ct);
        var units = programmes.Exists(p => p.UnitId is not null) ? (await places.UnitsAsync(ct)).ToDictionary(u => u.Id) : [];
        var linked = programmes.Select(p => p.CooperationFrameworkId).OfType<Guid>().ToList();
        var cooperations = (await CooperationsAsync(by, db.Set<CooperationFramework>().Where(c => linked.Contains(c.Id)), ct)).ToDictionary(c => c.Id, c => c.Code);
        return programmes.ConvertAll(p => Line(p, countries[p.Country], p.UnitId is { } unit ? units.GetValueOrDefault(unit) : null,
            p.CooperationFrameworkId is { } id ? cooperations.GetValueOrDefault(id) : null, [.. served[p.Id]], standings.GetValueOrDefault(p.Id)));
    }

    public async Task<List<CooperationLine>> CooperationsAsync(Access by, IQueryable<CooperationFramework> only, CancellationToken ct)
    {
        var countries = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var inside = by.MayReadProgrammes();
        return (await only.AsNoTracking().OrderBy(c => c.Code).ToListAsync(ct)).FindAll(c => by.MaySee(c, ProgrammeAccess.Target(countries[c.Country])))
            .ConvertAll(c => new CooperationLine(c.Id, c.Code, c.Title, c.Country, countries[c.Country].Name, countries[c.Country].Region, c.From, c.To, c.Stage, c.SignedOn,
                c.IsExample, inside ? c.Standards : null, inside ? c.Trained : null));
    }

    private static ProgrammeLine Line(CountryProgramme p, CountryRecord country, UnitRecord? unit, string? cooperation, IReadOnlyList<Served> serves, ProgrammeStanding? standing) =>
        new(p.Id, p.Code, p.Title, p.Country, country.Name, country.Region, p.From, p.To, p.Stage, p.SignedOn, unit?.Code, unit?.Name, cooperation, p.IsExample, serves, standing);

    // Code and title are the framework's, read now: a programme keeps no copy of them.
    private async Task<ILookup<Guid, Served>> ServedAsync(Access by, List<CountryProgramme> programmes, CancellationToken ct)
    {
        var ids = programmes.ConvertAll(p => p.Id);
        var rows = await (from s in db.Set<ServedOutput>()
                          join n in db.Set<ResultNode>() on s.ResultNodeId equals n.Id
                          join p in db.Set<ProgrammePriority>() on s.PriorityId equals (Guid?)p.Id into headings
                          from heading in headings.DefaultIfEmpty()
                          where ids.Contains(s.ProgrammeId)
                          orderby n.FrameworkId, n.Position
                          select new { s.ProgrammeId, n.Id, n.FrameworkId, n.Code, n.Title, Priority = heading == null ? null : heading.Code }).ToListAsync(ct);
        var named = rows.Select(r => r.FrameworkId).Distinct().ToList();
        var readable = (await db.Set<Framework>().AsNoTracking().Where(f => named.Contains(f.Id)).ToListAsync(ct)).FindAll(by.MayRead).ToDictionary(f => f.Id);
        return rows.Where(r => readable.ContainsKey(r.FrameworkId))
            .ToLookup(r => r.ProgrammeId, r => new Served(r.Id, readable[r.FrameworkId].Code, readable[r.FrameworkId].Title, r.Code, r.Title, r.Priority));
    }
}
