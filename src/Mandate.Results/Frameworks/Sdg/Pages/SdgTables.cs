using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results.Pages;

/// <summary>The SDG map as a matrix of goals and outcomes, as a list of targets, and as CSV.</summary>
internal static class SdgTables
{
    /// <summary>A row for each goal, a column for each outcome; each cell names the targets that the outcome serves.</summary>
    public static Table Matrix(ReadSdgMap.Map map, Words words) => new(words["results.sdg.matrix"],
        [new(words["results.sdg.goal"]), .. map.Outcomes.Select(o => new Column(o.Code))],
        [.. map.Lines.GroupBy(l => l.SdgGoal).Select(goal => new Row(
            [Markup.Text(words["results.sdg.goal_number", goal.Key]), .. map.Outcomes.Select(o => Cell(goal.Where(l => l.Outcomes.Contains(o.Code)), words))]))],
        words["results.sdg.none"])
    { HideCaption = true, StickyFirst = true, Stacks = false };

    private static Markup Cell(IEnumerable<ReadSdgMap.Line> lines, Words words)
    {
        var targets = lines.Select(l => Markup.Of($"<li><a href=\"#t-{l.SdgTarget}\">{l.SdgTarget}</a>{New(l, words)}</li>")).ToList();
        return targets.Count == 0 ? FigureMarkup.Missing(words["results.sdg.not_served"]) : Markup.Of($"<ul class=\"plain\">{targets}</ul>");
    }

    public static Table Targets(ReadSdgMap.Map map, Words words) => new(words["results.sdg.targets"],
        [new(words["results.sdg.target"]), new(words["results.sdg.outcomes"]), new(words["results.sdg.indicators"]), new(words["results.sdg.measured_by"])],
        [.. map.Lines.Select(l => new Row(
        [
            Markup.Of($"{l.SdgTarget} {FigureMarkup.Text(l.Title)}{New(l, words)}"),
            l.AllOutcomes ? Markup.Text(words["results.sdg.all"]) : Text(l.Outcomes, words),
            Text(l.SdgIndicators, words),
            l.MeasuredBy.Count == 0 ? FigureMarkup.Missing(words["results.sdg.no_indicator"]) : Markup.Of($"<ul class=\"plain\">{l.MeasuredBy.Select(code => Link(map, code))}</ul>"),
        ], Id: "t-" + l.SdgTarget))], words["results.sdg.none"])
    { HideCaption = true };

    private static Markup Link(ReadSdgMap.Map map, string code) => Markup.Of($"<li><a href=\"{ResultsLinks.Indicator(map.Framework, code)}\">{code}</a></li>");

    private static Markup Text(IReadOnlyList<string> codes, Words words) => codes.Count == 0
        ? FigureMarkup.Missing(words["results.sdg.no_indicator"]) : Markup.Text(string.Join(words["results.list.separator"], codes));

    private static Markup? New(ReadSdgMap.Line line, Words words) => line.IsNew ? Markup.Of($" {FigureMarkup.Tag(words["results.sdg.new"])}") : null;

    public static string Csv(ReadSdgMap.Map map) => Mandate.Ui.Csv.Of(["framework", "sdg_goal", "sdg_target", "title", "outcome", "sdg_indicators", "measured_by", "new"],
        map.Lines.SelectMany(l => l.Outcomes.Select(o => (IEnumerable<object?>)[map.Framework, l.SdgGoal, l.SdgTarget, l.Title.Current.Text, o,
            string.Join(';', l.SdgIndicators), string.Join(';', l.MeasuredBy), l.IsNew])));
}
