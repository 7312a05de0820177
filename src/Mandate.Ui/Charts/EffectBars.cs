namespace Mandate.Ui;

/// <summary>What one change does; below zero to the left.</summary>
public sealed record Effect(string Label, decimal Value);

/// <summary>Effects beside each other on one scale around zero, the largest first: which input matters most.</summary>
public sealed record EffectBars(IReadOnlyList<Effect> Effects)
{
    private const int RowHeight = 40;

    /// <param name="name">What it shows, in words.</param>
    public Markup Draw(string name)
    {
        var scale = Scale.Holding(Effects.Select(e => (decimal?)e.Value));
        var height = Math.Max(1, Effects.Count) * RowHeight;
        return Markup.Of($"{Svg.Open(name, null, height, "effects")}{Effects.OrderByDescending(e => Math.Abs(e.Value)).Select((e, i) => Bar(e, i, scale))}{Svg.Close}");
    }

    private static Markup Bar(Effect effect, int index, Scale scale)
    {
        var top = index * RowHeight;
        var zero = scale.At(0);
        return Markup.Of($"<text x=\"0\" y=\"{top + 12}\">{effect.Label}</text><text class=\"strong\" x=\"100%\" y=\"{top + 12}\" text-anchor=\"end\">{Shown.Change(effect.Value)}</text>{Svg.Rect(effect.Value < 0 ? "over" : "value", scale.At(0), scale.At(effect.Value), top + 18, 14)}{Svg.Line("axis", zero, top + 16, zero, top + 34)}");
    }
}
