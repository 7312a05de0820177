using Mandate.Kernel;

namespace Mandate.Organisation;

/// <summary>What the reference files say of one another and of what is in the database already. No I/O.</summary>
/// <param name="Regions">Codes of the regions in the database; the same for the others.</param>
internal sealed record ReferenceChecks(
    IReadOnlySet<string> Regions, IReadOnlySet<string> Countries, IReadOnlySet<string> Units)
{
    public IEnumerable<Problem> Check(ReferenceRows rows)
    {
        var regions = Known(Regions, rows.Regions);
        var countries = Known(Countries, rows.Countries);
        var units = Known(Units, rows.Units);
        return rows.Countries.SelectMany(row => CheckCountry(row, regions))
            .Concat(rows.Units.SelectMany(row => CheckUnit(row, countries, units)))
            .Concat(CheckLoops(rows.Units))
            .Concat(rows.DutyStations.SelectMany(row => CheckStation(row, countries, units)));
    }

    private static HashSet<string> Known(IReadOnlySet<string> already, List<CsvRow> rows) =>
        already.Concat(rows.Select(r => r["code"])).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Problem> CheckCountry(CsvRow row, HashSet<string> regions)
    {
        if (!regions.Contains(row["region"])) yield return row.Wrong("organisation.import.region", "region", row["region"]);
        if (row["alpha3"] is not { Length: 3 } alpha || !alpha.All(char.IsAsciiLetterUpper))
            yield return row.Wrong("organisation.import.alpha3", "alpha3", row["alpha3"]);
        if (row["m49"] is not { Length: 3 } number || !number.All(char.IsAsciiDigit))
            yield return row.Wrong("organisation.import.m49", "m49", row["m49"]);
        if (row["member_state"] is not ("yes" or "no"))
            yield return row.Wrong("organisation.import.yes_or_no", "member_state", row["member_state"]);
    }

    private static IEnumerable<Problem> CheckUnit(CsvRow row, HashSet<string> countries, HashSet<string> units)
    {
        if (row["parent"].Length > 0 && !units.Contains(row["parent"]))
            yield return row.Wrong("organisation.import.unit", "parent", row["parent"]);
        if (ReferenceRows.Kind(row) is null) yield return row.Wrong("organisation.import.kind", "kind", row["kind"]);
        foreach (var country in ReferenceRows.CountriesOf(row).Where(c => !countries.Contains(c)))
            yield return row.Wrong("organisation.import.country", "countries", country);
    }

    // Each row of the file says the unit's parent; walking up more steps than there are rows means a loop.
    private static IEnumerable<Problem> CheckLoops(List<CsvRow> rows)
    {
        var parents = rows.DistinctBy(r => r["code"]).ToDictionary(r => r["code"], r => r["parent"], StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var (at, steps) = (row["code"], 0);
            while (parents.TryGetValue(at, out var parent) && parent.Length > 0 && steps++ <= rows.Count) at = parent;
            if (steps > rows.Count) yield return row.Wrong("organisation.import.loop", "parent", row["parent"]);
        }
    }

    private static IEnumerable<Problem> CheckStation(CsvRow row, HashSet<string> countries, HashSet<string> units)
    {
        if (!countries.Contains(row["country"])) yield return row.Wrong("organisation.import.country", "country", row["country"]);
        if (!units.Contains(row["unit"])) yield return row.Wrong("organisation.import.unit", "unit", row["unit"]);
    }
}
