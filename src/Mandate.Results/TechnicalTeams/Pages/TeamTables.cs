using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>Technical teams, their members and their deployments as tables and as CSV.</summary>
internal static class TeamTables
{
    public static Table List(IReadOnlyList<TeamLine> lines, Sorting sorting, Words words) => new(words["results.teams.title"],
        [sorting.Column(words["results.team.one"], "code"), sorting.Column(words["results.team.unit"], "unit"), sorting.Column(words["results.table.state"], "state"), new(words["results.team.serves"]),
            sorting.Column(words["results.team.members"], "members", true), sorting.Column(words["results.team.locations"], "locations", true), sorting.Column(words["results.deployments.under_way"], "deployed", true)],
        [.. lines.Select(l => new Row([TeamMarkup.Link(l), FigureMarkup.Text(l.UnitName), TeamMarkup.State(l.State, words), TeamMarkup.Serves(l, words),
            FigureMarkup.Number(l.Members, ""), FigureMarkup.Number(l.Locations, ""), FigureMarkup.Number(l.UnderWay, "")]))], words["results.teams.none"])
    { HideCaption = true, StickyHeader = true };

    public static Table Members(ShowTeam.Shown shown, IReadOnlyList<ShowTeam.Member> members, Words words) => new(words["results.team.members"],
        [new(words["results.committee.name"]), new(words["results.team.role"]), new(words["results.team.responsibilities"]), new(words["results.team.station"]),
            new(words["results.team.share"], true), new(words["results.team.time"])],
        [.. members.Select(m => new Row([Name(shown, m), Markup.Text(words[TeamMarkup.RoleKey(m.Role)]),
            m.Responsibilities is { } text ? FigureMarkup.Quoted(text, shown.Line.Title.Original) : FigureMarkup.Missing(words["results.team.nothing"]),
            m.UnitName is { } unit ? Markup.Of($"{FigureMarkup.Text(m.StationName)}<br><small>{FigureMarkup.Text(unit)}</small>") : FigureMarkup.Text(m.StationName),
            TeamMarkup.Percent(m.Share), TeamMarkup.Time(m.From, m.To, words)]))], words["results.team.no_members"])
    { HideCaption = true };

    private static Markup Name(ShowTeam.Shown shown, ShowTeam.Member m) =>
        shown.MayEdit ? Markup.Of($"<a href=\"{TeamLinks.Member(shown.Line.Code, m.Id)}\">{m.Name}</a>") : Markup.Text(m.Name);

    /// <param name="edit">Where a deployment is changed; null: not by this reader.</param>
    public static Table Deployments(IReadOnlyList<DeploymentLine> lines, bool withTeam, bool withCountry, Func<DeploymentLine, string?> edit, Words words)
    {
        List<Column> columns = [new(words["results.deployment.one"]), new(words["results.deployment.body"]), new(words["results.deployment.terms"]), new(words["results.deployment.serves"]),
            new(words["results.team.time"]), new(words["results.table.state"]), new(words["results.deployment.specialist"])];
        return new(words["results.deployments.title"], columns, [.. lines.Select(d => Row(d, withTeam, withCountry, edit(d), words))], words["results.deployments.none"]) { HideCaption = true };
    }

    private static Row Row(DeploymentLine d, bool withTeam, bool withCountry, string? edit, Words words) => new([
        Markup.Of($"{(edit is null ? Markup.Text(d.Code) : Markup.Of($"<a href=\"{edit}\">{d.Code}</a>"))} {(withTeam ? Markup.Of($"<a href=\"{TeamLinks.One(d.Team)}\">{FigureMarkup.Text(d.TeamTitle)}</a>") : null)}{(withCountry ? TeamMarkup.Country(d) : null)}"),
        Markup.Of($"{d.Body}<br><small>{words["results.deployment.how", words[TeamMarkup.ModeKey(d.Mode)], Shown.Percent(d.Share / 100m)]}</small>"),
        FigureMarkup.Text(d.Terms), Serves(d, words), TeamMarkup.Time(d.From, d.To, words),
        d.Reason is { } reason ? Markup.Of($"{TeamMarkup.State(d.State, words)}<br><small>{reason}</small>") : TeamMarkup.State(d.State, words), Specialist(d, words),
    ]);

    private static Markup Serves(DeploymentLine d, Words words)
    {
        List<Markup> parts = [];
        if (d.Programme is { } programme) parts.Add(Markup.Of($"<a href=\"{ProgrammeLinks.One(programme)}\">{programme}</a>"));
        if (d is { Framework: { } framework, Indicator: { } indicator }) parts.Add(Markup.Of($"<a href=\"{ResultsLinks.Indicator(framework, indicator)}\">{words["results.programmes.indicator", indicator]}</a>"));
        return parts.Count == 0 ? FigureMarkup.Missing(words["results.team.nothing"]) : TeamMarkup.Joined(parts, words);
    }

    private static Markup Specialist(DeploymentLine d, Words words) => d.Specialist is { } name ? Markup.Text(name)
        : FigureMarkup.Missing(words[d.IsNamed ? "results.deployment.named" : "results.deployment.unnamed"]);

    public static string Csv(IEnumerable<TeamLine> lines) => Mandate.Ui.Csv.Of(
        ["code", "title", "unit", "state", "from", "to", "serves", "members", "locations", "cross_location", "deployments_under_way", "countries"],
        lines.Select(l => (IEnumerable<object?>)[l.Code, l.Title.Current.Text, l.Unit, SnakeEnum<TeamState>.Name(l.State), l.From, l.To,
            string.Join(' ', l.Serves.Select(s => $"{s.Framework}:{s.Code}")), l.Members, l.Locations, l.IsCrossLocation, l.UnderWay,
            string.Join(' ', l.Deployments.Where(d => d.State == DeploymentState.UnderWay).Select(d => d.Country).Distinct())]));
}
