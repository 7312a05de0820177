using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>What a computed figure was made from as CSV: a row for each source, or for each milestone of it.</summary>
public static class SourcesCsv
{
    private static readonly string[] Header =
        ["framework", "indicator", "rule", "source_framework", "source_indicator", "title", "due", "target", "value", "numerator", "denominator", "unit", "counts_as"];

    public static string Of(FigureExplanation e) => Csv.Of(Header, (e.Computation?.Sources ?? []).Select(s => (IEnumerable<object?>)
    [
        e.Framework, e.Indicator, e.Computation!.Rule, s.Framework, s.Indicator, s.Title, s.Due, s.Wanted, s.Value, s.Numerator, s.Denominator, s.Unit,
        SnakeEnum<SourceVerdict>.Name(s.Verdict),
    ]));
}
