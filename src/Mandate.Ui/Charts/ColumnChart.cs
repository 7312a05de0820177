namespace Mandate.Ui;

/// <summary>One column; a null value leaves its place empty.</summary>
public sealed record ChartColumn(string Label, decimal? Value, bool Provisional = false);

/// <summary>
/// A short series as columns, small enough to stand beside others of its kind: drawn to one scale they can be compared.
/// </summary>
/// <param name="Columns">In the order of time.</param>
/// <param name="ScaleEnd">The same for all that are compared.</param>
/// <param name="Target">A line across; null: none.</param>
public sealed record ColumnChart(IReadOnlyList<ChartColumn> Columns, decimal? ScaleEnd = null, decimal? Target = null)
{
    private const int Height = 96, Top = 16, Bottom = 76;

    /// <param name="name">What it shows, in words.</param>
    public Markup Draw(string name)
    {
        if (Columns.Count == 0) return Markup.Empty;
        var scale = Scale.Holding([ScaleEnd, Target, .. Columns.Select(c => c.Value)]);
        return Markup.Of($"{Svg.Open(name, null, Height, "columns")}{Svg.Line("axis", 0, Y(scale, 0), 100, Y(scale, 0))}{Columns.Select((c, i) => Column(scale, c, i))}{Goal(scale)}{Svg.Close}");
    }

    private static decimal Y(Scale scale, decimal value) => Bottom - ((Bottom - Top) * scale.At(value) / 100);

    private Markup Column(Scale scale, ChartColumn c, int index)
    {
        var (width, zero) = (100m / Columns.Count, Y(scale, 0));
        var middle = (index + 0.5m) * width;
        var label = Columns.Count <= 4 || index == 0 || index == Columns.Count - 1
            ? Markup.Of($"<text x=\"{Svg.Percent(middle)}\" y=\"{Height - 6}\" text-anchor=\"middle\">{c.Label}</text>") : null;
        if (c.Value is not { } value) return label ?? Markup.Empty;
        var top = Y(scale, value);
        var bar = Svg.Rect(c.Provisional ? "value-provisional" : "value", middle - (width * 0.3m), middle + (width * 0.3m), Math.Min(top, zero), Math.Max(Math.Abs(zero - top), 1));
        return Columns.Count > 6 && index < Columns.Count - 1 ? Markup.Of($"{bar}{label}")
            : Markup.Of($"{bar}<text class=\"strong\" x=\"{Svg.Percent(middle)}\" y=\"{Math.Min(top, zero) - 4:0.##}\" text-anchor=\"middle\">{Shown.Number(value, 1)}</text>{label}");
    }

    private Markup? Goal(Scale scale) => Target is { } target ? Svg.Line("milestones", 0, Y(scale, target), 100, Y(scale, target)) : null;
}
