using System.Globalization;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>What a framework's page shows of it. The table is written by plain code, so that a hundred rows cost little.</summary>
/// <param name="addresses">Where its links lead; null: to the pages of the framework as it is today.</param>
internal sealed class DrawFrameworkTable(Words words, FrameworkTable table, TableFilter filter, TableAddresses? addresses = null)
{
    private readonly TableAddresses leads = addresses ?? TableAddresses.Today(table.Head.Code);

    public FrameworkView Draw()
    {
        var (nodes, lines) = filter.Apply(table);
        // The figures above the table lead to each state, so they count as if none was chosen.
        var tally = StateTally.Of((filter with { State = null }).Apply(table).Lines);
        return new(Sentence(tally), new TallyMarkup(tally, state => Href(filter with { State = SnakeEnum<ProgressState>.Name(state) }), filter.Wanted).Draw(words),
            nodes.Count == 0 ? Nothing : Tree(nodes, lines), Outcomes(), Depths());
    }

    private Markup Nothing => Markup.Of($"<div class=\"empty\"><p>{words["results.table.none"]}</p></div>");

    private string Sentence(StateTally t) => words["results.table.sentence", t.Indicators,
        t[ProgressState.OnCourse], t[ProgressState.Behind], t[ProgressState.AtRisk], t[ProgressState.NoData]];

    private Markup Tree(List<TreeNode> nodes, List<IndicatorLine> lines)
    {
        var byNode = (filter.Depth is null ? lines : []).ToLookup(l => l.NodeId);
        var to = new MarkupBuilder();
        to.Add($"<table class=\"data tree\"><caption class=\"ds-sr-only\">{table.Head.Title.Current.Text}</caption>\n<thead><tr><th scope=\"col\">{words["results.table.indicator"]}</th>");
        foreach (var column in (string[])["baseline", "target", "achieved", "progress"]) to.Add($"<th scope=\"col\">{words["results.table." + column]}</th>");
        to.Add($"</tr></thead>\n");
        foreach (var node in nodes)
        {
            // A group of rows is a tbody of its own, so that its heading is the heading of exactly those.
            to.Add($"<tbody><tr class=\"group {node.Level}\"><th scope=\"rowgroup\" colspan=\"5\"><a href=\"{Only(node)}\">{node.Code}</a> {FigureMarkup.Text(node.Title)}{Tally(node, lines)}</th></tr>\n");
            foreach (var line in byNode[node.Id]) Line(to, line);
            to.Add($"</tbody>\n");
        }
        to.Add($"</table>");
        return to.Done();
    }

    private void Line(MarkupBuilder to, IndicatorLine l)
    {
        to.Add($"<tr><th scope=\"row\"><a href=\"{leads.Indicator(l.Code)}\">{l.Code}</a> {FigureMarkup.Text(l.Title)}");
        if (l.Part is not null) to.Add($"<small>{FigureMarkup.Quoted(l.Part, l.Title.Original)}</small>");
        to.Add($"</th><td>{IndicatorCells.Baseline(l, words)}</td><td>{IndicatorCells.Target(l, words)}</td>");
        to.Add($"<td>{IndicatorCells.Achieved(l, words)}</td><td>{IndicatorCells.Progress(l, words)}</td></tr>\n");
    }

    // An output's indicators follow it at once; what is above it is summed up in its heading.
    private Markup? Tally(TreeNode node, List<IndicatorLine> lines)
    {
        if (node.Level == "output") return null;
        var inside = new TableFilter(null, node.Code, null, null).Apply(table).Nodes.Select(n => n.Id).ToHashSet();
        var tally = StateTally.Of(lines.Where(l => inside.Contains(l.NodeId)));
        return Markup.Of($"<span class=\"states\">{Enum.GetValues<ProgressState>().Where(s => tally[s] > 0).Select(s => State(s, tally[s]))}</span>");
    }

    private Markup State(ProgressState state, int count) => StateMarkup.Of((State)state,
        words["results.tally.state", count, words[StateMarkup.WordKey((State)state)].ToLower(CultureInfo.CurrentCulture)]);

    private string Only(TreeNode node) => Href(new(filter.Region, node.Code, null, null));

    private string Href(TableFilter to) => leads.Table + to.Query;

    // Results that have results below them, but not the top of the tree: what a reader calls an outcome.
    private List<Choice> Outcomes()
    {
        var parents = table.Nodes.Select(n => n.ParentId).ToHashSet();
        var grandparents = table.Nodes.Where(n => parents.Contains(n.Id)).Select(n => n.ParentId).ToHashSet();
        return [.. table.Nodes.Where(n => parents.Contains(n.Id) && !grandparents.Contains(n.Id))
            .Select(n => new Choice(n.Code, $"{n.Code} {n.Title.Current.Text}"))];
    }

    private List<Choice> Depths() => [.. table.Nodes.Select(n => n.Level).Distinct().Skip(1)
        .Select(level => new Choice(level, LevelNames.Of(level).Current.Text))];
}
