using System.Globalization;

namespace Mandate.Ui;

/// <summary>
/// From a figure to a place between 0 and 100 per cent of the width. Charts place by per cent, so that they fill any
/// width while their text keeps its size.
/// </summary>
internal readonly record struct Scale(decimal Low, decimal High)
{
    /// <summary>Holds zero and every figure; never empty.</summary>
    public static Scale Holding(params IEnumerable<decimal?> figures)
    {
        decimal low = 0, high = 0;
        foreach (var figure in figures)
        {
            if (figure is not { } f) continue;
            low = Math.Min(low, f);
            high = Math.Max(high, f);
        }
        return low == high ? new(0, 1) : new(low, high);
    }

    /// <summary>Per cent of the width, 0 to 100, rounded to hundredths; figures beyond the scale stop at its end.</summary>
    public decimal At(decimal figure) => Math.Round((Math.Clamp(figure, Low, High) - Low) / (High - Low) * 100, 2);

    /// <summary>The scale widened to round numbers, and a handful of them: steps of 1, 2 or 5 times a power of ten.</summary>
    public (Scale Scale, IReadOnlyList<decimal> Ticks) Rounded(int about = 4)
    {
        var step = Step((High - Low) / about);
        var low = Math.Floor(Low / step) * step;
        var ticks = new List<decimal>();
        for (var tick = low; ticks.Count == 0 || ticks[^1] < High; tick += step) ticks.Add(tick);
        return (new(low, ticks[^1]), ticks);
    }

    private static decimal Step(decimal rough)
    {
        var power = 1m;
        while (power * 10 <= rough) power *= 10;
        while (power > rough && power > 0.000001m) power /= 10;
        return rough <= power ? power : rough <= power * 2 ? power * 2 : rough <= power * 5 ? power * 5 : power * 10;
    }
}

/// <summary>Numbers as attributes of SVG.</summary>
internal static class Svg
{
    public static string Percent(decimal place) => place.ToString("0.##", CultureInfo.InvariantCulture) + "%";

    /// <summary>Name and longer description for those who do not see the drawing; without a name it is decoration.</summary>
    public static Markup Open(string? name, string? description, int height, string kind) => name is null
        ? Markup.Of($"<svg class=\"chart {kind}\" width=\"100%\" height=\"{height}\" aria-hidden=\"true\">")
        : Markup.Of($"<svg class=\"chart {kind}\" width=\"100%\" height=\"{height}\" role=\"img\"><title>{name}</title>{(description is null ? null : Markup.Of($"<desc>{description}</desc>"))}");

    public static readonly Markup Close = Markup.Of($"</svg>");

    public static Markup Rect(string kind, decimal from, decimal to, decimal y, decimal height) => Markup.Of(
        $"<rect class=\"{kind}\" x=\"{Percent(Math.Min(from, to))}\" y=\"{y}\" width=\"{Percent(Math.Abs(to - from))}\" height=\"{height}\"/>");

    public static Markup Line(string kind, decimal x1, decimal y1, decimal x2, decimal y2) => Markup.Of(
        $"<line class=\"{kind}\" x1=\"{Percent(x1)}\" y1=\"{y1:0.##}\" x2=\"{Percent(x2)}\" y2=\"{y2:0.##}\"/>");
}
