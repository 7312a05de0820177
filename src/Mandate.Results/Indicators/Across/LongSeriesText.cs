using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>A series across frameworks as the lines of a command.</summary>
public static class LongSeriesText
{
    public static IEnumerable<string> Lines(LongSeries series, Words words)
    {
        foreach (var span in series.Spans)
        {
            if (span.Breaks.Count > 0) yield return $"{words["results.across.break_here"]} {BreakWords.Of(span.Breaks, words)}";
            yield return span.Title.Current.Text;
            foreach (var line in span.Lines)
                foreach (var p in line.Points) yield return $"  {p.Period}  {line.Indicator}  {Value(p, words)}  {UnitWords.Of(words, line.Unit)}";
            if (span is { Lines.Count: > 1, Points: { } sums })
                foreach (var p in sums) yield return $"  {p.Period}  {words["results.across.sum", string.Join(words["results.list.separator"], span.Lines.Select(l => l.Indicator))]}  {Value(p, words)}  {UnitWords.Of(words, span.Lines[0].Unit)}";
        }
    }

    private static string Value(LongPoint p, Words words) => p.Value is { } value ? Shown.Number(value, 2) : words[FigureMarkup.StatusKey(p.Status)];
}
