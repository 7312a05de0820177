using System.Globalization;

namespace Mandate.Cooperation;

/// <summary>The cube as files, in the words of the standards. Source: Data standards for United Nations system-wide reporting of financial data, edition of March 2021.</summary>
public static class CubeTables
{
    private const string Dollar = "USD";

    public static ReportedTable Revenue(ReadDataCube.Result cube) => ReportedTable.Of<CubeRevenue>(Name("revenue", cube),
    [
        ("calendar_year", _ => cube.Year), ("entity", _ => cube.Entity), ("financing_instrument_code", r => r.Instrument), ("financing_instrument", r => ComposeRevenue.NameOf(r.Instrument)),
        ("contributor", r => r.Name?.For("en").Text), ("contributor_country", r => r.Country), ("contributor_type_code", r => r.ContributorType),
        ("contributor_type", r => r.ContributorType is { } type ? ComposeRevenue.NameOfType(type) : null), ("currency", _ => Dollar), ("amount", r => r.Usd),
    ], cube.Revenue);

    public static ReportedTable Expenses(ReadDataCube.Result cube) => ReportedTable.Of(Name("expenses", cube), Columns(cube), cube.Expenses);

    /// <summary>What the expenses are made of: for whoever asks why.</summary>
    public static ReportedTable ByProject(ReadDataCube.Result cube) => ReportedTable.Of(Name("expenses-by-project", cube), [.. Columns(cube), ("project", e => e.Project)], cube.ByProject);

    /// <summary>Name of a function in the words of standard II.</summary>
    public static string NameOf(UnFunction function) => function switch
    {
        UnFunction.HumanitarianAssistance => "Humanitarian assistance",
        UnFunction.PeaceOperations => "Peace operations",
        UnFunction.GlobalAgenda => "Global agenda and specialized assistance",
        _ => "Development assistance",
    };

    private static List<(string, Func<CubeExpense, object?>)> Columns(ReadDataCube.Result cube) =>
    [
        ("calendar_year", _ => cube.Year), ("entity", _ => cube.Entity), ("function", e => e.Function is { } f ? NameOf(f) : null),
        ("location_type", e => e.Kind switch { PlaceKind.Country => "Country", PlaceKind.Region => "Region", PlaceKind.Global => "Global and interregional", _ => null }),
        ("location", e => e.Place), ("m49", e => e.M49), ("sdg_goal", e => e.Goal), ("sdg_target", e => e.Target), ("currency", _ => Dollar), ("amount", e => e.Usd),
    ];

    private static string Name(string table, ReadDataCube.Result cube) => string.Create(CultureInfo.InvariantCulture, $"un-data-cube-{table}-{cube.Year}");
}
