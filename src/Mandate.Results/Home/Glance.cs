namespace Mandate.Results;

/// <summary>One outcome in one line: how many of its indicators are in which state, and the results behind them.</summary>
/// <param name="States">Number of indicators in each state, in the order of <see cref="ProgressState"/>.</param>
internal sealed record OutcomeGlance(TreeNode Outcome, IReadOnlyList<int> States, int ApprovedResults, int OpenResults)
{
    public int Indicators => States.Sum();
}

/// <summary>A framework at a glance: its outcomes, that is the results that have outputs below them.</summary>
internal static class Glance
{
    public static IReadOnlyList<OutcomeGlance> Of(FrameworkTable table)
    {
        var children = table.Nodes.ToLookup(n => n.ParentId);
        return [.. table.Nodes.Where(n => IsOutcome(n, children)).Select(n => Of(n, Below(n, children), table.Lines))];
    }

    private static OutcomeGlance Of(TreeNode outcome, HashSet<Guid> below, IReadOnlyList<IndicatorLine> lines)
    {
        var indicators = lines.Where(l => below.Contains(l.NodeId)).GroupBy(l => l.IndicatorId).ToList();
        var states = indicators.CountBy(IndicatorState.Of).ToDictionary();
        return new(outcome, [.. Enum.GetValues<ProgressState>().Select(s => states.GetValueOrDefault(s))],
            indicators.Sum(i => i.First().ApprovedResults), indicators.Sum(i => i.First().OpenResults));
    }

    // Something stands below it, and nothing below that: the level above the outputs, whatever it is called.
    private static bool IsOutcome(TreeNode node, ILookup<Guid?, TreeNode> children) =>
        children[node.Id].Any() && children[node.Id].All(c => !children[c.Id].Any());

    private static HashSet<Guid> Below(TreeNode node, ILookup<Guid?, TreeNode> children) =>
        [node.Id, .. children[node.Id].Select(c => c.Id)];
}
