using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>What came in a year, by contributor (standard VI) and grant financing instrument (standard IV). Pure.</summary>
internal static class ComposeRevenue
{
    /// <summary>Money that came under an agreement.</summary>
    /// <param name="Countries">Where the project works for which it came; none: for no single project.</param>
    internal sealed record Received(Partner From, Earmarking Earmarking, IReadOnlyCollection<string> Countries, decimal Usd);

    private const string Assessed = "R01", Core = "R02A", Pooled = "R03A", Thematic = "R03B", Vertical = "R03C", Local = "R03D", ForProject = "R03E", OtherActivities = "R04";

    // Codes of channels of the DAC: pooled funds of UN entities, and funds for one theme that many give to.
    private static readonly HashSet<string> PooledFunds = ["XM-DAC-41141", "XM-DAC-41147", "XM-DAC-41401", "XM-DAC-41402", "XM-DAC-41403", "XM-DAC-41501", "XM-DAC-41503"];
    private static readonly HashSet<string> VerticalFunds = ["XM-DAC-41317", "XM-DAC-47044", "XM-DAC-47045", "XM-DAC-47111", "XM-DAC-47122", "XM-DAC-47129", "XM-DAC-47130"];

    public static IReadOnlyList<CubeRevenue> Of(IEnumerable<Received> received, decimal? assessedUsd, IReadOnlyDictionary<string, CountryRecord> countries) =>
    [
        .. assessedUsd is { } usd ? [new CubeRevenue(Assessed, null, null, "C01", null, usd)] : Array.Empty<CubeRevenue>(),
        .. received.GroupBy(r => (Instrument: Instrument(r), r.From.Code)).Select(g => Line(g.Key.Instrument, g.First().From, g.Sum(r => r.Usd), countries)).Where(l => l.Usd != 0)
            .OrderBy(l => l.Instrument, StringComparer.Ordinal).ThenBy(l => l.Contributor, StringComparer.Ordinal),
    ];

    /// <summary>Name of an instrument in the words of the standard.</summary>
    public static string NameOf(string instrument) => instrument switch
    {
        Assessed => "Assessed contributions",
        Core => "Voluntary core (un-earmarked) contributions",
        Pooled => "UN inter-agency pooled funds",
        Thematic => "Single-agency thematic funds",
        Vertical => "Revenue from global vertical funds",
        Local => "Local resources",
        ForProject => "Project/programme specific contributions",
        OtherActivities => "Revenue from other activities",
        _ => instrument,
    };

    /// <summary>Name of a contributor's type in the words of the standard.</summary>
    public static string NameOfType(string type) => type switch
    {
        "C01" => "Government",
        "C02" => "NGOs",
        "C03" => "Public Private Partnership",
        "C04A" => "Multilateral - International Financial Institutions",
        "C04B" => "Multilateral - Global vertical funds",
        "C04C" => "Multilateral - UN organizations excluding pooled funds",
        "C04D" => "Multilateral - UN Inter-agency pooled funds",
        "C04E" => "Multilateral - Other",
        "C05" => "Foundation",
        "C06" => "Private Sector",
        "C07" => "Academic, training and research institutions",
        "C08A" => "Other - European Commission",
        "C08B" => "Other - Excluding European Commission",
        _ => type,
    };

    // Who gives decides before how it is bound: a fund of several donors is its own instrument. A government that pays for
    // work in its own country gives local resources.
    private static string Instrument(Received r) => r.From.Identifier switch
    {
        { } id when PooledFunds.Contains(id) => Pooled,
        { } id when VerticalFunds.Contains(id) => Vertical,
        _ when r.Earmarking == Earmarking.Unearmarked => Core,
        _ when r.Earmarking == Earmarking.Lightly => Thematic,
        _ when r.From is { Type: "10" or "11", Country: { } country } && r.Countries.Contains(country) => Local,
        _ => ForProject,
    };

    private static CubeRevenue Line(string instrument, Partner from, decimal usd, IReadOnlyDictionary<string, CountryRecord> countries)
    {
        var type = TypeOf(from);
        return new(instrument, from.Code, from.Name, type, type == "C01" && from.Country is { } code ? countries.GetValueOrDefault(code)?.Alpha3 ?? code : null, usd);
    }

    /// <summary>By IATI's OrganisationType, except those that the standard sets apart.</summary>
    internal static string TypeOf(Partner from) => from.Identifier switch
    {
        { } id when PooledFunds.Contains(id) => "C04D",
        { } id when VerticalFunds.Contains(id) => "C04B",
        { } id when id.StartsWith("XI-IATI-EC", StringComparison.Ordinal) || id.StartsWith("XM-DAC-918", StringComparison.Ordinal) => "C08A",
        _ => from.Type switch
        {
            "10" or "11" or "15" => "C01",
            "21" or "22" or "23" or "24" => "C02",
            "30" => "C03",
            "40" => from.IsIfi ? "C04A" : from.IsUn ? "C04C" : "C04E",
            "60" => "C05",
            "70" or "71" or "72" or "73" => "C06",
            "80" => "C07",
            _ => "C08B",
        },
    };
}
