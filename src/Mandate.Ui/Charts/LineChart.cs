namespace Mandate.Ui;

/// <summary>A figure at a date; null: nothing reported, and the line has a gap there.</summary>
/// <param name="Broken">It does not go on from the point before: no line joins them, and a mark stands between.</param>
public sealed record ChartPoint(DateOnly At, decimal? Value, bool Provisional = false, bool Broken = false);

/// <summary>What was to be reached by a date.</summary>
/// <param name="At">By when.</param>
/// <param name="Value">How much.</param>
/// <param name="Label">A short word for it ("target 2023", "baseline").</param>
public sealed record Milestone(DateOnly At, decimal Value, string Label);

/// <summary>
/// A series over time against its milestones. The vertical scale starts at zero, so that heights can be compared; a
/// provisional figure is an open dot; milestones are diamonds on a broken line.
/// </summary>
/// <param name="Series">In the order of time.</param>
/// <param name="Milestones">In the order of time.</param>
/// <param name="Show">How a figure is written; the reader's conventions by default.</param>
public sealed record LineChart(IReadOnlyList<ChartPoint> Series, IReadOnlyList<Milestone> Milestones, Func<decimal, string>? Show = null)
{
    private const int Height = 260, Top = 26, Bottom = 228;

    /// <summary>Stands at each mark of a break.</summary>
    public string? BreakWord { get; init; }

    public Markup Draw(string name, string? description = null)
    {
        if (Series.Count + Milestones.Count == 0) return Markup.Empty;
        var (scale, ticks) = Scale.Holding([.. Series.Select(p => p.Value), .. Milestones.Select(m => (decimal?)m.Value)]).Rounded();
        var frame = new LineFrame(scale, Dates(), Top, Bottom);
        return Markup.Of($"{Svg.Open(name, description, Height, "line-chart")}{ticks.Select(t => Grid(frame, t))}{Years(frame)}{Breaks(frame)}{Planned(frame)}{Reported(frame)}{Svg.Close}");
    }

    private string Write(decimal value) => Show is null ? Shown.Number(value) : Show(value);

    private List<DateOnly> Dates() => [.. Series.Select(p => p.At).Concat(Milestones.Select(m => m.At)).Distinct().Order()];

    // The label stands on its line instead of before it: no width is lost, and it cannot be cut off on a phone.
    private Markup Grid(LineFrame frame, decimal tick) => Markup.Of(
        $"{Svg.Line(tick == 0 ? "axis" : "grid", 0, frame.Y(tick), 100, frame.Y(tick))}<text x=\"0\" y=\"{frame.Y(tick) - 4:0.##}\">{Write(tick)}</text>");

    private static IEnumerable<Markup> Years(LineFrame frame) => frame.Dates.Select(d => d.Year).Distinct().Select(year =>
    {
        var x = frame.X(frame.Dates.Last(d => d.Year == year));
        return Markup.Of($"<text x=\"{Svg.Percent(x)}\" y=\"{Height - 8}\" text-anchor=\"{LineFrame.Anchor(x)}\">{year}</text>");
    });

    private IEnumerable<Markup> Planned(LineFrame frame)
    {
        foreach (var (a, b) in Milestones.Zip(Milestones.Skip(1)))
            yield return Svg.Line("milestones", frame.X(a.At), frame.Y(a.Value), frame.X(b.At), frame.Y(b.Value));
        for (var i = 0; i < Milestones.Count; i++) yield return Diamond(frame, i);
    }

    private Markup Diamond(LineFrame frame, int index)
    {
        var m = Milestones[index];
        var (x, y) = (frame.X(m.At), frame.Y(m.Value));
        // Where the line leaves upwards, the label stands under it, if there is room above the axis.
        var rises = index + 1 < Milestones.Count && Milestones[index + 1].Value > m.Value;
        var label = rises && y + 19 < Bottom ? y + 19 : y - 11;
        return Markup.Of($"<svg x=\"{Svg.Percent(x)}\" y=\"{y:0.##}\" overflow=\"visible\"><path class=\"milestone\" d=\"M0-6L6 0 0 6-6 0z\"/></svg><text x=\"{Svg.Percent(x)}\" y=\"{label:0.##}\" text-anchor=\"{LineFrame.Anchor(x)}\">{m.Label} {Write(m.Value)}</text>");
    }

    private IEnumerable<Markup> Reported(LineFrame frame)
    {
        foreach (var (a, b) in Series.Zip(Series.Skip(1)))
            if (!b.Broken && a.Value is { } from && b.Value is { } to)
                yield return Svg.Line("line", frame.X(a.At), frame.Y(from), frame.X(b.At), frame.Y(to));
        foreach (var p in Series.Where(p => p.Value is not null)) yield return Dot(frame, p);
        if (Series.LastOrDefault(p => p.Value is not null) is { } last) yield return Figure(frame, last);
    }

    // A broken line from top to bottom and two strokes through the axis: seen without colour.
    private IEnumerable<Markup> Breaks(LineFrame frame) => Series.Zip(Series.Skip(1)).Where(pair => pair.Second.Broken).Select(pair =>
    {
        var x = (frame.X(pair.First.At) + frame.X(pair.Second.At)) / 2;
        var place = Svg.Percent(x);
        return Markup.Of($"{Svg.Line("break", x, Top - 8, x, Bottom)}<svg x=\"{place}\" y=\"{Bottom}\" overflow=\"visible\"><path class=\"break-strokes\" d=\"M-6 6L-1-6M1 6L6-6\"/></svg><text x=\"{place}\" y=\"{Top - 12}\" text-anchor=\"middle\">{BreakWord}</text>");
    });

    private static Markup Dot(LineFrame frame, ChartPoint p) => Markup.Of(
        $"<circle class=\"{(p.Provisional ? "dot-provisional" : "dot")}\" cx=\"{Svg.Percent(frame.X(p.At))}\" cy=\"{frame.Y(p.Value!.Value):0.##}\" r=\"4\"/>");

    // Under the dot, where no milestone's label stands.
    private Markup Figure(LineFrame frame, ChartPoint p) => Markup.Of(
        $"<text class=\"strong\" x=\"{Svg.Percent(frame.X(p.At))}\" y=\"{Math.Min(frame.Y(p.Value!.Value) + 19, Bottom - 5):0.##}\" text-anchor=\"{LineFrame.Anchor(frame.X(p.At))}\">{Write(p.Value!.Value)}</text>");
}

/// <summary>Where dates and figures lie in a line chart.</summary>
internal sealed record LineFrame(Scale Scale, IReadOnlyList<DateOnly> Dates, int Top, int Bottom)
{
    /// <summary>Room is kept at the left for the labels of the grid, and at the right for the last dot.</summary>
    public decimal X(DateOnly date)
    {
        var span = Dates[^1].DayNumber - Dates[0].DayNumber;
        return span == 0 ? 55 : 14 + (84m * (date.DayNumber - Dates[0].DayNumber) / span);
    }

    public decimal Y(decimal value) => Bottom - ((Bottom - Top) * Scale.At(value) / 100);

    public static string Anchor(decimal x) => x > 85 ? "end" : x < 20 ? "start" : "middle";
}
