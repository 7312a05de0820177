using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>A framework's table as HTML: plain code, so that a hundred rows cost little.</summary>
internal sealed class DrawFrameworkTable(Words words, FrameworkTable table, TableFilter filter)
{
    public FrameworkView Draw()
    {
        var (nodes, lines) = filter.Apply(table);
        var byNode = lines.ToLookup(l => l.NodeId);
        var showsLines = filter.Depth is null;
        List<Row> rows = [.. nodes.SelectMany(n => (IEnumerable<Row>)[Heading(n, lines), .. showsLines ? byNode[n.Id].Select(l => Line(l)) : []])];
        var drawn = new Table(table.Head.Title.Current.Text, Columns(), rows, words["results.table.none"])
        {
            HideCaption = true, StickyHeader = true, Note = words["results.table.note"],
        };
        return new(Sentence(lines), drawn.Draw(), Outcomes(), Depths());
    }

    private string Sentence(List<IndicatorLine> lines)
    {
        var states = lines.GroupBy(l => l.IndicatorId).Select(IndicatorState.Of).ToList();
        return words["results.table.sentence", states.Count, Count(ProgressState.OnCourse), Count(ProgressState.Behind),
            Count(ProgressState.AtRisk), Count(ProgressState.NoData)];

        int Count(ProgressState state) => states.Count(s => s == state);
    }

    private List<Column> Columns() =>
    [
        new(words["results.table.code"]), new(words["results.table.indicator"]), new(words["results.table.baseline"], Number: true),
        new(words["results.table.target"], Number: true), new(words["results.table.achieved"], Number: true),
        new(words["results.table.progress"]), new(words["results.table.state"]),
    ];

    private Row Heading(TreeNode node, List<IndicatorLine> lines)
    {
        var parts = node.Level == "output" ? null : Tally(node, lines);
        return Row.Group(Markup.Of($"<a href=\"{Only(node)}\">{node.Code}</a> {FigureMarkup.Text(node.Title)}{parts}"), "r-" + node.Code, node.Depth);
    }

    private Markup? Tally(TreeNode node, List<IndicatorLine> lines)
    {
        var inside = new TableFilter(null, node.Code, null, null).Apply(table).Nodes.Select(n => n.Id).ToHashSet();
        var states = lines.Where(l => inside.Contains(l.NodeId)).GroupBy(l => l.IndicatorId).Select(IndicatorState.Of).CountBy(s => s).OrderBy(s => s.Key).ToList();
        return states.Count == 0 ? null
            : Markup.Of($" <span class=\"row-of\">{states.Select(s => StateMarkup.Of((State)s.Key, $"{s.Value} {words[StateMarkup.WordKey((State)s.Key)]}"))}</span>");
    }

    private string Only(TreeNode node) => ResultsLinks.Framework(table.Head.Code)
        + $"?outcome={Uri.EscapeDataString(node.Code)}" + (filter.Region is { } region ? $"&region={region}" : "");

    private Row Line(IndicatorLine l) => new(
    [
        Markup.Of($"<a href=\"{ResultsLinks.Indicator(table.Head.Code, l.Code)}\">{l.Code}</a>"),
        l.Part is null ? FigureMarkup.Text(l.Title) : Markup.Of($"{FigureMarkup.Text(l.Title)}<br><small>{l.Part}</small>"),
        IndicatorCells.Baseline(l, words), IndicatorCells.Target(l, words), IndicatorCells.Achieved(l, words), Bullet(l), State(l),
    ]);

    private static Markup Bullet(IndicatorLine l) => l.Progress.Target is null ? Markup.Empty
        : new BulletChart(l.Achieved, l.Progress.Target, l.Progress.Expected).Draw();

    private Markup State(IndicatorLine l) => l.Progress.Reason is { } reason
        ? StateMarkup.Of(Ui.State.NoData, words["results.no_progress." + SnakeEnum<NoProgress>.Name(reason)])
        : StateMarkup.Of((State)l.Progress.State, words);

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
