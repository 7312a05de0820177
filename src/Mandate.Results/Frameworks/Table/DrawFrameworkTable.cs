using System.Globalization;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Results;

/// <summary>What a framework's page shows of it. The table is written by plain code, so that a hundred rows cost little.</summary>
/// <param name="addresses">Where its links lead; null: to the pages of the framework as it is today.</param>
/// <param name="funds">Money to show beside its outcomes; null: none.</param>
internal sealed class DrawFrameworkTable(Words words, FrameworkTable table, TableFilter filter, TableAddresses? addresses = null, OutcomeFunds? funds = null)
{
    /// <summary>Some 120 KB of HTML, and 15 KB on the wire.</summary>
    public const int RowsOfAPage = 250;

    private readonly TableFilter filter = filter.Opens && table.Nodes.Count + table.Lines.Count > RowsOfAPage ? filter with { Depth = Fitting(table) } : filter;
    private readonly TableAddresses leads = addresses ?? TableAddresses.Today(table.Head.Code);

    private readonly HashSet<string> outcomes = [.. Glance.Of(table).Select(o => o.Outcome.Code)];

    public FrameworkView Draw()
    {
        var (nodes, lines) = filter.Apply(table);
        var rows = Rows(nodes, filter.Depth is null ? lines : []);
        // The figures above the table lead to each state, so they count as if none was chosen.
        var tally = StateTally.Of((filter with { State = null }).Apply(table).Lines);
        return new(Sentence(tally), new TallyMarkup(tally, state => Href(filter with { State = SnakeEnum<ProgressState>.Name(state) }), filter.Wanted).Draw(words),
            nodes.Count == 0 ? Nothing : Tree(rows, lines), Outcomes(), Depths())
        { Rows = rows.Count, Depth = filter.Depth, HasCooperation = table.Lines.Any(l => l.ServesCooperation) };
    }

    // What is too long for a page opens at the deepest level that is not; where none fits, at the top.
    private static string? Fitting(FrameworkTable table) => table.Nodes.GroupBy(n => n.Depth).OrderByDescending(g => g.Key)
        .FirstOrDefault(g => table.Nodes.Count(n => n.Depth <= g.Key) <= RowsOfAPage)?.First().Level;

    private static List<(TreeNode Node, IndicatorLine? Line)> Rows(List<TreeNode> nodes, List<IndicatorLine> lines)
    {
        var byNode = lines.ToLookup(l => l.NodeId);
        return [.. nodes.SelectMany(n => byNode[n.Id].Select(l => (n, (IndicatorLine?)l)).Prepend((n, null)))];
    }

    private Markup Nothing => Markup.Of($"<div class=\"empty\"><p>{words["results.table.none"]}</p></div>");

    private string Sentence(StateTally t) => words["results.table.sentence", t.Indicators,
        t[ProgressState.OnCourse], t[ProgressState.Behind], t[ProgressState.AtRisk], t[ProgressState.NoData]];

    private Markup Tree(List<(TreeNode Node, IndicatorLine? Line)> rows, List<IndicatorLine> lines)
    {
        var tallies = Tallies(lines);
        var to = new MarkupBuilder();
        to.Add($"<table class=\"data tree\"><caption class=\"ds-sr-only\">{table.Head.Title.Current.Text}</caption>\n<thead><tr><th scope=\"col\">{words["results.table.indicator"]}</th>");
        foreach (var column in (string[])["baseline", "target", "achieved", "progress"]) to.Add($"<th scope=\"col\">{words["results.table." + column]}</th>");
        to.Add($"</tr></thead>\n");
        // A page that begins between two indicators says again which result they measure.
        foreach (var group in Page(rows).GroupBy(r => r.Node))
        {
            var node = group.Key;
            // A group of rows is a tbody of its own, so that its heading is the heading of exactly those.
            to.Add($"<tbody><tr class=\"group {node.Level}\"><th scope=\"rowgroup\" colspan=\"5\"><a href=\"{Only(node)}\">{node.Code}</a> {Title(node)}{Tally(node, tallies)}{Money(node)}</th></tr>\n");
            foreach (var row in group)
                if (row.Line is { } line) Line(to, line);
            to.Add($"</tbody>\n");
        }
        to.Add($"</table>");
        return to.Done();
    }

    private IEnumerable<(TreeNode Node, IndicatorLine? Line)> Page(List<(TreeNode Node, IndicatorLine? Line)> rows) =>
        rows.Skip((Math.Clamp(filter.Page, 1, Math.Max(1, (rows.Count + RowsOfAPage - 1) / RowsOfAPage)) - 1) * RowsOfAPage).Take(RowsOfAPage);

    private void Line(MarkupBuilder to, IndicatorLine l)
    {
        to.Add($"<tr><th scope=\"row\"><a href=\"{leads.Indicator(l.Code)}\">{l.Code}</a> {FigureMarkup.Text(l.Title)}");
        if (l.Part is not null) to.Add($"<small>{FigureMarkup.Quoted(l.Part, l.Title.Original)}</small>");
        to.Add($"</th><td>{IndicatorCells.Baseline(l, words)}</td><td>{IndicatorCells.Target(l, words)}</td>");
        to.Add($"<td>{IndicatorCells.Achieved(l, words)}</td><td>{IndicatorCells.Progress(l, words)}</td></tr>\n");
    }

    // An output's indicators follow it at once; what is above it is summed up in its heading.
    private Markup? Tally(TreeNode node, Dictionary<Guid, StateTally> tallies) => node.Level == "output" || !tallies.TryGetValue(node.Id, out var tally) ? null
        : Markup.Of($"<span class=\"states\">{Enum.GetValues<ProgressState>().Where(s => tally[s] > 0).Select(s => State(s, tally[s]))}</span>");

    // An outcome has a page of its own.
    private Markup Title(TreeNode node) => leads.Outcome is { } page && outcomes.Contains(node.Code)
        ? Markup.Of($"<a class=\"title\" href=\"{page(node.Code)}\">{FigureMarkup.Text(node.Title)}</a>") : FigureMarkup.Text(node.Title);

    private Markup? Money(TreeNode node) => funds is not null && outcomes.Contains(node.Code) && FundsMarkup.InShort(funds, node.Code, words) is { } money ? Markup.Of($"<span class=\"states\">{money}</span>") : null;

    // One way up from each indicator, however many results there are.
    private Dictionary<Guid, StateTally> Tallies(List<IndicatorLine> lines)
    {
        var parents = table.Nodes.ToDictionary(n => n.Id, n => n.ParentId);
        var inside = new Dictionary<Guid, List<IndicatorLine>>();
        foreach (var line in lines)
            for (Guid? at = line.NodeId; at is { } id; at = parents[id])
            {
                if (!inside.TryGetValue(id, out var own)) inside[id] = own = [];
                own.Add(line);
            }
        return inside.ToDictionary(n => n.Key, n => StateTally.Of(n.Value));
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
