using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <param name="Type">Codelist ResultType: 1 output, 2 outcome, 3 impact.</param>
/// <param name="Adds">Whether its figures may be added to those of other activities.</param>
internal sealed record PublishedResult(string Type, LocalizedText Title, LocalizedText? Description, bool? Adds, IReadOnlyList<PublishedIndicator> Indicators, IReadOnlyList<PublishedReference> References);

/// <param name="Vocabulary">Codelist ResultVocabulary, or IndicatorVocabulary.</param>
/// <param name="Uri">Where the vocabulary, or the indicator, is explained.</param>
internal sealed record PublishedReference(string Vocabulary, string Code, string? Uri = null);

/// <param name="Measure">Codelist IndicatorMeasure: 1 unit, 2 percentage, 3 nominal, 4 ordinal, 5 qualitative.</param>
/// <param name="Ascending">Whether more is better.</param>
internal sealed record PublishedIndicator(string Measure, bool Ascending, LocalizedText Title, LocalizedText? Description, IReadOnlyList<PublishedReference> References, PublishedBaseline? Baseline, IReadOnlyList<PublishedPeriod> Periods);

/// <param name="Value">Null where the indicator is qualitative: the comment says it.</param>
internal sealed record PublishedBaseline(int Year, string? Value, LocalizedText? Comment = null);

/// <param name="Targets">Several where there is one for each place or category.</param>
internal sealed record PublishedPeriod(DateOnly From, DateOnly To, IReadOnlyList<PublishedFigure> Targets, IReadOnlyList<PublishedFigure> Actuals);

/// <summary>A target or an actual figure.</summary>
/// <param name="Value">Null where nothing was measured: the comment says why. Never zero for "not reported".</param>
/// <param name="Location">Reference of one of the activity's locations.</param>
internal sealed record PublishedFigure(string? Value, IReadOnlyList<PublishedDimension> Dimensions, LocalizedText? Comment = null, string? Location = null);

internal sealed record PublishedDimension(string Name, string Value);
