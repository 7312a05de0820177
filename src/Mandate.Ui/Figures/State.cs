using Mandate.Kernel;

namespace Mandate.Ui;

/// <summary>How a figure stands against what was expected of it by now.</summary>
public enum State
{
    OnCourse,
    Behind,
    AtRisk,
    NoData,
}

/// <summary>A state as shape, word and colour, in that order of importance.</summary>
public static class StateMarkup
{
    public static Markup Of(State state, Words words) => Of(state, words[WordKey(state)]);

    /// <summary>With a word of its own ("late" instead of "behind"). The shape is drawn by the style sheet.</summary>
    public static Markup Of(State state, string word) => Markup.Of($"<span class=\"state {Name(state)}\">{word}</span>");

    /// <summary>
    /// How far a figure is on its way, in per cent, as a bar in the state's colour against a mark where the target is.
    /// It holds up to a quarter more than the whole way; what is beyond stops at its end. Decoration: the share in words
    /// and the state stand beside it.
    /// </summary>
    public static Markup Way(State state, decimal share) => Markup.Of(
        $"<svg class=\"way {Name(state)}\" aria-hidden=\"true\"><rect width=\"{Svg.Percent(Math.Round(Math.Clamp(share, 0, 125) * 0.8m, 1))}\" height=\"6\" y=\"3\"/></svg>");

    /// <summary>How many are in each state (in the order of <see cref="State"/>) as parts of one bar. Decoration.</summary>
    public static Markup Shares(IReadOnlyList<int> counts)
    {
        var widths = StackedBars.Widths([.. counts.Select(c => (decimal)c)], counts.Sum());
        return Markup.Of($"<svg class=\"shares\" aria-hidden=\"true\">{widths.Select((width, i) => Part((State)i, widths.Take(i).Sum(), width)).OfType<Markup>()}</svg>");
    }

    private static Markup? Part(State state, int from, int width) => width == 0 ? null : Markup.Of(
        $"<rect class=\"{Name(state)}\" x=\"{Svg.Percent(from / 100m)}\" width=\"{Svg.Percent(width / 100m)}\" height=\"100%\"/>");

    public static string WordKey(State state) => state switch
    {
        State.OnCourse => "ui.state.on_course",
        State.Behind => "ui.state.behind",
        State.AtRisk => "ui.state.at_risk",
        _ => "ui.state.no_data",
    };

    private static string Name(State state) => state switch
    {
        State.OnCourse => "on-course",
        State.Behind => "behind",
        State.AtRisk => "at-risk",
        _ => "no-data",
    };
}
