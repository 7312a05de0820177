namespace Mandate.Ui;

/// <summary>A share of a whole. More than the whole fills the bar and is drawn apart from the mark of the whole.</summary>
/// <param name="Share">1 is the whole; null: it cannot be computed.</param>
public sealed record ProgressBar(decimal? Share)
{
    /// <inheritdoc cref="BulletChart.Draw"/>
    public Markup Draw(string? name = null, int height = 10)
    {
        var scale = Scale.Holding(1, Share);
        var to = scale.At(Math.Max(0, Share ?? 0));
        var whole = scale.At(1);
        return Markup.Of($"{Svg.Open(name, null, height, "progress")}{Svg.Rect("track", scale.At(0), 100, 0, height)}{Svg.Rect("value", scale.At(0), Math.Min(to, whole), 0, height)}{Over(to, whole, height)}{Svg.Close}");
    }

    private static Markup? Over(decimal to, decimal whole, int height) => to <= whole ? null
        : Markup.Of($"{Svg.Rect("over", whole, to, 0, height)}{Svg.Line("target-line", whole, 0, whole, height)}");
}
