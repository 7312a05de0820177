using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>An indicator's series across frameworks: sentence, drawing with its breaks, table.</summary>
internal static class LongSeriesMarkup
{
    /// <summary>"From 2020 to 2023, in 2 frameworks. 1 break: …"</summary>
    public static string Says(LongSeries series, Words words)
    {
        var points = series.Spans.SelectMany(s => s.Lines[0].Points).ToList();
        var said = points.Count == 0 ? null : words["results.across.says", points[0].Period, points[^1].Period, series.Spans.Count];
        return Shown.Sentences(said, series.IsBroken ? words["results.across.broken"] : words["results.across.unbroken"]);
    }

    public static Markup Drawing(LongSeries series, Words words) => new LineChart(
        [.. series.Spans.SelectMany(Points)], [], v => Shown.Number(v, 2))
    { BreakWord = words["results.across.break"] }.Draw(Says(series, words));

    // Where figures cannot be added there is nothing to draw, and the line breaks on both sides.
    private static IEnumerable<ChartPoint> Points(SeriesSpan span) => (span.Points ?? [.. span.Lines[0].Points.Select(p => p with { Value = null })])
        .Select((p, at) => new ChartPoint(p.To, p.Value, p.Status == ObservationStatus.Provisional, at == 0 && span.Breaks.Count > 0));

    public static Table Table(LongSeries series, Words words)
    {
        var rows = new List<Row>();
        foreach (var span in series.Spans)
        {
            rows.Add(Row.Group(Heading(span, words)));
            foreach (var line in span.Lines) rows.AddRange(line.Points.Select(p => Figure(series, span, line, p, words)));
            if (span is { Lines.Count: > 1, Points: { } sums }) rows.AddRange(sums.Select(p => Sum(span, p, words)));
        }
        return new(words["results.across.title"],
            [new(words["results.field.period"]), new(words["results.field.indicator"]), new(words["results.series.value"], true), new(words["results.baselines.unit"]), new(words["results.series.approved"], true)], rows)
        { HideCaption = true };
    }

    private static Markup Heading(SeriesSpan span, Words words) => span.Breaks.Count == 0 ? FigureMarkup.Text(span.Title)
        : Markup.Of($"<span class=\"series-break\"><strong>{words["results.across.break_here"]}</strong> {BreakWords.Of(span.Breaks, words)}</span><br>{FigureMarkup.Text(span.Title)}");

    private static Row Figure(LongSeries series, SeriesSpan span, LongLine line, LongPoint p, Words words) => new(
    [
        Markup.Text(p.Period), Indicator(series, span, line), Value(p, words), Markup.Text(UnitWords.Of(words, line.Unit)), FigureMarkup.Number(p.Approved, ""),
    ]);

    private static Markup Indicator(LongSeries series, SeriesSpan span, LongLine line) => span.Framework == series.Framework && line.Indicator == series.Indicator
        ? Markup.Of($"{line.Indicator} {FigureMarkup.Text(line.Title)}")
        : Markup.Of($"<a href=\"{ResultsLinks.Indicator(span.Framework, line.Indicator)}\">{line.Indicator}</a> {FigureMarkup.Text(line.Title)}");

    private static Row Sum(SeriesSpan span, LongPoint p, Words words) => new(
    [
        Markup.Text(p.Period), Markup.Text(words["results.across.sum", string.Join(words["results.list.separator"], span.Lines.Select(l => l.Indicator))]),
        Value(p, words), Markup.Text(UnitWords.Of(words, span.Lines[0].Unit)), FigureMarkup.Number(p.Approved, ""),
    ], "sum");

    private static Markup Value(LongPoint p, Words words) => SeriesMarkup.Value(p.Approved == 0 && p.Value is null ? null
        : new KeptFigure(PartFigure.All, p.Period, PartFigure.All, p.Value, null, null, p.Status, p.Approved, 0), words);
}
