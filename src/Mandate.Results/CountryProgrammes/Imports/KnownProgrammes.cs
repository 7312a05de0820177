using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>What the rows of an import refer to, as it stands in the database; the programmes whole and tracked.</summary>
/// <param name="Hidden">Codes of programmes and frameworks being prepared that the importer may not know of: to refer to one is to refer to nothing.</param>
internal sealed record KnownProgrammes(
    Dictionary<string, CountryProgramme> Programmes, Dictionary<string, CooperationFramework> Cooperations, Dictionary<string, CountryRecord> Countries,
    Dictionary<string, Guid> Units, Dictionary<(string Framework, string Output), Guid> Outputs, HashSet<(string Framework, string Output)> Above,
    HashSet<string> Hidden)
{
    public static async Task<KnownProgrammes> ReadAsync(MandateDb db, Places places, Access by, ProgrammeRows rows, CancellationToken ct)
    {
        var codes = rows.Programmes.Select(p => p.Code).Concat(rows.Named.Select(n => n.Programme)).Distinct().ToList();
        var frameworks = rows.Outputs.Select(o => o.Framework).Distinct().ToList();
        var cooperations = rows.Cooperations.Select(c => c.Code).Concat(rows.Programmes.Select(p => p.Cooperation).OfType<string>()).Distinct().ToList();
        var readable = (await db.Set<Framework>().AsNoTracking().Where(f => frameworks.Contains(f.Code)).ToListAsync(ct)).FindAll(by.MayRead).ToDictionary(f => f.Id, f => f.Code);
        var ids = readable.Keys.ToList();
        var nodes = await db.Set<ResultNode>().AsNoTracking().Where(n => ids.Contains(n.FrameworkId)).ToListAsync(ct);
        var parents = nodes.Select(n => n.ParentId).ToHashSet();
        var countries = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var programmes = (await Whole(db).Where(p => codes.Contains(p.Code)).ToListAsync(ct)).ToLookup(p => by.MaySee(p, ProgrammeAccess.Target(countries[p.Country])));
        var agreed = (await db.Set<CooperationFramework>().Where(c => cooperations.Contains(c.Code)).ToListAsync(ct)).ToLookup(c => by.MaySee(c, ProgrammeAccess.Target(countries[c.Country])));
        return new(
            programmes[true].ToDictionary(p => p.Code, StringComparer.Ordinal), agreed[true].ToDictionary(c => c.Code, StringComparer.Ordinal), countries,
            (await places.UnitsAsync(ct)).ToDictionary(u => u.Code, u => u.Id, StringComparer.Ordinal),
            nodes.Where(n => !parents.Contains(n.Id)).ToDictionary(n => (readable[n.FrameworkId], n.Code), n => n.Id),
            [.. nodes.Where(n => parents.Contains(n.Id)).Select(n => (readable[n.FrameworkId], n.Code))],
            [.. programmes[false].Select(p => p.Code), .. agreed[false].Select(c => c.Code)]);
    }

    public static IQueryable<CountryProgramme> Whole(MandateDb db) => db.Set<CountryProgramme>().AsSplitQuery().Include(p => p.Priorities).Include(p => p.Outputs)
        .Include(p => p.Documents).Include(p => p.Members).Include(p => p.Meetings).ThenInclude(m => m.Decisions).Include(p => p.Evaluations);
}
