namespace Mandate.Ui;

/// <summary>One bar: its label and its parts in the order of the legend; a part may be 0, never negative.</summary>
public sealed record StackedBar(string Label, IReadOnlyList<decimal> Parts)
{
    public decimal Total => Parts.Sum();
}

/// <summary>Parts of wholes as horizontal bars on one scale; up to six parts, told apart by lightness and outline.</summary>
/// <param name="Legend">Names of the parts.</param>
/// <param name="Bars">Each with as many parts as the legend names.</param>
/// <param name="Show">How a total is written.</param>
public sealed record StackedBars(IReadOnlyList<string> Legend, IReadOnlyList<StackedBar> Bars, Func<decimal, string>? Show = null)
{
    private const int RowHeight = 40;

    /// <exception cref="InvalidOperationException">A bar has not the legend's parts, one of them is negative, or there are more than six.</exception>
    public Markup Draw(string name, string? description = null)
    {
        if (Legend.Count > 6 || Bars.Any(b => b.Parts.Count != Legend.Count || b.Parts.Any(p => p < 0)))
            throw new InvalidOperationException("Each bar needs the legend's parts, at most six and none negative.");
        var widest = Bars.Count == 0 ? 0 : Bars.Max(b => b.Total);
        return Markup.Of($"{Key()}{Svg.Open(name, description, Math.Max(1, Bars.Count) * RowHeight, "stacked")}{Bars.Select((b, i) => Bar(b, i, widest))}{Svg.Close}");
    }

    private Markup Key() => Markup.Of(
        $"<ul class=\"legend\" aria-hidden=\"true\">{Legend.Select((text, i) => Markup.Of($"<li><svg class=\"chart\" viewBox=\"0 0 12 12\"><rect class=\"part-{i}\" x=\"0.5\" y=\"0.5\" width=\"11\" height=\"11\"/></svg>{text}</li>"))}</ul>");

    private Markup Bar(StackedBar bar, int index, decimal widest)
    {
        var top = index * RowHeight;
        var show = Show ?? (v => Shown.Number(v));
        var at = 0;
        var parts = new List<Markup>();
        foreach (var (width, part) in Widths(bar.Parts, widest).Select((w, i) => (w, i)))
        {
            if (width > 0) parts.Add(Svg.Rect($"part-{part}", at / 100m, (at + width) / 100m, top + 18, 14));
            at += width;
        }
        return Markup.Of($"<text x=\"0\" y=\"{top + 12}\">{bar.Label}</text><text class=\"strong\" x=\"100%\" y=\"{top + 12}\" text-anchor=\"end\">{show(bar.Total)}</text>{parts}");
    }

    /// <summary>
    /// Hundredths of a per cent for each part, rounded by largest remainder: together they are exactly the width of the
    /// bar, so that no gap is drawn where there is none.
    /// </summary>
    internal static int[] Widths(IReadOnlyList<decimal> parts, decimal widest)
    {
        if (widest <= 0) return new int[parts.Count];
        var exact = parts.Select(p => p / widest * 10_000).ToArray();
        var widths = exact.Select(e => (int)Math.Floor(e)).ToArray();
        var whole = (int)Math.Round(parts.Sum() / widest * 10_000);
        foreach (var i in Enumerable.Range(0, parts.Count).OrderByDescending(i => exact[i] - widths[i]).Take(whole - widths.Sum()))
            widths[i]++;
        return widths;
    }
}
