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

    /// <summary>With a word of its own ("late" instead of "behind").</summary>
    public static Markup Of(State state, string word) =>
        Markup.Of($"<span class=\"state state-{Name(state)}\">{Shape(state)}{word}</span>");

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

    // A full disc, a half disc, a triangle, an empty ring: told apart on a black and white print.
    private static Markup Shape(State state) => state switch
    {
        State.OnCourse => OnCourse,
        State.Behind => Behind,
        State.AtRisk => AtRisk,
        _ => NoData,
    };

    private static readonly Markup OnCourse = Svg(Markup.Of($"<circle cx=\"6\" cy=\"6\" r=\"5\"/>"));
    private static readonly Markup Behind = Svg(Markup.Of($"<circle cx=\"6\" cy=\"6\" r=\"5\" fill=\"none\" stroke-width=\"1.5\"/><path d=\"M6 1a5 5 0 0 0 0 10z\" stroke=\"none\"/>"));
    private static readonly Markup AtRisk = Svg(Markup.Of($"<path d=\"M6 0.5L12 11H0z\" stroke=\"none\"/>"));
    private static readonly Markup NoData = Svg(Markup.Of($"<circle cx=\"6\" cy=\"6\" r=\"5\" fill=\"none\" stroke-width=\"1.5\"/>"));

    private static Markup Svg(Markup shape) => Markup.Of($"<svg viewBox=\"0 0 12 12\" aria-hidden=\"true\">{shape}</svg>");
}
