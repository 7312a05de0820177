using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>A series across frameworks as CSV: a row for each indicator and period, and one for each sum.</summary>
public static class LongSeriesCsv
{
    private static readonly string[] Header = ["framework", "indicators", "is_sum", "region", "period", "from", "to", "value", "unit", "status", "approved_reports", "breaks_before", "why"];

    public static string Of(LongSeries series, Words words) => Csv.Of(Header, series.Spans.SelectMany(s => Rows(series, s, words)));

    private static IEnumerable<IEnumerable<object?>> Rows(LongSeries series, SeriesSpan span, Words words)
    {
        var sum = span.Lines.Count > 1 && span.Points is { } points ? new[] { (Codes: string.Join(';', span.Lines.Select(l => l.Indicator)), span.Lines[0].Unit, Sum: 1, Points: points) } : [];
        foreach (var (codes, unit, isSum, all) in span.Lines.Select(l => (Codes: l.Indicator, l.Unit, Sum: 0, l.Points)).Concat(sum))
            foreach (var (point, at) in all.Select((p, at) => (p, at)))
                yield return [span.Framework, codes, isSum, series.Region, point.Period, point.From, point.To, point.Value, unit, SnakeEnum<ObservationStatus>.Name(point.Status), point.Approved,
                    at > 0 || span.Breaks.Count == 0 ? null : string.Join(';', span.Breaks.Select(b => SnakeEnum<BreakReason>.Name(b.Why)).Distinct()),
                    at > 0 || span.Breaks.Count == 0 ? null : BreakWords.Of(span.Breaks, words)];
    }
}
