namespace Mandate.Ui;

/// <summary>
/// One figure against its target, and against what was expected by now: a bar, an upright line, a band. What lies beyond
/// the target is drawn apart, so that overshoot is seen.
/// </summary>
/// <param name="Value">Null: no data, only the target is drawn.</param>
/// <param name="Target">Null: none set.</param>
/// <param name="Expected">What was expected by today.</param>
/// <param name="ScaleEnd">The same for several charts that are compared; it is ignored where a figure lies beyond it.</param>
public sealed record BulletChart(decimal? Value, decimal? Target, decimal? Expected = null, decimal? ScaleEnd = null)
{
    /// <param name="name">What it shows, in words; null when the figures stand beside it (a cell of a table).</param>
    /// <param name="height">In pixels; 14 for a row of a table.</param>
    public Markup Draw(string? name = null, int height = 14)
    {
        var scale = Scale.Holding(Value, Target, Expected, ScaleEnd);
        var zero = scale.At(0);
        return Markup.Of($"{Svg.Open(name, null, height, "bullet")}{Svg.Rect("track", 0, 100, height * 0.3m, height * 0.4m)}{Band(scale, zero, height)}{Bar(scale, zero, height)}{Mark(scale, height)}{Svg.Close}");
    }

    private Markup? Band(Scale scale, decimal zero, int height) =>
        Expected is { } e ? Svg.Rect("expected", zero, scale.At(e), height * 0.1m, height * 0.8m) : null;

    private Markup? Bar(Scale scale, decimal zero, int height)
    {
        if (Value is not { } value) return null;
        var (top, thick) = (height * 0.28m, height * 0.44m);
        var beyond = Target is { } target && Math.Abs(value) > Math.Abs(target) && Math.Sign(value) * Math.Sign(target) >= 0;
        if (!beyond) return Svg.Rect("value", zero, scale.At(value), top, thick);
        var at = scale.At(Target!.Value);
        return Markup.Of($"{Svg.Rect("value", zero, at, top, thick)}{Svg.Rect("over", at, scale.At(value), top, thick)}");
    }

    // Two pixels wide and kept inside the drawing at both ends.
    private Markup? Mark(Scale scale, int height) => Target is not { } target ? null : Markup.Of(
        $"<rect class=\"target\" x=\"{Svg.Percent(scale.At(target))}\" y=\"0\" width=\"2\" height=\"{height}\" transform=\"translate({(scale.At(target) > 50 ? -2 : 0)} 0)\"/>");
}
