using Mandate.Budget;

namespace Mandate.Tests.Budget;

/// <summary>What member States pay, with their credits and arrears.</summary>
public class ContributionTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Fact]
    public void Credits_are_taken_off_and_arrears_come_on_top()
    {
        var all = Contribution.Of(BudgetFixture.Full(), 0.97m)!;
        Assert.Equal(779_442_452.40m, all.Sum(c => c.AmountChf));
        var (kenya, ghana, uganda) = (all[0], all[1], all[2]);
        Assert.Equal((1_000.50m, kenya.AmountChf - 1_000.50m, kenya.AmountChf - 1_000.50m), (kenya.CreditChf, kenya.NetChf, kenya.TotalDueChf));
        Assert.Equal((0m, 0m, ghana.AmountChf), (ghana.CreditChf, ghana.ArrearsChf, ghana.TotalDueChf));
        Assert.Equal(uganda.AmountChf + 250_000.25m, uganda.TotalDueChf);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Every_scale_adds_up_to_the_centime_in_all_and_the_years_within_one(int seed)
    {
        var book = Random(new Random(seed));
        var rate = 0.5m + seed / 100m;
        var all = Contribution.Of(book, rate)!;
        Assert.Equal(decimal.Round(803_548_920m * rate, 2, MidpointRounding.AwayFromZero), all.Sum(c => c.AmountChf));
        Assert.All(all, c => Assert.Equal(c.AmountChf, c.FirstYearChf + c.SecondYearChf));
        Assert.All(all, c => Assert.InRange(c.FirstYearChf - c.SecondYearChf, -0.01m, 0.01m));
        Assert.InRange(all.Sum(c => c.FirstYearChf) - all.Sum(c => c.SecondYearChf), 0, 0.01m);
        Assert.All(all, c => Assert.InRange(c.AmountChf - decimal.Floor(803_548_920m * rate * c.Percent) / 100, 0, 0.01m));
        Assert.All(all.Where(c => c.Percent == 0), c => Assert.Equal(0, c.AmountChf));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_order_of_the_scale_changes_no_contribution(int seed)
    {
        var book = Random(new Random(seed));
        var shuffled = book.Scale.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Contribution.Of(book, 0.9m)!.OrderBy(c => c.Country, StringComparer.Ordinal), Contribution.Of(book with { Scale = shuffled }, 0.9m)!.OrderBy(c => c.Country, StringComparer.Ordinal));
    }

    [Fact]
    public void Another_rate_stands_beside_the_budget_rate_with_what_it_changes()
    {
        var table = ContributionsTable.Of(BudgetFixture.Full(), 0.90m);
        Assert.Equal([803_548_920m, 723_194_028m, -80_354_892m], new[] { "assessed_chf", "assessed_at_rate_chf", "change_chf" }.Select(c => BudgetFixture.Cell(table, table.Rows[^1], c)));
        Assert.Equal(9, ContributionsTable.Of(BudgetFixture.Full()).Columns.Count);
    }

    [Fact]
    public void Without_a_scale_nobody_is_assessed_and_without_balances_nobody_owes_or_is_owed()
    {
        Assert.Empty(ContributionsTable.Of(BudgetFixture.Reference()).Rows);
        var table = ContributionsTable.Of(BudgetFixture.Read((BudgetFixture.ScaleName, BudgetFixture.Scale)).Value);
        Assert.All(table.Rows, r => Assert.All(new[] { "credit_chf", "net_due_chf", "arrears_chf", "total_due_chf" }, c => Assert.Null(BudgetFixture.Cell(table, r, c))));
    }

    [Fact]
    public void Contributions_are_compared_with_the_budget() =>
        Assert.True(Assert.Single(BudgetChecks.Of(BudgetFixture.Full()), c => c.Code == "budget.check.contributions").Agrees);

    [Theory]
    [InlineData("KE,1000.50,0", "KE,-1000.50,0", "credit_chf negative")]
    [InlineData("KE,1000.50,0", "KE,1000.505,0", "credit_chf centimes")]
    [InlineData("KE,1000.50,0", "TZ,1000.50,0", "country unknown")]
    [InlineData("KE,1000.50,0", "ug,1000.50,0", "country twice")]
    [InlineData("KE,1000.50,0", "KE,,0", "credit_chf required")]
    public void Balances_that_cannot_be_are_refused(string old, string @new, string expected) => Assert.Contains(expected,
        BudgetFixture.Read((BudgetFixture.ScaleName, BudgetFixture.Scale), (BudgetFixture.BalancesName, BudgetFixture.Balances.Replace(old, @new, StringComparison.Ordinal))).Problems.Select(p => $"{p.Place?.Field} {p.Code.Split('.')[^1]}"));

    [Fact]
    public void A_scale_in_the_import_is_refused_as_one_that_is_given() => Assert.Equal(["budget.scale.sum"],
        BudgetFixture.Read((BudgetFixture.ScaleName, "country,percent\nKE,99.9999\n")).Problems.Select(p => p.Code));

    [Fact]
    public void Balances_may_come_without_a_scale() => Assert.Empty(BudgetFixture.Read((BudgetFixture.BalancesName, BudgetFixture.Balances)).Problems);

    // Thousandths of a per cent that come to a hundred.
    private static BudgetBook Random(Random random)
    {
        var (left, members) = (100_000, new List<AssessedMember>());
        for (var i = 0; i < random.Next(2, 26 * 7); i++)
        {
            var share = random.Next(4) == 0 ? 0 : random.Next(Math.Min(left, 2_000) + 1);
            members.Add(new() { Country = $"{(char)('A' + i / 26)}{(char)('A' + i % 26)}", Percent = share / 1_000m });
            left -= share;
        }
        members.Add(new() { Country = "ZZ", Percent = left / 1_000m });
        return BudgetFixture.Reference() with { Scale = members };
    }
}
