using System.Text.RegularExpressions;
using Mandate.Kernel;

namespace Mandate.Organisation;

/// <summary>The reference files as read and checked; every problem of every file at once.</summary>
internal sealed partial class ReferenceRows
{
    private const string English = "en";

    public List<CsvRow> Regions { get; private set; } = [];

    public List<CsvRow> Countries { get; private set; } = [];

    public List<CsvRow> Units { get; private set; } = [];

    public List<CsvRow> DutyStations { get; private set; } = [];

    public List<Problem> Problems { get; } = [];

    public static ReferenceRows Read(ReferenceFiles files)
    {
        var rows = new ReferenceRows();
        rows.Regions = rows.Read(files, "regions.csv", RegionCode(), "code", English);
        rows.Countries = rows.Read(files, "countries.csv", CountryCode(), "code", "alpha3", "m49", "region", "member_state", English);
        rows.Units = rows.Read(files, "units.csv", UnitCode(), "code", "parent", "kind", English, "countries");
        rows.DutyStations = rows.Read(files, "duty_stations.csv", UnitCode(), "code", English, "country", "unit");
        return rows;
    }

    public static LocalizedText Name(CsvRow row) =>
        new(English, LanguageList.Codes.ToDictionary(l => l, l => row[l], StringComparer.Ordinal));

    public static UnitKind? Kind(CsvRow row) => row["kind"] switch
    {
        "organisation" => UnitKind.Organisation,
        "department" => UnitKind.Department,
        "regional_office" => UnitKind.RegionalOffice,
        "country_office" => UnitKind.CountryOffice,
        _ => null,
    };

    public static string[] CountriesOf(CsvRow row) => row["countries"].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private List<CsvRow> Read(ReferenceFiles files, string file, Regex code, params string[] columns)
    {
        using var stream = files.Open(file);
        if (stream is null) return [];
        var read = CsvTable.Read(file, stream, columns);
        Problems.AddRange(read.Problems);
        if (!read.IsOk) return [];
        foreach (var row in read.Value) CheckCodeAndName(row, code);
        foreach (var twice in read.Value.GroupBy(r => r["code"], StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
            Problems.Add(twice.Wrong("organisation.import.twice", "code", twice["code"]));
        return read.Value.ToList();
    }

    private void CheckCodeAndName(CsvRow row, Regex code)
    {
        if (!code.IsMatch(row["code"])) Problems.Add(row.Wrong("organisation.import.code", "code", row["code"]));
        if (row[English].Length == 0) Problems.Add(row.Wrong("organisation.import.name", English));
    }

    [GeneratedRegex("^[A-Z]{3}$")]
    private static partial Regex RegionCode();

    [GeneratedRegex("^[A-Z]{2}$")]
    private static partial Regex CountryCode();

    [GeneratedRegex("^[A-Z][A-Z0-9-]{1,39}$")]
    private static partial Regex UnitCode();
}
