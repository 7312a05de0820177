using System.Globalization;

namespace Mandate.Cooperation;

/// <summary>
/// The report to the DAC as a file: the items of CRS++ in their order, amounts in thousands of US dollars. Items for loans,
/// guarantees and investments are not among them: the organisation gives grants alone.
/// Source: Converged Statistical Reporting Directives, DCD/DAC(2013)15/FINAL.
/// </summary>
public static class DacTable
{
    public const string Edition = "DCD/DAC(2013)15/FINAL";

    /// <summary>Code of the US dollar among the DAC's currencies.</summary>
    private const string Dollar = "302";

    // IATI PolicyMarker has the numbers of the DAC's markers.
    private static readonly (string Heading, string Marker)[] Markers =
    [
        ("Gender equality", "1"), ("Aid to environment", "2"), ("PD/GG", "3"), ("Trade development", "4"), ("Biodiversity", "5"), ("Climate change - mitigation", "6"), ("Climate change - adaptation", "7"),
        ("Desertification", "8"), ("RMNCH", "9"), ("Disaster risk reduction", "10"), ("Disability", "11"), ("Nutrition", "12"),
    ];

    private static readonly List<(string, Func<DacLine, object?>)> Columns =
    [
        ("Reporting year", l => l.Year), ("Reporting country/organisation", l => l.Reporter), ("Extending agency", l => l.Agency), ("CRS Identification N", _ => null), ("Donor project N", l => l.Project),
        ("Nature of submission", l => l.Nature), ("Recipient", l => l.Recipient), ("Channel of delivery name", l => l.ChannelName?.For("en").Text), ("Channel code", l => l.Channel), ("Bi/Multi", l => l.BiMulti),
        ("Type of flow", l => l.Flow), ("Type of finance", l => l.Finance), ("Type of aid", l => l.Aid), ("Activity project title", l => l.Title.For("en").Text), ("Sector/Purpose code", l => l.Purposes),
        ("Geographical target area", l => l.Locations), ("Expected starting date", l => l.Start), ("Expected completion date", l => l.End), ("Description", l => l.Description?.For("en").Text),
        .. Markers.Select(m => (m.Heading, (Func<DacLine, object?>)(l => l.Markers.GetValueOrDefault(m.Marker)))), ("SDG focus", l => l.Goals),
        ("Currency", _ => Dollar), ("Commitments", l => Thousand(l.CommitmentsUsd)), ("Amounts extended", l => Thousand(l.ExtendedUsd)), ("Amounts received", _ => null),
        ("Amount untied", l => Thousand(l.Tied("5"))), ("Amount partially untied", l => Thousand(l.Tied("3"))), ("Amount tied", l => Thousand(l.Tied("4"))),
    ];

    public static ReportedTable Of(ReadDac.Result report) => ReportedTable.Of(string.Create(CultureInfo.InvariantCulture, $"dac-crs-{report.Year}"), Columns, report.Lines);

    private static decimal? Thousand(decimal? usd) => usd is { } amount ? amount / 1000 : null;
}
