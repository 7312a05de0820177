namespace Mandate.Ui;

/// <summary>The shape of a series in the height of a line of text; a gap where nothing was reported.</summary>
/// <param name="Values">Evenly spaced; null: nothing reported.</param>
public sealed record Sparkline(IReadOnlyList<decimal?> Values)
{
    /// <inheritdoc cref="BulletChart.Draw"/>
    public Markup Draw(string? name = null, int height = 20)
    {
        var known = Values.Where(v => v is not null).Select(v => v!.Value).ToList();
        if (known.Count == 0) return Markup.Empty;
        var scale = new Scale(known.Min(), known.Max() > known.Min() ? known.Max() : known.Min() + 1);
        return Markup.Of($"{Svg.Open(name, null, height, "spark")}{Lines(scale, height)}{Last(scale, height)}{Svg.Close}");
    }

    private IEnumerable<Markup> Lines(Scale scale, int height)
    {
        for (var i = 1; i < Values.Count; i++)
            if (Values[i - 1] is { } a && Values[i] is { } b)
                yield return Svg.Line("line", X(i - 1), Y(scale, a, height), X(i), Y(scale, b, height));
    }

    private Markup Last(Scale scale, int height)
    {
        var at = Enumerable.Range(0, Values.Count).Last(i => Values[i] is not null);
        return Markup.Of($"<circle class=\"dot\" cx=\"{Svg.Percent(X(at))}\" cy=\"{Y(scale, Values[at]!.Value, height):0.##}\" r=\"3\"/>");
    }

    // Four per cent at each end keep the last dot whole.
    private decimal X(int index) => Values.Count == 1 ? 50 : 4 + (index * 92m / (Values.Count - 1));

    private static decimal Y(Scale scale, decimal value, int height) => 4 + ((height - 8) * (1 - (scale.At(value) / 100)));
}
