using Mandate.Budget;
using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.Burn;

/// <summary>Money burnt beside the progress of indicators.</summary>
public class BurnTests
{
    private static readonly TreeNode Outcome = new(Guid.NewGuid(), null, 0, "outcome", "policy", "1", LocalizedText.English("Social dialogue"));
    private static readonly TreeNode Output = new(Guid.NewGuid(), Outcome.Id, 1, "output", "policy", "1.1", LocalizedText.English("Institutions"));
    private static readonly FrameworkHead Head = new(Guid.NewGuid(), "f", LocalizedText.English("f"), default, default, FrameworkStatus.Approved, true, false, 1, 1);

    private static IndicatorLine Line(ProgressState state, decimal? share, Guid? indicator = null) => new(
        indicator ?? Guid.NewGuid(), Output.Id, "x", LocalizedText.English("x"), "output", "member States", IndicatorKind.CountOfResults,
        null, null, null, TargetKind.Count, 1, "member States", null, null, 0, 0, new(state, null, null, null, null, null, share, false, []));

    private static OutcomeSpending Spent(params OutcomeUse[] uses) => new("2022-23", 1, "2022-12", 12, true, false, uses, 0, 0);

    private static BurnReport Report(OutcomeSpending spending, params IndicatorLine[] lines) => BurnReport.Of(spending, new(Head, [Outcome, Output], lines), new(2023, 1, 15));

    [Theory]
    [InlineData(60, 50, BurnState.MoneyAhead)]
    [InlineData(59.9, 50, BurnState.InStep)]
    [InlineData(40.1, 50, BurnState.InStep)]
    [InlineData(40, 50, BurnState.ResultsAhead)]
    public void Ten_points_apart_is_no_longer_in_step(double spent, double progress, BurnState expected) => Assert.Equal(expected, BurnReport.StateOf((decimal)spent, (decimal)progress));

    [Fact]
    public void Of_money_or_results_that_are_not_known_nothing_is_said() =>
        Assert.Equal([BurnState.CannotSay, BurnState.CannotSay], [BurnReport.StateOf(null, 50), BurnReport.StateOf(50, null)]);

    [Fact]
    public void An_indicator_beyond_its_target_makes_up_for_no_other_and_one_of_parts_counts_once()
    {
        var parts = Guid.NewGuid();
        var row = Report(Spent(new OutcomeUse("1", 200, 60, 40)), Line(ProgressState.OnCourse, 250), Line(ProgressState.AtRisk, -20), Line(ProgressState.Behind, 40, parts), Line(ProgressState.Behind, 80, parts),
            Line(ProgressState.NoData, null)).Outcomes.Single();
        // (100 + 0 + 60) / 3
        Assert.Equal((53.3m, 3, 50.0m, BurnState.InStep), (row.MeanProgressPercent!.Value, row.Measured, row.SpentPercent!.Value, row.State));
        Assert.Equal((1, 1, 1, 1), (row.OnCourse, row.Behind, row.AtRisk, row.NoData));
        Assert.Equal((60m, 40m, 100m), (row.NamedUsd, row.SharedUsd, row.SpentUsd));
    }

    [Fact]
    public void Outcomes_of_the_framework_without_money_and_of_the_budget_without_results_are_both_shown()
    {
        var report = Report(Spent(new OutcomeUse("9", 100, 0, 10)));
        Assert.Equal(["9", "1"], report.Outcomes.Select(o => o.Outcome));
        Assert.Equal((null, 10m), (report.Outcomes[0].Title, report.Outcomes[0].SpentPercent!.Value));
        Assert.Equal((null, null, BurnState.CannotSay), (report.Outcomes[1].MoneyUsd, report.Outcomes[1].SpentPercent, report.Outcomes[1].State));
        Assert.Equal(50.0m, report.TimeGonePercent);
        Assert.Contains("2022-23,2022-12,50.0,9,,100,0,10,10,10.0,0,0,0,0,,0,cannot_say\n", BurnCsv.Of(report), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_no_money_is_no_percentage()
    {
        Assert.Null(new OutcomeUse("1", 0, 0, 0).SpentPercent);
        Assert.Null(Report(Spent()).SpentPercent);
    }
}
