using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>One report of a country.</summary>
public sealed record PlaceReport(
    Guid Id, string Period, CountryResultStatus Status, ObservationStatus Observation, decimal? Quantity, decimal? Denominator);

/// <summary>An indicator for which a country reports, with its reports in the order of time.</summary>
/// <param name="Result">Code of the result that it measures.</param>
public sealed record PlaceIndicator(
    string Code, LocalizedText Title, string Unit, string Result, LocalizedText ResultTitle, bool IsMeasured, IReadOnlyList<PlaceReport> Reports);

/// <summary>A report that is expected and not there.</summary>
/// <param name="End">Last day of its period.</param>
/// <param name="IsOver">The period is over.</param>
/// <param name="MayReport">Whoever asks may report it.</param>
public sealed record MissingReport(string Indicator, LocalizedText Title, string Period, DateOnly End, bool IsOver, bool MayReport);

/// <summary>A framework that the page of a place can show.</summary>
public sealed record PlaceFrameworkChoice(string Code, LocalizedText Title);

/// <summary>What one country reported for one framework, as far as whoever asks may see it.</summary>
public sealed record CountryView(
    string Country, LocalizedText Name, string Region, LocalizedText RegionName, string Framework, LocalizedText FrameworkTitle, bool HasInventedResults,
    IReadOnlyList<PlaceFrameworkChoice> Frameworks, IReadOnlyList<FigurePeriod> Periods,
    IReadOnlyList<PlaceIndicator> Indicators, IReadOnlyList<MissingReport> Missing)
{
    public int Count(CountryResultStatus status) => Indicators.Sum(i => i.Reports.Count(r => r.Status == status));
}
