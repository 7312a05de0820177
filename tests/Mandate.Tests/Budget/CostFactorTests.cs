using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>Cost increases computed from factors, held against a walk through each element, year by year.</summary>
public class CostFactorTests
{
    private static readonly BudgetBook Reference = BudgetFixture.Reference();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory]
    [InlineData(0, 0, "year_start", "0")]
    [InlineData(10, 10, "year_start", "0.155")]
    [InlineData(10, 10, "mid_year", "0.1025")]
    [InlineData(1.8, 0, "year_start", "0.018")]
    [InlineData(1.8, 0, "mid_year", "0.0135")]
    [InlineData(-50, 100, "year_start", "-0.25")]
    public void Half_a_cost_is_spent_in_each_year_at_its_price(double first, double second, string timing, string growth)
    {
        Assert.True(SnakeEnum<FactorTiming>.TryParse(timing, out var when));
        Assert.Equal(decimal.Parse(growth, System.Globalization.CultureInfo.InvariantCulture), new YearlyRates((decimal)first, (decimal)second).Growth(when));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void One_pass_over_the_arrays_gives_what_a_walk_through_each_year_gives(int seed)
    {
        var book = Random(new Random(seed));
        var changes = CostModel.Of(book).Changes(CostModel.AsGiven);
        foreach (var line in book.Lines) Assert.Equal(Walk(book, line), changes[line.Position - 1]);
    }

    // With such rates and amounts no whole numbers of one smallest part are to be had: decimals give the same.
    [Theory, MemberData(nameof(Seeds))]
    public void Figures_of_many_digits_give_what_a_walk_through_each_year_gives(int seed)
    {
        var random = new Random(seed);
        var book = Random(random);
        foreach (var line in book.Lines) (line.StaffCost, line.NonStaffCost) = (line.StaffCost * 1_000_000_000m, line.NonStaffCost + random.Next(100) / 100m);
        foreach (var element in book.Elements) element.OwnPercent = random.Next(-5_000_000, 5_000_000) / 1_000_000m;
        var changes = CostModel.Of(book).Changes(CostModel.AsGiven);
        foreach (var line in book.Lines) Assert.Equal(decimal.Round(Walk(book, line), 6), decimal.Round(changes[line.Position - 1], 6));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Computed_increases_add_up_exactly_and_every_dollar_has_a_factor_or_is_said_to_have_none(int seed)
    {
        var book = Random(new Random(seed));
        var computed = ComputedIncrease.Of(book);
        Assert.Equal(decimal.Round(book.Lines.Sum(l => Walk(book, l)), 0, MidpointRounding.AwayFromZero), computed.Sum(c => c.Amount ?? 0));
        var model = CostModel.Of(book);
        for (var i = 0; i < book.Lines.Count; i++)
        {
            var covered = book.Elements.Select((e, at) => e.Line == i + 1 && e.Factor != FactorKind.None ? model.Amounts[at] : 0).Sum();
            Assert.Equal(book.Lines[i].Cost, covered + computed[i].WithoutFactor);
            Assert.True(computed[i].Amount is not null || covered == 0);
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Recosting_at_the_same_inflation_and_rate_is_the_identity(int seed)
    {
        var book = Random(new Random(seed));
        var same = book.Inflation.ToDictionary(i => i.Region, i => i.AnnualPercent, StringComparer.Ordinal);
        Assert.All(ExchangeEffect.Of(book, 0.97m, 0.97m, null, same).Lines, l => Assert.Equal(0, l.ChangeUsd));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void At_other_inflation_and_another_rate_the_lines_add_up_to_the_total_exactly(int seed)
    {
        var random = new Random(seed);
        var book = Random(random);
        var other = book.Inflation.ToDictionary(i => i.Region, _ => random.Next(-500, 2_000) / 100m, StringComparer.Ordinal);
        var effect = ExchangeEffect.Of(book, 0.97m, 0.9m, random.Next(101) / 100m, other);
        Assert.Equal(effect.TotalAfterUsd, effect.Lines.Sum(l => l.AfterUsd));
        Assert.Equal(effect.TotalAfterUsd, ExchangeEffect.Of(RecostBasis.Of(book), 0.97m, 0.9m, effect.ChfShare, other, withLines: false).TotalAfterUsd);
        var exact = book.Lines.Sum(l => PriceLayers.Of(l).Recosted!.Value - Walk(book, l) + Walk(book with { Inflation = [.. book.Inflation.Select(i => Other(i, other[i.Region]))] }, l));
        Assert.Equal(decimal.Round(exact * (1 - effect.ChfShare!.Value + effect.ChfShare.Value * 0.97m / 0.9m), 0, MidpointRounding.AwayFromZero), decimal.Round(effect.TotalAfterUsd, 0));

        static RegionalInflation Other(RegionalInflation i, decimal percent) => new() { Region = i.Region, Title = i.Title, AnnualPercent = percent };
    }

    [Fact]
    public void Other_inflation_of_a_place_moves_what_is_spent_there_and_nothing_else()
    {
        var effect = Recost("AFR=5.4").Value;
        var line = Assert.Single(effect.Lines, l => l.ChangeUsd != 0);
        // 26,721,722 less technical cooperation of 9,347,786 at 1.5 and half of the rate's square: 8.2458 % instead of 6.6968 %.
        Assert.Equal(("Programmes in Africa", 269_122m), (line.Line, line.ChangeUsd));
        Assert.Equal([new RecostedPlace("AFR", 4.4m, 4.4m, 5.4m)], effect.Inflation);
        Assert.All(Recost("AFR=4.4", "ECA=4.2", "ITA=0.5").Value.Lines, l => Assert.Equal(0, l.ChangeUsd));
    }

    [Fact]
    public void Every_slip_of_a_recosting_is_said_at_once() => Assert.Equal(
        ["budget.recost.rate", "budget.recost.share", "budget.recost.inflation", "budget.recost.inflation", "budget.recost.place", "budget.import.price_rate", "budget.recost.place_twice"],
        RecostBudget.Of(Reference, new(Rate: 0, ChfShare: 2, Inflation: ["AFR", "AFR=x", "ATL=3", "ECA=-100", "AMR=3", "amr=4"])).Problems.Select(p => p.Code));

    [Fact]
    public void Without_factors_there_is_nothing_for_inflation_to_act_on() => Assert.Equal(["budget.recost.no_factors"],
        RecostBudget.Of(Reference with { Elements = [] }, new(Inflation: ["AFR=5"])).Problems.Select(p => p.Code));

    [Fact]
    public void Where_files_say_the_currency_of_every_line_no_share_is_asked_for()
    {
        Assert.Equal(["budget.recost.share_missing"], RecostBudget.Of(BudgetFixture.Small(), new(Rate: 0.9m)).Problems.Select(p => p.Code));
        var text = BudgetFixture.Texts["line_factors.csv"].Replace("nonstaff,,,none", "nonstaff,,USD,none", StringComparison.Ordinal);
        var effect = RecostBudget.Of(BudgetReader.Read(BudgetFixture.Cycle, BudgetFixture.Files(("line_factors.csv", text))).Value, new(Rate: 0.475m)).Value;
        // At half of the budget rate what is spent in francs, 540 of the Conference's 600, costs twice as many dollars.
        Assert.Equal([606m + 606m * 0.9m, 303m, 449.25m, -20m, 0m], effect.Lines.Select(l => l.AfterUsd));
        Assert.Null(effect.ChfShare);
    }

    [Fact]
    public void A_line_is_explained_factor_by_factor()
    {
        var explained = ExplainIncrease.Of(Reference, Reference.Lines.Single(l => l.Key.Line == "Programmes in Africa"));
        Assert.Equal([("staff", "AFR", 935_047.28m), ("technical cooperation", "AFR", 149_564.58m), ("nonstaff", "AFR", (decimal?)1_163_497.75m)], explained.Elements.Select(e => (e.Object, e.Place, e.ChangeUsd)));
        Assert.Equal((1_571_220m, 2_248_110m, 0m), (explained.EnteredUsd, explained.ComputedUsd, explained.WithoutFactorUsd));
        Assert.Equal([(1.8m, 0m, 1.8m), (1.6m, 0m, 1.6m), (4.4m, 4.4m, (decimal?)6.6968m)], explained.Elements.Select(e => (e.FirstYearPercent!.Value, e.SecondYearPercent!.Value, e.GrowthPercent)));
    }

    private static Outcome<ExchangeEffect> Recost(params string[] inflation) => RecostBudget.Of(Reference, new(Inflation: inflation));

    // Slow and obvious: what each element costs in each year, less what it costs today.
    private static decimal Walk(BudgetBook book, BudgetLine line)
    {
        var sum = 0m;
        foreach (var element in book.Elements.Where(e => e.Line == line.Position))
        {
            decimal Amount(CostElement e) => e.Amount ?? (e.IsStaff ? line.StaffCost : line.NonStaffCost) * e.SharePercent!.Value / 100;
            var amount = element.IsRest ? (element.IsStaff ? line.StaffCost : line.NonStaffCost) - book.Elements.Where(e => e.Line == line.Position && e.IsStaff == element.IsStaff && !e.IsRest).Sum(Amount) : Amount(element);
            var (first, second) = element.Factor switch
            {
                FactorKind.Inflation => book.Inflation.Single(i => i.Region == element.Place) is var there ? (there.AnnualPercent, there.AnnualPercent) : default,
                FactorKind.Assumption => (book.Assumptions.Single(a => a.Code == element.Assumption).Value, 0m),
                FactorKind.Own => (element.OwnPercent!.Value, element.OwnPercent.Value),
                _ => (0m, 0m),
            };
            var half = element.Timing == FactorTiming.MidYear;
            var year1 = amount / 2 * (1 + first / 100 / (half ? 2 : 1));
            var year2 = amount / 2 * (1 + first / 100) * (1 + second / 100 / (half ? 2 : 1));
            sum += year1 + year2 - amount;
        }
        return sum;
    }

    private static BudgetBook Random(Random random)
    {
        var lines = Enumerable.Range(1, random.Next(2, 12)).Select(n => new BudgetLine
        {
            Position = n, Part = "I", Group = "G", Title = LocalizedText.In("en", $"Line {n}"), StaffCost = random.Next(90_000_000), NonStaffCost = random.Next(90_000_000),
            Previous = random.Next(90_000_000), ProgrammeChange = random.Next(-5_000_000, 5_000_000), CostChange = random.Next(-500_000, 500_000),
        }).ToList();
        return new(BudgetFixture.Cycle)
        {
            Lines = lines, Rates = [new() { Name = "budget rate", FrancsPerDollar = 0.97m }],
            Inflation = [.. new[] { "AFR", "ECA" }.Select(r => new RegionalInflation { Region = r, Title = LocalizedText.In("en", r), AnnualPercent = random.Next(-200, 1_300) / 100m })],
            Assumptions = [new() { Code = "fuel", Title = LocalizedText.In("en", "Fuel"), Value = random.Next(-300, 300) / 10m, Unit = AssumptionUnit.Percent }],
            Elements = [.. from line in lines from isStaff in new[] { true, false } from e in Elements(random, line.Position, isStaff) select e],
        };
    }

    private static IEnumerable<CostElement> Elements(Random random, int line, bool isStaff)
    {
        var left = 100;
        for (var n = random.Next(4); n > 0; n--)
        {
            var (share, isRest) = (random.Next(1, left / 2 + 1), n == 1 && random.Next(2) == 0);
            left -= share;
            yield return new()
            {
                Line = line, Object = isStaff ? "staff" : "nonstaff", IsStaff = isStaff, Place = random.Next(2) == 0 ? "AFR" : "ECA", Factor = (FactorKind)random.Next(5), Assumption = "fuel",
                OwnPercent = random.Next(-50, 50) / 10m, Timing = (FactorTiming)random.Next(2), SharePercent = isRest ? null : share,
            };
        }
    }
}
