using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.Home;

public sealed class GlanceTests
{
    private static readonly TreeNode Impact = Node(null, 0, "impact", "IMPACT");
    private static readonly TreeNode Outcome = Node(Impact.Id, 1, "outcome", "1");
    private static readonly TreeNode Output = Node(Outcome.Id, 2, "output", "1.1");
    private static readonly TreeNode Enabling = Node(null, 0, "outcome", "A");
    private static readonly TreeNode EnablingOutput = Node(Enabling.Id, 1, "output", "A.1");

    private static TreeNode Node(Guid? parent, int depth, string level, string code) =>
        new(Guid.NewGuid(), parent, depth, level, "policy", code, LocalizedText.English(code));

    private static IndicatorLine Line(TreeNode node, ProgressState state, Guid? indicator = null, int approved = 0, int open = 0) => new(
        indicator ?? Guid.NewGuid(), node.Id, "x", LocalizedText.English("x"), "output", "member States", IndicatorKind.CountOfResults,
        null, null, null, TargetKind.Count, 1, "member States", null, null, approved, open,
        new(state, null, null, null, null, null, null, false, []));

    private static readonly FrameworkHead Head =
        new(Guid.NewGuid(), "f", LocalizedText.English("f"), default, default, FrameworkStatus.Approved, true, false, 1, 1);

    private static IReadOnlyList<OutcomeGlance> Read(params IndicatorLine[] lines) => Glance.Of(new(
        Head, [Impact, Outcome, Output, Enabling, EnablingOutput], lines));

    [Fact]
    public void The_outcomes_are_what_stands_above_the_outputs_wherever_their_tree_begins()
    {
        Assert.Equal(["1", "A"], Read().Select(o => o.Outcome.Code));
    }

    [Fact]
    public void An_outcome_counts_the_indicators_of_its_outputs_and_its_own()
    {
        var outcomes = Read(Line(Output, ProgressState.AtRisk), Line(Output, ProgressState.OnCourse), Line(Outcome, ProgressState.NoData),
            Line(Impact, ProgressState.OnCourse), Line(EnablingOutput, ProgressState.Behind));

        Assert.Equal([1, 0, 1, 1], outcomes[0].States);
        Assert.Equal([0, 1, 0, 0], outcomes[1].States);
    }

    [Fact]
    public void What_stands_above_the_outcomes_counts_its_own_so_that_the_lines_add_up()
    {
        var lines = new[] { Line(Output, ProgressState.AtRisk), Line(Impact, ProgressState.OnCourse), Line(EnablingOutput, ProgressState.Behind) };
        var table = new FrameworkTable(Head, [Impact, Outcome, Output, Enabling, EnablingOutput], lines);

        var above = Assert.Single(Glance.Above(table));

        Assert.Equal("IMPACT", above.Outcome.Code);
        Assert.Equal(StateTally.Of(lines).States, Glance.Of(table).Append(above).Aggregate(new int[4], (sum, o) => [.. sum.Zip(o.States, (a, b) => a + b)]));
    }

    [Fact]
    public void An_indicator_with_several_parts_counts_once_by_the_worst_that_can_be_judged()
    {
        var one = Guid.NewGuid();

        var outcome = Read(Line(Output, ProgressState.OnCourse, one, approved: 3, open: 2),
            Line(Output, ProgressState.Behind, one, approved: 3, open: 2), Line(Output, ProgressState.NoData, one, approved: 3, open: 2))[0];

        Assert.Equal([0, 1, 0, 0], outcome.States);
        Assert.Equal((3, 2), (outcome.ApprovedResults, outcome.OpenResults));
    }
}
