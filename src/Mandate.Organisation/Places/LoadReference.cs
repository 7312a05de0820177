using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>
/// Puts regions, countries, units and duty stations in from their files. The same files twice are the same state;
/// what a file does not name stays.
/// </summary>
public sealed class LoadReference(MandateDb db)
{
    /// <param name="DryRun">Say what would change and change nothing.</param>
    public sealed record Input(ReferenceFiles Files, bool DryRun = false);

    public sealed record Loaded(int Added, int Changed, int Unchanged);

    private Dictionary<string, Region> regions = [];
    private Dictionary<string, Country> countries = [];
    private Dictionary<string, Unit> units = [];
    private Dictionary<string, DutyStation> stations = [];

    /// <returns>How many rows were added, changed and left, or every problem of every file.</returns>
    public async Task<Outcome<Loaded>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(new Function(OrganisationFunctions.ManageUnits), default) is { } refusal) return refusal;
        var rows = ReferenceRows.Read(input.Files);
        await ReadExistingAsync(ct);
        var problems = rows.Problems.Concat(new ReferenceChecks(regions.Keys.ToHashSet(StringComparer.Ordinal),
            countries.Keys.ToHashSet(StringComparer.Ordinal), units.Keys.ToHashSet(StringComparer.Ordinal)).Check(rows)).ToList();
        if (problems.Count > 0) return problems;

        Apply(rows, input.Files.IsDemo);
        var loaded = Count(rows);
        if (input.DryRun)
        {
            db.ChangeTracker.Clear();
            return loaded;
        }
        db.Act = new Act(by.Actor, "organisation.load_reference");
        await db.SaveChangesAsync(ct);
        return loaded;
    }

    private async Task ReadExistingAsync(CancellationToken ct)
    {
        regions = await db.Set<Region>().ToDictionaryAsync(x => x.Code, ct);
        countries = await db.Set<Country>().ToDictionaryAsync(x => x.Code, ct);
        units = await db.Set<Unit>().Include(x => x.Countries).ToDictionaryAsync(x => x.Code, ct);
        stations = await db.Set<DutyStation>().ToDictionaryAsync(x => x.Code, ct);
    }

    private void Apply(ReferenceRows rows, bool invented)
    {
        foreach (var (index, row) in rows.Regions.Index()) ApplyRegion(row, index + 1);
        foreach (var row in rows.Countries) ApplyCountry(row);
        foreach (var row in rows.Units) ApplyUnit(row, invented);
        // Parents second: a file may name a unit before the one above it.
        foreach (var row in rows.Units) units[row["code"]].ParentId = row["parent"] is { Length: > 0 } p ? units[p].Id : null;
        foreach (var row in rows.DutyStations) ApplyStation(row);
    }

    private void ApplyRegion(CsvRow row, int position)
    {
        var region = FindOrAdd(regions, row, code => new Region { Code = code, Name = ReferenceRows.Name(row) });
        region.Name = ReferenceRows.Name(row);
        region.Position = position;
    }

    private void ApplyCountry(CsvRow row)
    {
        var country = FindOrAdd(countries, row, code => new Country
        {
            Code = code, Alpha3 = row["alpha3"], M49 = row["m49"], Name = ReferenceRows.Name(row), RegionCode = row["region"],
        });
        (country.Alpha3, country.M49, country.RegionCode) = (row["alpha3"], row["m49"], row["region"]);
        country.Name = ReferenceRows.Name(row);
        country.MemberState = row["member_state"] == "yes";
    }

    private void ApplyUnit(CsvRow row, bool invented)
    {
        var unit = FindOrAdd(units, row, code => new Unit { Code = code, Name = ReferenceRows.Name(row), Invented = invented });
        unit.Name = ReferenceRows.Name(row);
        unit.Kind = ReferenceRows.Kind(row)!.Value;
        var covered = ReferenceRows.CountriesOf(row);
        unit.Countries.RemoveAll(c => !covered.Contains(c.CountryCode, StringComparer.Ordinal));
        foreach (var code in covered.Except(unit.Countries.Select(c => c.CountryCode)).ToList())
            unit.Countries.Add(new UnitCountry { UnitId = unit.Id, CountryCode = code });
    }

    private void ApplyStation(CsvRow row)
    {
        var station = FindOrAdd(stations, row, code => new DutyStation { Code = code, Name = ReferenceRows.Name(row), CountryCode = row["country"] });
        (station.Name, station.CountryCode, station.UnitId) = (ReferenceRows.Name(row), row["country"], units[row["unit"]].Id);
    }

    private T FindOrAdd<T>(Dictionary<string, T> known, CsvRow row, Func<string, T> make) where T : class
    {
        if (known.TryGetValue(row["code"], out var found)) return found;
        var made = known[row["code"]] = make(row["code"]);
        db.Add(made);
        return made;
    }

    private Loaded Count(ReferenceRows rows)
    {
        var entries = db.ChangeTracker.Entries<IVersioned>().ToList();
        var added = entries.Count(e => e.State == EntityState.Added);
        var changed = entries.Count(e => e.State == EntityState.Modified || CoverageChanged(e.Entity));
        var all = rows.Regions.Count + rows.Countries.Count + rows.Units.Count + rows.DutyStations.Count;
        return new Loaded(added, changed, all - added - changed);
    }

    private bool CoverageChanged(IVersioned entity) => entity is Unit unit
        && db.Entry(unit).State == EntityState.Unchanged
        && db.ChangeTracker.Entries<UnitCountry>().Any(e => e.State != EntityState.Unchanged && e.Entity.UnitId == unit.Id);
}
