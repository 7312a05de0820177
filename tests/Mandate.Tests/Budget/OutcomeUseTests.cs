using Mandate.Budget;

namespace Mandate.Tests.Budget;

/// <summary>What was spent for the outcomes, and why each has its share.</summary>
public class OutcomeUseTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    private static readonly BudgetBook Book = BudgetFixture.Full();

    [Theory, MemberData(nameof(Seeds))]
    public void Everything_spent_and_everything_appropriated_is_of_an_outcome_or_of_the_rest_to_the_cent(int seed)
    {
        var random = new Random(seed);
        var spent = Entries(random);
        var transfers = Book.Lines.Take(4).ToDictionary(LineKey.Of, _ => random.Next(-5_000_000, 5_000_000) / 100m);
        var sums = OutcomeUses.Of(Book, transfers, spent);
        Assert.Equal(spent.Sum(s => s.Usd), sums.Outcomes.Sum(o => o.SpentUsd) + sums.RestSpent);
        Assert.Equal(Book.Lines.Sum(LineBalance.AppropriationOf) + transfers.Values.Sum(), sums.Outcomes.Sum(o => o.MoneyUsd ?? 0) + sums.RestMoney);
        foreach (var outcome in sums.Outcomes)
        {
            Assert.Equal(spent.Where(s => s.Outcome == outcome.Outcome).Sum(s => s.Usd), outcome.NamedUsd);
            // A share is less than a cent, or a dollar where nothing has cents, from what is due.
            Assert.InRange(outcome.SharedUsd - Slowly(spent, outcome.Outcome), -spent.Count, spent.Count);
        }
    }

    [Fact]
    public void Entries_count_for_the_outcome_that_they_name_even_from_a_line_that_is_not_shared_out()
    {
        var body = LineKey.Of(Book.Lines.First(l => l.Part == "I" && l.Key.Line == "Governing Body"));
        var sums = OutcomeUses.Of(Book, new Dictionary<LineKey, decimal>(), [new(body, "3", 100), new(body, null, 40), new(body, "gone", 5)]);
        Assert.Equal((100m, 0m, 40m), (sums.Outcomes.Single(o => o.Outcome == "3").NamedUsd, sums.Outcomes.Single(o => o.Outcome == "3").SharedUsd, sums.RestSpent));
        Assert.Equal(("gone", null, null, 5m), sums.Outcomes[^1] is var last ? (last.Outcome, last.MoneyUsd, last.SpentPercent, last.SpentUsd) : default);
    }

    [Fact]
    public void A_budget_that_cannot_be_shared_out_says_no_money_and_no_percentage()
    {
        var sums = OutcomeUses.Of(BudgetFixture.Small(), new Dictionary<LineKey, decimal>(), [new(ExecutionFixture.Council, null, 10)]);
        Assert.Empty(sums.Outcomes);
        Assert.Equal(10, sums.RestSpent);
    }

    [Fact]
    public void The_lines_of_an_outcome_add_up_to_its_amount_each_whole_units_or_one_more()
    {
        var allocation = Allocation.Of(Book)!;
        for (var at = 0; at < allocation.Outcomes.Count; at++)
        {
            var explained = ExplainShares.Of(1, Book, allocation, at, null);
            Assert.Equal(explained.WithoutUsd, explained.Shares.Where(s => !s.IsSupport).Sum(s => s.AmountUsd));
            Assert.Equal(explained.SupportUsd, explained.Shares.Where(s => s.IsSupport).Sum(s => s.AmountUsd));
            Assert.All(explained.Shares, s => Assert.Equal(s.HasRemainder ? Math.Sign(s.CostUsd) : 0, s.AmountUsd - s.WholeUsd));
            Assert.All(explained.Shares, s => Assert.InRange(s.ExactUsd - s.AmountUsd, -1, 1));
            // The shares that the fixture gives lead away from the published budgets.
            Assert.False(explained.Agrees);
        }
    }

    [Fact]
    public void Without_shares_of_its_own_an_outcome_agrees_with_its_published_budget_and_says_the_rule()
    {
        var book = BudgetFixture.Reference();
        var explained = ExplainShares.Of(1, book, Allocation.Of(book)!, 0, null);
        Assert.True(explained.Agrees);
        Assert.Equal(102_661_549m, explained.PublishedUsd);
        Assert.Equal([AllocationRule.AsPublished, AllocationRule.SupportProportional], explained.Shares.Select(s => s.Rule).Distinct());
        Assert.All(explained.Shares.Where(s => !s.IsSupport), s => Assert.Equal((102_661_549m, 500_802_800m), (s.Weight, s.Weights)));
    }

    // 13,930,846 at 33.33 per cent is 4,643,150.97: rounded down, and its remainder is the largest.
    [Fact]
    public void One_line_alone_shows_its_share_and_the_step_of_the_largest_remainder()
    {
        var share = Assert.Single(ExplainShares.Of(1, Book, Allocation.Of(Book)!, 0, Book.Lines.Single(l => l.Key.Line == "Statistics")).Shares);
        Assert.Equal((AllocationRule.Given, 33.33m, 100m, 4_643_150m, true, 4_643_151m), (share.Rule, share.Weight, share.Weights, share.WholeUsd, share.HasRemainder, share.AmountUsd));
    }

    private static List<SpentFor> Entries(Random random) => [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => new SpentFor(
        LineKey.Of(Book.Lines[random.Next(Book.Lines.Count)]), random.Next(3) == 0 ? Book.Outcomes[random.Next(Book.Outcomes.Count)].Outcome : null, random.Next(-100_000, 10_000_000) / 100m))];

    private static decimal Slowly(List<SpentFor> spent, string outcome)
    {
        var sum = 0m;
        foreach (var one in spent.Where(s => s.Outcome is null))
        {
            var line = Book.Lines.Single(l => LineKey.Of(l) == one.Line);
            var own = Book.Shares.Where(s => s.Key == line.Key).ToList();
            var isDirect = !line.Group.EndsWith("support services", StringComparison.OrdinalIgnoreCase);
            var isOfOutcomes = Book.Items.Where(i => i.Code == "B").SelectMany(i => i.Groups).Contains(line.Group);
            if (!isDirect || (own.Count == 0 && !isOfOutcomes)) continue;
            sum += own.Count > 0 ? one.Usd * (own.FirstOrDefault(s => s.Outcome == outcome)?.Percent ?? 0) / 100
                : one.Usd * Book.Outcomes.Single(o => o.Outcome == outcome).Amount / Book.Outcomes.Sum(o => o.Amount);
        }
        return sum;
    }
}
