using Mandate.Demonstration;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;

namespace Mandate.Tests.Demonstration;

public class DemoPlanTests
{
    private static readonly List<CountryRecord> Countries =
        [.. Enumerable.Range(0, 60).Select(n => new CountryRecord($"{(char)('A' + n / 26)}{(char)('A' + n % 26)}", "", "", LocalizedText.English($"Country {n}"), n % 2 == 0 ? "AFR" : "APA", n != 4))];

    private static readonly List<DemoCell> Cells =
        [.. Enumerable.Range(1, 40).SelectMany(n => new[] { "AFR", "APA" }.Select(r => new DemoCell($"{n}", LocalizedText.English("i"), r, n % 12, 0)))];

    private static List<DemoResult> Plan => DemoPlan.Make(Cells, Countries);

    [Fact]
    public void The_same_results_come_from_the_same_seed() => Assert.Equal(Plan, Plan);

    [Fact]
    public void A_member_State_of_the_region_reports_once_for_an_indicator()
    {
        Assert.Equal(Plan.Count, Plan.DistinctBy(r => (r.Cell.Indicator, r.Country.Code)).Count());
        Assert.All(Plan, r => Assert.True(r.Country.MemberState && r.Country.Region == r.Cell.Region));
    }

    [Fact]
    public void The_last_result_is_one_that_nobody_can_discard() => Assert.Equal(CountryResultStatus.Approved, Plan[^1].Status);

    [Fact]
    public void Some_indicators_reach_their_target_some_do_not_and_some_are_not_reported()
    {
        var shares = Cells.GroupBy(c => c.Indicator).Select(i => i.Sum(c => c.Target) is var target and > 0
            ? Plan.Count(r => r.Cell.Indicator == i.Key && r.Status == CountryResultStatus.Approved) / target : 1m).ToList();
        Assert.Contains(0m, shares);
        Assert.Contains(shares, s => s is > 0 and < 0.9m);
        Assert.Contains(shares, s => s > 1);
    }

    [Fact]
    public void Every_state_of_a_review_is_to_be_seen() =>
        Assert.Equal([CountryResultStatus.Draft, CountryResultStatus.Submitted, CountryResultStatus.Returned, CountryResultStatus.Approved],
            Plan.Select(r => r.Status).Distinct().OrderBy(s => s));
}
