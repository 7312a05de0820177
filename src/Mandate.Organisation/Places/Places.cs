using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <param name="Position">Place in lists, from 1.</param>
public sealed record RegionRecord(string Code, LocalizedText Name, int Position);

/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="M49">Three digits.</param>
/// <param name="Region">Code of the organisation's region.</param>
public sealed record CountryRecord(string Code, string Alpha3, string M49, LocalizedText Name, string Region, bool MemberState);

/// <param name="Countries">ISO 3166-1 alpha-2 codes of the countries that the unit itself covers.</param>
/// <param name="Invented">Made up for the demonstration.</param>
public sealed record UnitRecord(
    Guid Id, string Code, LocalizedText Name, UnitKind Kind, Guid? ParentId, DateOnly? ValidFrom, DateOnly? ValidTo,
    IReadOnlyList<string> Countries, bool Invented);

/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record DutyStationRecord(string Code, LocalizedText Name, string Country, Guid Unit);

/// <summary>The regions, countries and units of the organisation, as other modules may read them. Everybody may.</summary>
public sealed class Places(MandateDb db)
{
    /// <summary>In the organisation's own order.</summary>
    public Task<List<RegionRecord>> RegionsAsync(CancellationToken ct) => db.Set<Region>()
        .OrderBy(r => r.Position).Select(r => new RegionRecord(r.Code, r.Name, r.Position)).ToListAsync(ct);

    /// <summary>By code; sort by name in the reader's language where people read them.</summary>
    public Task<List<CountryRecord>> CountriesAsync(CancellationToken ct) => db.Set<Country>().OrderBy(c => c.Code)
        .Select(c => new CountryRecord(c.Code, c.Alpha3, c.M49, c.Name, c.RegionCode, c.MemberState)).ToListAsync(ct);

    public Task<CountryRecord?> FindCountryAsync(string code, CancellationToken ct) => db.Set<Country>()
        .Where(c => c.Code == code)
        .Select(c => new CountryRecord(c.Code, c.Alpha3, c.M49, c.Name, c.RegionCode, c.MemberState)).SingleOrDefaultAsync(ct);

    /// <summary>By code, the root first among equals; the tree is in <see cref="UnitRecord.ParentId"/>.</summary>
    public Task<List<UnitRecord>> UnitsAsync(CancellationToken ct) => db.Set<Unit>().OrderBy(u => u.Code)
        .Select(u => new UnitRecord(u.Id, u.Code, u.Name, u.Kind, u.ParentId, u.ValidFrom, u.ValidTo,
            u.Countries.Select(c => c.CountryCode).Order().ToList(), u.Invented)).ToListAsync(ct);

    /// <summary>By code.</summary>
    public Task<List<DutyStationRecord>> DutyStationsAsync(CancellationToken ct) => db.Set<DutyStation>().OrderBy(s => s.Code)
        .Select(s => new DutyStationRecord(s.Code, s.Name, s.CountryCode, s.UnitId)).ToListAsync(ct);

    public async Task<UnitRecord?> FindUnitAsync(string code, CancellationToken ct) =>
        (await UnitsAsync(ct)).Find(u => u.Code == code);

    /// <summary>The countries that a unit and the units below it cover, by code; null when there is no such unit.</summary>
    public async Task<List<string>?> CountriesOfUnitAsync(string code, CancellationToken ct)
    {
        var units = await UnitsAsync(ct);
        if (units.Find(u => u.Code == code) is not { } unit) return null;
        var below = new List<UnitRecord> { unit };
        for (var i = 0; i < below.Count; i++) below.AddRange(units.Where(u => u.ParentId == below[i].Id));
        return [.. below.SelectMany(u => u.Countries).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>
    /// What a question about a country is about: the country, its region and, where given, unit and framework.
    /// An unknown country has no region, so that only a grant everywhere reaches it.
    /// </summary>
    public async Task<Target> TargetAsync(string country, Guid? unit, Guid? framework, CancellationToken ct)
    {
        var region = await db.Set<Country>().Where(c => c.Code == country).Select(c => c.RegionCode).SingleOrDefaultAsync(ct);
        return new Target(unit, country, region, framework);
    }

    /// <summary>The countries for which <paramref name="by"/> may do it: what a form offers.</summary>
    public async Task<List<CountryRecord>> CountriesForAsync(Access by, Function function, Guid? framework, CancellationToken ct, Guid? result = null) =>
        (await CountriesAsync(ct)).FindAll(c => by.May(function, new Target(Country: c.Code, Region: c.Region, Framework: framework, Result: result)));
}
