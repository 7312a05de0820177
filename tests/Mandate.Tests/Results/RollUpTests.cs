using Mandate.Results;

namespace Mandate.Tests.Results;

public class RollUpTests
{
    private static readonly RollUpRules States = new(RollUpRule.DistinctCount, RollUpRule.DistinctCount);
    private static readonly RollUpRules Organisations = new(RollUpRule.Sum, RollUpRule.Sum);
    private static readonly RollUpRules Percentages = new(RollUpRule.WeightedAverage, RollUpRule.WeightedAverage, 100);

    [Fact]
    public void A_member_State_counts_once_per_indicator_however_many_periods_it_reports() =>
        Assert.Equal(2, RollUp.Of(States, [Of("KE", 2022, 1), Of("KE", 2023, 1), Of("GH", 2023, 1)]).Value);

    [Fact]
    public void A_reported_zero_is_a_figure_and_does_not_count_the_State()
    {
        var figure = RollUp.Of(States, [Of("KE", 2022, 0)]);
        Assert.Equal((0m, 1), (figure.Value, figure.Results));
    }

    [Fact]
    public void Nothing_reported_is_no_figure_and_not_zero() => Assert.Null(RollUp.Of(States, []).Value);

    [Fact]
    public void Organisations_add_up_over_periods_and_countries() =>
        Assert.Equal(6, RollUp.Of(Organisations, [Of("KE", 2022, 1), Of("KE", 2023, 3), Of("GH", 2023, 2)]).Value);

    [Fact]
    public void Shares_add_numerators_and_denominators_and_divide_once()
    {
        var figure = RollUp.Of(Percentages, [Of("KE", 2022, 1, 2), Of("GH", 2022, 10, 98)]);
        Assert.Equal((11m, 11m, 100m), (figure.Value, figure.Numerator, figure.Denominator));
    }

    [Fact]
    public void A_share_of_nothing_and_a_share_without_its_whole_give_no_figure()
    {
        Assert.Null(RollUp.Of(Percentages, [Of("KE", 2022, 0, 0)]).Value);
        Assert.Null(RollUp.Of(Percentages, [Of("KE", 2022, 1, 2), Of("GH", 2022, 5)]).Value);
    }

    [Fact]
    public void Values_that_are_not_comparable_between_countries_get_no_total()
    {
        var rules = new RollUpRules(RollUpRule.Latest, RollUpRule.None);
        Assert.Null(RollUp.Of(rules, [Of("KE", 2022, 4), Of("GH", 2022, 5)]).Value);
        Assert.Equal(4, RollUp.Of(rules, [Of("KE", 2022, 3), Of("KE", 2023, 4)]).Value);
    }

    [Fact]
    public void The_second_result_of_a_State_that_counts_once_is_named()
    {
        Contribution[] results = [Of("KE", 2023, 1), Of("KE", 2022, 1), Of("GH", 2022, 0), Of("GH", 2023, 1)];
        Assert.Equal([results[0].ResultId], RollUp.CountedElsewhere(States, results));
        Assert.Empty(RollUp.CountedElsewhere(Organisations, results));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public void Distinct_counts_agree_with_crossing_States_off_a_list(int seed)
    {
        var results = Random(seed);
        var crossed = new List<string>();
        foreach (var result in results)
            if (result.Quantity > 0 && !crossed.Contains(result.Country)) crossed.Add(result.Country);
        Assert.Equal(results.Count == 0 ? null : crossed.Count, RollUp.Of(States, results).Value);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Shares_agree_with_adding_one_by_one(int seed)
    {
        var results = Random(seed);
        decimal above = 0, below = 0;
        foreach (var result in results)
        {
            above += result.Quantity;
            below += result.Denominator!.Value;
        }
        Assert.Equal(results.Count == 0 ? null : 100 * above / below, RollUp.Of(Percentages, results).Value);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_order_in_which_results_come_changes_nothing(int seed)
    {
        var results = Random(seed);
        var shuffled = results.ToArray();
        new Random(seed).Shuffle(shuffled);
        foreach (var time in Enum.GetValues<RollUpRule>())
            foreach (var place in Enum.GetValues<RollUpRule>())
                Assert.Equal(RollUp.Of(new(time, place), results), RollUp.Of(new(time, place), shuffled));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Regions_add_up_to_the_whole_where_a_country_belongs_to_one_region(int seed)
    {
        var results = Random(seed);
        foreach (var rules in new[] { States, Organisations })
            Assert.Equal(RollUp.Of(rules, results).Value ?? 0, results.GroupBy(r => r.Region).Sum(r => RollUp.Of(rules, r).Value));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Latest_and_largest_agree_with_looking_through_all_periods(int seed)
    {
        var results = Random(seed);
        foreach (var country in results.GroupBy(r => r.Country))
        {
            Contribution? last = null, largest = null;
            foreach (var r in country)
            {
                if (last is null || r.PeriodEnd > last.PeriodEnd) last = r;
                if (largest is null || r.Quantity > largest.Quantity) largest = r;
            }
            var plain = country.Select(r => r with { Denominator = null }).ToList();
            Assert.Equal(last!.Quantity, RollUp.Of(new(RollUpRule.Latest, RollUpRule.Sum), plain).Value);
            Assert.Equal(largest!.Quantity, RollUp.Of(new(RollUpRule.Maximum, RollUpRule.Sum), plain).Value);
        }
    }

    // A country reports a period once, as the table's unique index has it.
    private static List<Contribution> Random(int seed)
    {
        var random = new Random(seed);
        string[] countries = ["KE", "GH", "PE", "JO", "VN", "AL", "SN"];
        string[] regions = ["AFR", "AFR", "AMR", "ARB", "APA", "ECA", "AFR"];
        return [.. from c in Enumerable.Range(0, countries.Length) from year in Enumerable.Range(2018, 6)
            where random.Next(3) == 0
            select new Contribution(new Guid(seed, (short)c, (short)year, new byte[8]), countries[c], regions[c],
                new DateOnly(year, 12, 31), random.Next(0, 4), random.Next(4, 9))];
    }

    private static Contribution Of(string country, int year, decimal quantity, decimal? whole = null) =>
        new(Guid.NewGuid(), country, "AFR", new DateOnly(year, 12, 31), quantity, whole);
}
