using Mandate.Budget;

namespace Mandate.Tests.Budget;

/// <summary>What a budget would come to if.</summary>
public sealed class ScenarioTests
{
    private static ScenarioChange Change(ChangeKind kind, decimal value, string? subject = null, string? to = null, decimal? share = null, int p = 0, int gs = 0) =>
        new() { Kind = kind, Value = value, Subject = subject, To = to, ChfShare = share, ProfessionalMonths = p, GeneralServiceMonths = gs };

    private static string[] Codes(BudgetBook book, params ScenarioChange[] changes) => [.. ApplyScenario.To(book, changes).Problems.Select(p => p.Code)];

    private static PriceLayers Sum(BudgetBook book) => PriceLayers.Sum(book.Lines);

    [Fact]
    public void A_scenario_without_changes_is_the_budget_itself()
    {
        var book = BudgetFixture.Reference();
        var same = ApplyScenario.To(book, []).Value;
        Assert.Equal(Convert.ToHexString(BookSeal.Of(book)), Convert.ToHexString(BookSeal.Of(same)));
    }

    [Fact]
    public void A_cut_takes_its_share_of_the_group_to_the_dollar_and_leaves_all_other_lines()
    {
        var book = BudgetFixture.Reference();
        const string Group = "Policy departments";
        var now = ApplyScenario.To(book, [Change(ChangeKind.Cut, 3, Group)]).Value;
        var (was, less) = (book.Lines.Where(l => l.Group == Group).Sum(l => l.Cost), now.Lines.Where(l => l.Group == Group).Sum(l => l.Cost));
        Assert.Equal(decimal.Round(was * 0.97m, 0, MidpointRounding.AwayFromZero), less);
        Assert.All(now.Lines.Zip(book.Lines).Where(p => p.First.Group != Group), p => Assert.Equal(p.Second.Cost, p.First.Cost));
        Assert.Equal(Sum(book).Constant - (was - less), Sum(now).Constant);
        Assert.Equal(Sum(book).CostChange, Sum(now).CostChange);
        // What it starts from stays as it is.
        Assert.Equal(790_640_000m, Sum(book).Constant);
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8)]
    public void Whatever_is_shifted_the_whole_stays_in_months_and_dollars(int seed)
    {
        var (random, book) = (new Random(seed), BudgetFixture.Reference());
        var lines = book.Lines.Where(l => l.ProfessionalMonths > 12 && l.StaffCost > 1000).ToList();
        var changes = Enumerable.Range(0, 6).Select(_ => (From: lines[random.Next(lines.Count)], To: lines[random.Next(lines.Count)])).Where(p => p.From != p.To).DistinctBy(p => p.From)
            .Select(p => Change(ChangeKind.Shift, random.Next(1, 1000), p.From.Key.Line, p.To.Key.Line, null, random.Next(0, 12))).ToArray();
        var now = ApplyScenario.To(book, changes).Value;
        Assert.Equal((Sum(book).Constant, Sum(book).Recosted), (Sum(now).Constant, Sum(now).Recosted));
        Assert.Equal(book.Lines.Sum(l => l.ProfessionalMonths), now.Lines.Sum(l => l.ProfessionalMonths));
        foreach (var (line, at) in book.Lines.Select((l, i) => (l, i)))
        {
            // The slow way: one line and one change at a time.
            var expected = line.StaffCost;
            foreach (var change in changes) expected += (change.To == line.Key.Line ? change.Value : 0) - (change.Subject == line.Key.Line ? change.Value : 0);
            Assert.Equal(expected, now.Lines[at].StaffCost);
        }
    }

    [Fact]
    public void Prices_move_the_recosted_estimate_and_never_the_constant_one()
    {
        var book = BudgetFixture.Reference();
        foreach (var changes in new[] { [Change(ChangeKind.Rate, 0.9m, share: 0.55m)], [Change(ChangeKind.StandardCost, 2)], new[] { Change(ChangeKind.Inflation, 9, "AFR"), Change(ChangeKind.StandardCost, -1) } })
        {
            var now = ApplyScenario.To(book, changes).Value;
            Assert.Equal(Sum(book).Constant, Sum(now).Constant);
            Assert.NotEqual(Sum(book).Recosted, Sum(now).Recosted);
        }
        Assert.Equal(852_654_687m, Sum(ApplyScenario.To(book, [Change(ChangeKind.Rate, 0.9m, share: 0.55m)]).Value).Recosted);
        Assert.Equal(0.9m, ApplyScenario.To(book, [Change(ChangeKind.Rate, 0.9m, share: 0.55m)]).Value.Rate);
        Assert.Equal(Sum(book).Recosted, Sum(ApplyScenario.To(book, [Change(ChangeKind.Rate, 1m)]).Value).Recosted);
    }

    [Fact]
    public void What_cannot_be_is_refused_all_at_once()
    {
        var book = BudgetFixture.Reference();
        Assert.Equal(["budget.scenario.group", "budget.scenario.percent"], Codes(book, Change(ChangeKind.Cut, 101, "Nowhere")));
        Assert.Equal(["budget.scenario.line", "budget.scenario.same_line"], Codes(book, Change(ChangeKind.Shift, 1, "Research", "Research"), Change(ChangeKind.Shift, 1, "Research", "Nowhere")).Order());
        Assert.Equal(["budget.scenario.amount", "budget.scenario.months"], Codes(book, Change(ChangeKind.Shift, -1, "Research", "Statistics", p: -1)).Order());
        Assert.Equal(["budget.scenario.twice"], Codes(book, Change(ChangeKind.StandardCost, 1), Change(ChangeKind.StandardCost, 2)));
        // Research has 70 work-years; a cut leaves less to give.
        Assert.Equal(["budget.scenario.no_months"], Codes(book, Change(ChangeKind.Shift, 1, "Research", "Statistics", p: 841)));
        Assert.Equal(["budget.scenario.no_money"], Codes(book, Change(ChangeKind.Cut, 50, "Policy departments"), Change(ChangeKind.Shift, 10_000_000, "Research", "Statistics", p: 12)));
        Assert.Equal(["budget.recost.rate"], Codes(book, Change(ChangeKind.Rate, 0, share: 0.5m)));
    }

    [Fact]
    public void Each_change_says_what_it_does_alone_and_the_lines_that_move_most_come_first()
    {
        var book = BudgetFixture.Reference();
        var scenario = new Scenario { Code = "try", Title = "Try", BaseNumber = 1, Changes = [Change(ChangeKind.StandardCost, 1), Change(ChangeKind.Cut, 10, "Oversight and evaluation")] };
        (scenario.Changes[0].Position, scenario.Changes[1].Position) = (1, 2);
        var view = ScenarioView.Of(scenario, book);
        Assert.Equal(decimal.Round(book.Lines.Sum(l => l.StaffCost) / 100, 0, MidpointRounding.AwayFromZero), view.Changes[0].EffectUsd);
        Assert.True(view.Changes[1].EffectUsd < 0);
        Assert.Equal(view.Moved.OrderByDescending(m => Math.Abs(m.ChangeUsd)).Select(m => m.ChangeUsd), view.Moved.Select(m => m.ChangeUsd));
        Assert.Equal(view.RecostedUsd - Sum(book).Recosted, view.Moved.Sum(m => m.ChangeUsd));
    }
}
