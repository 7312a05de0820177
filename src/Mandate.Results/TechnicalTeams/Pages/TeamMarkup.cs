using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>States, times, places and results of technical teams in words and as HTML.</summary>
internal static class TeamMarkup
{
    public static string StateKey(TeamState state) => "results.team.state." + SnakeEnum<TeamState>.Name(state);

    public static string StateKey(DeploymentState state) => "results.deployment.state." + SnakeEnum<DeploymentState>.Name(state);

    public static string ModeKey(DeploymentMode mode) => "results.deployment.mode." + SnakeEnum<DeploymentMode>.Name(mode);

    public static string RoleKey(TeamRole role) => "results.team.role." + SnakeEnum<TeamRole>.Name(role);

    public static Markup State(TeamState state, Words words) => FigureMarkup.Tag(words[StateKey(state)], state == TeamState.Active ? "info" : null);

    public static Markup State(DeploymentState state, Words words) => FigureMarkup.Tag(words[StateKey(state)], state switch
    {
        DeploymentState.UnderWay => "info",
        DeploymentState.Ended => "success",
        _ => null,
    });

    public static Markup Time(DateOnly from, DateOnly? to, Words words) => to is { } last
        ? Markup.Of($"{FigureMarkup.Date(from)} – {FigureMarkup.Date(last)}") : Markup.Of($"{FigureMarkup.Date(from)} – {words["results.team.open_end"]}");

    public static string TimeText(DateOnly from, DateOnly? to, Words words) => $"{Shown.ShortDate(from)} – {(to is { } last ? Shown.ShortDate(last) : words["results.team.open_end"])}";

    /// <summary>How many members at how many duty stations, and whether that makes it a team across locations.</summary>
    public static string Reach(TeamLine l, Words words) => Shown.Sentences(
        words["results.team.reach_of", words.Count("results.team.members_count", l.Members), words.Count("results.team.locations_count", l.Locations)],
        l.IsCrossLocation ? words["results.team.cross_location"] : null);

    public static Markup Link(TeamLine l) => Markup.Of($"<a href=\"{TeamLinks.One(l.Code)}\">{l.Code}</a> {FigureMarkup.Text(l.Title)}");

    public static Markup Country(DeploymentLine d) => Markup.Of($"<a href=\"{PlaceLinks.Country(d.Country)}\">{FigureMarkup.Text(d.CountryName)}</a>");

    /// <summary>Codes alone, each a link into its framework.</summary>
    public static Markup Serves(TeamLine l, Words words) => l.Serves.Count == 0 ? FigureMarkup.Missing(words["results.team.serves_none"])
        : Joined(l.Serves.Select(s => Markup.Of($"<a href=\"{Result(s)}\">{s.Code}</a>")), words);

    public static string Result(TeamServes s) => $"{ResultsLinks.Framework(s.Framework)}?outcome={Uri.EscapeDataString(s.Code)}";

    public static Markup Joined(IEnumerable<Markup> parts, Words words) => Markup.Of($"{parts.Select((p, i) => Markup.Of($"{(i == 0 ? "" : words["results.list.separator"])}{p}"))}");

    public static Markup Percent(int share) => Markup.Text(Shown.Percent(share / 100m));
}
