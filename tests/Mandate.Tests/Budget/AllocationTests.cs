using System.Numerics;
using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>Lines shared out over the outcomes: exact, by a stated rule, reconciled with what was published.</summary>
public class AllocationTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory, MemberData(nameof(Seeds))]
    public void Each_part_is_what_is_due_or_a_unit_more_and_together_they_are_the_whole(int seed)
    {
        var (amount, outcomes, weights) = Random(new Random(seed));
        var parts = OutcomeParts.Of(amount, outcomes, weights)!;
        Assert.Equal(amount, parts.Sum());
        Assert.Equal(Slowly(amount, outcomes, weights), parts);
        Assert.All(parts.Zip(weights), p => Assert.True(p.Second > 0 || p.First == 0));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_order_of_the_outcomes_gives_nobody_more(int seed)
    {
        var random = new Random(seed);
        var (amount, outcomes, weights) = Random(random);
        var order = Enumerable.Range(0, outcomes.Count).ToArray();
        random.Shuffle(order);
        var shuffled = OutcomeParts.Of(amount, [.. order.Select(i => outcomes[i])], [.. order.Select(i => weights[i])])!;
        Assert.Equal(OutcomeParts.Of(amount, outcomes, weights)!, Enumerable.Range(0, outcomes.Count).Select(i => shuffled[Array.IndexOf(order, i)]));
    }

    // P&B 2022-23: the direct lines come to the budgets of the outcomes, support services of 130,394,489 on top.
    [Fact]
    public void Without_shares_the_reference_lines_come_to_the_published_budgets_within_a_dollar_a_line()
    {
        var book = BudgetFixture.Reference();
        var allocation = Allocation.Of(book)!;
        Assert.Equal((500_802_800m, 631_197_289m), (allocation.Without.Sum(), allocation.With.Sum()));
        Assert.All(allocation.Without.Zip(book.Outcomes), p => Assert.InRange(p.First - p.Second.Amount, -25, 25));
        Assert.All(allocation.Direct.Concat(allocation.Support), l => Assert.Equal(l.Line.StaffCost + l.Line.NonStaffCost, l.Amounts.Sum()));
        Assert.Equal(AllocationRule.AsPublished, Assert.Single(allocation.Direct.Select(l => l.Rule).Distinct()));
        Assert.Equal(AllocationRule.SupportProportional, Assert.Single(allocation.Support.Select(l => l.Rule).Distinct()));
    }

    [Fact]
    public void Lines_with_shares_of_their_own_go_by_these_and_support_follows_what_is_direct()
    {
        var allocation = Allocation.Of(BudgetFixture.Full())!;
        var lines = allocation.Direct.Concat(allocation.Support).ToDictionary(l => l.Line.Key.Line, StringComparer.Ordinal);
        // 13,930,846 at 33.33 per cent is 4,643,150.97.
        Assert.Equal([4_643_151m, 0, 9_287_695m, 0, 0, 0, 0, 0], lines["Statistics"].Amounts);
        Assert.Equal([0m, 0, 0, 0, 0, 0, 0, 2_830_053m], lines["Procurement"].Amounts);
        Assert.Equal([0m, 1_488_361m, 0, 0, 0, 0, 1_488_361m, 0], lines["Evaluation"].Amounts);
        Assert.Equal((AllocationRule.Given, AllocationRule.Given, AllocationRule.SupportProportional), (lines["Evaluation"].Rule, lines["Procurement"].Rule, lines["Internal services and administration"].Rule));
        var support = lines["Internal services and administration"];
        Assert.InRange(support.Amounts[0], decimal.Floor(support.Line.Cost * allocation.Without[0] / allocation.Without.Sum()), decimal.Ceiling(support.Line.Cost * allocation.Without[0] / allocation.Without.Sum()));
    }

    [Fact]
    public void Shares_that_leave_the_published_budgets_are_found()
    {
        var findings = BudgetChecks.Of(BudgetFixture.Full()).Where(c => !c.Agrees && c.Code == "budget.check.allocated").Select(c => c.Subject);
        Assert.Equal(["1", "2", "3", "4", "5", "6", "7", "8"], findings);
    }

    [Fact]
    public void A_budget_without_outcomes_shares_nothing_out() => Assert.Null(Allocation.Of(BudgetFixture.Small()));

    [Fact]
    public void The_table_shows_both_sums_and_the_difference_from_what_was_published()
    {
        var table = BudgetTables.Of("departments-outcomes", BudgetFixture.Reference());
        decimal Total(RowType type) => (decimal)BudgetFixture.Cell(table, table.Rows.Single(r => r.Type == type), "total_usd")!;
        Assert.Equal((500_802_800m, 631_197_289m, 500_802_800m, 0m), (Total(RowType.PartTotal), Total(RowType.GrandTotal), Total(RowType.Published), Total(RowType.Difference)));
        Assert.Contains(",as_published,", TableText.Csv(table), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Statistics,1,33.33", "Statistics,1,33.32", "outcome_shares.csv:2:share_pct sum")]
    [InlineData("Statistics,1,33.33", "Statistics,9,33.33", "outcome_shares.csv:2:outcome unknown_outcome")]
    [InlineData("Statistics,3,66.67", "Statistics,1,66.67", "outcome_shares.csv:3:outcome twice")]
    [InlineData("Statistics,3,66.67", "Statistics,3,-66.67", "outcome_shares.csv:3:share_pct negative")]
    [InlineData("Procurement,8", "Procurements,8", "outcome_shares.csv:4:line unknown_line")]
    [InlineData("Procurement,8,100", "Procurement,8,all", "outcome_shares.csv:4:share_pct number")]
    public void Shares_that_cannot_be_are_refused(string old, string @new, string expected) =>
        Assert.Contains(expected, Said(BudgetFixture.Read((BudgetFixture.SharesName, BudgetFixture.Shares.Replace(old, @new, StringComparison.Ordinal)))));

    [Fact]
    public void Every_problem_of_the_shares_is_said_at_once() =>
        Assert.Equal(["outcome_shares.csv:2:line unknown_line", "outcome_shares.csv:2:share_pct sum", "outcome_shares.csv:3:outcome unknown_outcome", "outcome_shares.csv:3:share_pct sum"],
            Said(BudgetFixture.Read((BudgetFixture.SharesName, "part,department_group,line,outcome,share_pct\nI,Policy departments,Statistic,1,99.9999\nI,Policy departments,Statistics,X,50\n"))).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("1,150,10,1.5", "1,-150,10,1.5", "outcome_requirements.csv:2:required_musd negative")]
    [InlineData("1,150,10,1.5", "9,150,10,1.5", "outcome_requirements.csv:2:outcome unknown_outcome")]
    [InlineData("2,80.5", "1,80.5", "outcome_requirements.csv:3:outcome twice")]
    [InlineData("2,80.5", "2,80.55", "outcome_requirements.csv:3:required_musd one_decimal")]
    public void Requirements_that_cannot_be_are_refused(string old, string @new, string expected) =>
        Assert.Contains(expected, Said(BudgetFixture.Read((BudgetFixture.RequirementsName, BudgetFixture.Requirements.Replace(old, @new, StringComparison.Ordinal)))));

    // Outcome 1: 102.7 + 10 + 1.5 are available, 20.8 - 10 are to be mobilised, of 150.
    [Fact]
    public void The_gap_is_what_is_required_and_neither_available_nor_estimated()
    {
        var table = BudgetTables.Of("funding-gap", BudgetFixture.Full());
        Assert.Equal([114.2m, 10.8m, 25.0m], new[] { "available_musd", "to_mobilise_musd", "gap_musd" }.Select(c => BudgetFixture.Cell(table, table.Rows[0], c)));
        // More is secured for outcome 2 than was estimated: nothing is left to mobilise.
        Assert.Equal(0m, BudgetFixture.Cell(table, table.Rows[1], "to_mobilise_musd"));
        // Supplementary funds, 30 in all and 7.5 secured, are estimated with the sum alone.
        Assert.Equal(table.Rows.Take(8).Sum(r => (decimal)BudgetFixture.Cell(table, r, "to_mobilise_musd")!) + 22.5m, BudgetFixture.Cell(table, table.Rows[^1], "to_mobilise_musd"));
    }

    [Fact]
    public void What_no_file_says_of_requirements_is_empty()
    {
        var table = BudgetTables.Of("funding-gap", BudgetFixture.Reference());
        Assert.All(table.Rows, r => Assert.All(new[] { "required_musd", "available_musd", "to_mobilise_musd", "gap_musd" }, c => Assert.Null(BudgetFixture.Cell(table, r, c))));
        Assert.Equal([500.8m, 520m, 30m], new[] { "rb_2022_23_musd", "xb_2022_23_est_musd", "rbsa_2022_23_est_musd" }.Select(c => BudgetFixture.Cell(table, table.Rows[^1], c)));
        var money = ReadOutcomeMoney.Of(BudgetFixture.Reference())[0];
        Assert.Equal(("1", 102_661_549m, 20.8m, null, null, null), (money.Outcome, money.RegularUsd, money.ExtraBudgetary, money.Supplementary, money.Required, money.Gap));
        Assert.InRange(money.WithSupportUsd!.Value, 129_391_620m, 129_391_640m);
    }

    private static List<string> Said(Outcome<BudgetBook> read) => [.. read.Problems.Select(p => $"{p.Place?.File}:{p.Place?.Row}:{p.Place?.Field} {p.Code.Split('.')[^1]}")];

    private static (decimal Amount, List<string> Outcomes, List<decimal> Weights) Random(Random random)
    {
        var outcomes = Enumerable.Range(1, random.Next(1, 12)).Select(i => $"{i}").ToList();
        // Small weights make equal remainders; one at least is above zero.
        var weights = outcomes.ConvertAll(_ => random.Next(3) == 0 ? 0m : random.Next(1, 6) / (decimal)Math.Pow(10, random.Next(3)));
        weights[random.Next(weights.Count)] = 1;
        return (random.Next(-1_000, 90_000_000) / (random.Next(2) == 0 ? 1m : 100m), outcomes, weights);
    }

    // Whole units one after the other, each to whoever is furthest from what is due.
    private static List<decimal> Slowly(decimal amount, List<string> outcomes, List<decimal> weights)
    {
        var unit = amount == decimal.Truncate(amount) ? 1m : 0.01m;
        var (units, parts) = (new BigInteger(Math.Abs(amount) / unit), weights.ConvertAll(w => new BigInteger(w * 100)));
        var whole = parts.Aggregate(BigInteger.Add);
        var got = parts.ConvertAll(p => units * p / whole);
        while (got.Aggregate(BigInteger.Add) < units)
        {
            var next = Enumerable.Range(0, parts.Count).Where(i => got[i] == units * parts[i] / whole).OrderByDescending(i => units * parts[i] % whole).ThenBy(i => outcomes[i], StringComparer.Ordinal).First();
            got[next]++;
        }
        return got.ConvertAll(g => Math.Sign(amount) * (decimal)g * unit);
    }
}
