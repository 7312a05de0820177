using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>A project's results as IATI says them. Pure. What was not reported is left out: never nought.</summary>
internal static class ComposeResult
{
    /// <summary>Codelists ResultVocabulary and IndicatorVocabulary: the organisation's own.</summary>
    private const string Own = "99";

    public static PublishedResult Of(ProjectResult result, ProjectFacts facts, IatiPublisher publisher) => new(
        ComposeActivity.Number((int)result.Type), result.Title, result.Description, null,
        [.. result.Indicators.OrderBy(i => i.Code, StringComparer.Ordinal).Select(i => Indicator(i, facts, publisher))],
        // The standard wants a reference at the result or at its indicators, never at both.
        result.Output is { } output && result.Indicators.TrueForAll(i => i.Indicator is null) ? [new(Own, output, publisher.Website)] : []);

    // The figures of the programme's indicators are read where they belong, and only as far as the public may.
    private static PublishedIndicator Indicator(ProjectIndicator i, ProjectFacts facts, IatiPublisher publisher)
    {
        var programme = facts.Programme.GetValueOrDefault(i.Id);
        return new(ComposeActivity.Number((int)i.Measure), i.IsAscending, i.Title, null, i.Indicator is { } code ? [new(Own, code, publisher.Website)] : [],
            programme is null ? Baseline(i) : programme.Baseline, programme?.Periods ?? [.. i.Periods.OrderBy(p => p.From).Select(Period)]);
    }

    private static PublishedBaseline? Baseline(ProjectIndicator i) =>
        i.BaselineYear is { } year && (i.Baseline is not null || i.BaselineText is not null) ? new(year, Value(i.Baseline), Words(i.BaselineText)) : null;

    private static PublishedPeriod Period(ProjectPeriod p) => new(p.From, p.To,
        [.. Figure(p.Target, p.TargetText), .. Parts(p, part => part.Target)], [.. Figure(p.Actual, p.ActualText), .. Parts(p, part => part.Actual)]);

    private static IEnumerable<PublishedFigure> Figure(decimal? value, string? words) =>
        value is null && words is null ? [] : [new PublishedFigure(Value(value), [], Words(words))];

    private static IEnumerable<PublishedFigure> Parts(ProjectPeriod period, Func<ProjectPeriodPart, decimal?> of) =>
        from part in period.Parts.OrderBy(p => p.Dimension, StringComparer.Ordinal).ThenBy(p => p.Option, StringComparer.Ordinal).ThenBy(p => p.Location, StringComparer.Ordinal)
        where of(part) is not null
        select new PublishedFigure(Value(of(part)), [new(part.Dimension, part.Option)], null, part.Location);

    private static string? Value(decimal? value) => value is { } number ? IatiWriting.Number(number) : null;

    private static LocalizedText? Words(string? words) => words is null ? null : LocalizedText.In("en", words);
}
