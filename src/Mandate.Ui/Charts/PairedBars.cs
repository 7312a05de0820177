namespace Mandate.Ui;

/// <summary>Two figures of one thing, in per cent.</summary>
/// <param name="First">Null: it cannot be computed, and no bar is drawn.</param>
/// <param name="Second"><inheritdoc cref="First"/></param>
public sealed record BarPair(string Label, decimal? First, decimal? Second);

/// <summary>Two shares of each of several things, one bar under the other on one scale of per cent, against a mark that all have in common.</summary>
/// <param name="FirstName">What the upper bars are.</param>
/// <param name="SecondName">What the lower bars are.</param>
/// <param name="Missing">The word for a share that is not known.</param>
public sealed record PairedBars(string FirstName, string SecondName, IReadOnlyList<BarPair> Pairs, string Missing)
{
    private const int RowHeight = 56, BarHeight = 12;

    /// <summary>In per cent; null: none.</summary>
    public decimal? Mark { get; init; }

    /// <summary>What the mark is, in the legend.</summary>
    public string MarkName { get; init; } = "";

    /// <param name="name">What it shows, in words.</param>
    public Markup Draw(string name)
    {
        var scale = Scale.Holding([100, .. Pairs.SelectMany(p => new[] { p.First, p.Second })]);
        var height = Math.Max(1, Pairs.Count) * RowHeight;
        return Markup.Of($"{Key()}{Svg.Open(name, null, height, "pairs")}{Pairs.Select((p, i) => Pair(p, i * RowHeight, scale))}{Svg.Close}");
    }

    private Markup Key() => Markup.Of(
        $"<ul class=\"legend\" aria-hidden=\"true\">{Square(0, FirstName)}{Square(1, SecondName)}{(Mark is null ? null : Markup.Of($"<li><svg class=\"chart\" viewBox=\"0 0 12 12\">{Svg.Line("break", 50, 0, 50, 12)}</svg>{MarkName}</li>"))}</ul>");

    private static Markup Square(int part, string text) => Markup.Of($"<li><svg class=\"chart\" viewBox=\"0 0 12 12\"><rect class=\"part-{part}\" x=\"0.5\" y=\"0.5\" width=\"11\" height=\"11\"/></svg>{text}</li>");

    private Markup Pair(BarPair pair, int top, Scale scale) => Markup.Of(
        $"<text x=\"0\" y=\"{top + 12}\">{pair.Label}</text><text class=\"strong\" x=\"100%\" y=\"{top + 12}\" text-anchor=\"end\">{Said(pair.First)} · {Said(pair.Second)}</text>{Bar(pair.First, 0, top + 18, scale)}{Bar(pair.Second, 1, top + 18 + BarHeight + 2, scale)}{MarkAt(top, scale)}");

    private static Markup? Bar(decimal? share, int part, int y, Scale scale) => share is { } known ? Svg.Rect($"part-{part}", scale.At(0), scale.At(known), y, BarHeight) : null;

    private Markup? MarkAt(int top, Scale scale) => Mark is { } mark ? Svg.Line("break", scale.At(mark), top + 16, scale.At(mark), top + 18 + 2 * BarHeight + 4) : null;

    private string Said(decimal? share) => share is { } known ? Shown.PercentPoints(known, 1) : Missing;
}
