namespace Mandate.Results;

/// <summary>One outcome in one line: how many of its indicators are in which state, and the results behind them.</summary>
internal sealed record OutcomeGlance(TreeNode Outcome, OutcomeProgress Progress, int ApprovedResults, int OpenResults)
{
    public StateTally Tally => Progress.Tally;

    public IReadOnlyList<int> States => Tally.States;

    public int Indicators => Tally.Indicators;
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
        var own = lines.Where(l => below.Contains(l.NodeId)).ToList();
        var indicators = own.DistinctBy(l => l.IndicatorId).ToList();
        return new(outcome, OutcomeProgress.Of(own), indicators.Sum(i => i.ApprovedResults), indicators.Sum(i => i.OpenResults));
    }

    /// <summary>What stands above the outcomes and has indicators of its own, with those alone: so that the lines add up to the whole.</summary>
    public static IReadOnlyList<OutcomeGlance> Above(FrameworkTable table)
    {
        var children = table.Nodes.ToLookup(n => n.ParentId);
        var inside = table.Nodes.Where(n => IsOutcome(n, children)).SelectMany(n => Below(n, children)).ToHashSet();
        return [.. table.Nodes.Where(n => !inside.Contains(n.Id) && table.Lines.Any(l => l.NodeId == n.Id)).Select(n => Of(n, [n.Id], table.Lines))];
    }

    // Something stands below it, and nothing below that: the level above the outputs, whatever it is called.
    private static bool IsOutcome(TreeNode node, ILookup<Guid?, TreeNode> children) =>
        children[node.Id].Any() && children[node.Id].All(c => !children[c.Id].Any());

    private static HashSet<Guid> Below(TreeNode node, ILookup<Guid?, TreeNode> children) =>
        [node.Id, .. children[node.Id].Select(c => c.Id)];
}
