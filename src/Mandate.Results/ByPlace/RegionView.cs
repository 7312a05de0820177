using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>How a country of a region reports, as far as whoever asks may see it.</summary>
/// <param name="Open">On their way: drafted, submitted, returned.</param>
/// <param name="Missing">Expected and not there.</param>
public sealed record RegionCountry(string Code, LocalizedText Name, int Approved, int Open, int Missing);

/// <summary>A region for one framework: its countries, and each indicator against the region's part of its target.</summary>
/// <param name="Lines">Indicators with a target or something reported in the region.</param>
public sealed record RegionView(
    string Region, LocalizedText Name, string Framework, LocalizedText FrameworkTitle, bool HasInventedResults,
    IReadOnlyList<PlaceFrameworkChoice> Frameworks, IReadOnlyList<RegionCountry> Countries, IReadOnlyList<IndicatorLine> Lines);
