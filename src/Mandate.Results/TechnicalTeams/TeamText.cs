using Mandate.Kernel;
using Mandate.Results.Pages;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>Technical teams as lines for a terminal.</summary>
public static class TeamText
{
    /// <summary>The cells of one line each.</summary>
    public static IEnumerable<IEnumerable<string>> Rows(ListTeams.Listing listing, Words words) => listing.Lines.Select(l => (IEnumerable<string>)
        [l.Code, words[TeamMarkup.StateKey(l.State)], l.Unit, words.Count("results.team.members_count", l.Members), words.Count("results.team.locations_count", l.Locations),
            string.Join(' ', l.Serves.Select(s => $"{s.Framework}:{s.Code}")), string.Join(' ', l.Deployments.Where(d => d.State == DeploymentState.UnderWay).Select(d => d.Country)), l.Title.Current.Text]);

    public static IEnumerable<string> Lines(ShowTeam.Shown shown, Words words)
    {
        var l = shown.Line;
        yield return $"{l.Code} {l.Title.Current.Text}";
        if (l.Purpose is { } purpose) yield return purpose.Current.Text;
        yield return Fact("results.table.state", words[TeamMarkup.StateKey(l.State)], words);
        yield return Fact("results.team.time", TeamMarkup.TimeText(l.From, l.To, words), words);
        yield return Fact("results.team.unit", $"{l.UnitName.Current.Text} ({l.Unit})", words);
        yield return Fact("results.team.reach", TeamMarkup.Reach(l, words), words);
        foreach (var s in l.Serves) yield return Fact("results.team.serves", $"{s.Framework} {s.Code} {s.Title.Current.Text}", words);
        foreach (var m in shown.Inside?.Members ?? [])
            yield return Fact(TeamMarkup.RoleKey(m.Role), $"{m.Name}, {m.StationName.Current.Text}, {Shown.Percent(m.Share / 100m)}, {TeamMarkup.TimeText(m.From, m.To, words)}", words);
        foreach (var d in l.Deployments)
            yield return Fact("results.deployment.one", string.Join(words["results.list.separator"], ((string?[])[d.Code, d.CountryName.Current.Text, d.Body, words[TeamMarkup.ModeKey(d.Mode)],
                TeamMarkup.TimeText(d.From, d.To, words), words[TeamMarkup.StateKey(d.State)], d.Specialist]).OfType<string>()), words);
    }

    private static string Fact(string key, string value, Words words) => words["results.headline.group", words[key], value];
}
