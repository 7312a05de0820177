using Mandate.Budget;

namespace Mandate.Tests.Budget;

/// <summary>What may be allotted, used and moved.</summary>
public class ExecutionControlTests
{
    private static Dictionary<LineKey, LineUse> Uses(LineKey line, decimal allotted, decimal used) => LineUses.Of([new(line, EntryKind.Allotment, allotted), new(line, EntryKind.Actual, used)], [], []);

    private static List<Breach> Worsened(LineKey line, (decimal Allotted, decimal Used) before, (decimal Allotted, decimal Used) after) => ControlRules.Worsened(
        ExecutionFixture.Desk().Appropriations, Uses(line, before.Allotted, before.Used), Uses(line, after.Allotted, after.Used), [line]);

    [Fact]
    public void Only_what_goes_further_beyond_the_appropriation_or_the_allotment_is_a_breach()
    {
        Assert.Empty(Worsened(ExecutionFixture.Conference, (0, 0), (606, 606)));
        Assert.Equal([(true, 606m, 606.01m)], Worsened(ExecutionFixture.Conference, (0, 0), (606.01m, 0)).Select(b => (b.IsAllotment, b.Limit, b.Reached)));
        Assert.Equal([(false, 100m, 101m)], Worsened(ExecutionFixture.Conference, (100, 0), (100, 101)).Select(b => (b.IsAllotment, b.Limit, b.Reached)));
        // Less of what was too much before is no breach of its own.
        Assert.Empty(Worsened(ExecutionFixture.Conference, (700, 800), (650, 750 - 50)));
        Assert.Equal(2, Worsened(ExecutionFixture.Unforeseen, (0, 0), (1, 2)).Count);
        // Staff turnover is an adjustment below zero: nothing allotted is not beyond it.
        Assert.Empty(Worsened(new("I", "Turnover", "Turnover"), (0, 0), (0, 0)));
    }

    private static TransferDesk Desk(decimal alone = 0, params TransferRule[] rules) => new(ExecutionFixture.Desk(), rules.ToDictionary(r => r.Part),
        Uses(ExecutionFixture.Conference, 500, 100), new Dictionary<LineKey, decimal> { [ExecutionFixture.Conference] = alone });

    private static List<string> Problems(TransferDesk desk, LineKey from, LineKey to, decimal amount, string? decision = null, int month = 1) =>
        TransferLimits.Problems(desk, from, to, amount, new(2022, month, 1), decision).ConvertAll(p => p.Code.Split('.')[^1]);

    [Fact]
    public void What_is_neither_allotted_nor_used_may_go_to_another_line()
    {
        Assert.Empty(Problems(Desk(), ExecutionFixture.Conference, ExecutionFixture.Council, 106));
        Assert.Equal(["balance"], Problems(Desk(), ExecutionFixture.Conference, ExecutionFixture.Council, 106.01m));
        Assert.Equal(["same"], Problems(Desk(), ExecutionFixture.Conference, ExecutionFixture.Conference, 1));
        Assert.Equal(["closed"], Problems(Desk(), ExecutionFixture.Conference, ExecutionFixture.Council, 1, month: 2));
        Assert.Equal(["unknown"], Problems(Desk(), ExecutionFixture.Conference, new("I", "Organs", "Dropped"), 1));
    }

    [Fact]
    public void Between_parts_money_goes_by_a_decision_and_never_where_a_part_forbids_it()
    {
        Assert.Equal(["decision"], Problems(Desk(), ExecutionFixture.Conference, ExecutionFixture.Unforeseen, 1));
        Assert.Empty(Problems(Desk(), ExecutionFixture.Conference, ExecutionFixture.Unforeseen, 1, "GB.344/PFA/1"));
        var rules = new[] { new TransferRule { Part = "I", ForbidsOut = true }, new TransferRule { Part = "II", ForbidsIn = true } };
        Assert.Equal(["forbids_out", "forbids_in"], Problems(Desk(0, rules), ExecutionFixture.Conference, ExecutionFixture.Unforeseen, 1, "GB.344/PFA/1"));
        Assert.Empty(Problems(Desk(0, rules), ExecutionFixture.Conference, ExecutionFixture.Council, 1));
    }

    [Theory]
    [InlineData(null, null, 0, 1, false)]
    [InlineData("10", null, 0, "30.3", true)]
    [InlineData("10", null, 0, "30.31", false)]
    [InlineData(null, "25", 0, 25, true)]
    [InlineData("10", "25", 0, 26, false)]
    [InlineData("10", null, "60", "0.60", true)]
    [InlineData("10", null, "60", "0.61", false)]
    public void An_officer_moves_alone_within_the_lower_limit_of_both_lines_and_all_moves_together(string? percent, string? usd, object moved, object amount, bool isAlone)
    {
        static decimal? Number(object? o) => o is null ? null : Convert.ToDecimal(o, System.Globalization.CultureInfo.InvariantCulture);
        var desk = Desk(Number(moved)!.Value, new TransferRule { Part = "I", LimitPercent = Number(percent), LimitUsd = Number(usd) });
        Assert.Equal(isAlone, TransferLimits.IsAlone(desk, ExecutionFixture.Conference, ExecutionFixture.Council, Number(amount)!.Value));
    }
}
