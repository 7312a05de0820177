using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.Series;

/// <summary>What the periods of an indicator come to one after another.</summary>
public class RunningTotalsTests
{
    private static readonly List<FigurePeriod> Years = [.. Enumerable.Range(2020, 4).Select(y => new FigurePeriod($"{y}", new(y, 1, 1), new(y, 12, 31)))];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void Sums_grow_by_each_period_and_end_at_the_figure_of_all_periods(int seed)
    {
        var indicator = Indicator(RollUpRule.Sum, RollUpRule.Sum);
        var (kept, reports) = Kept(indicator, seed);
        foreach (var figure in RunningTotals.Of(indicator, Years, kept, []))
            Assert.Equal(reports.Where(r => Within(r, figure)).Sum(r => r.Whole.Quantity!.Value), figure.UpTo);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_country_that_counts_once_adds_nothing_in_its_second_period(int seed)
    {
        var indicator = Indicator(RollUpRule.DistinctCount, RollUpRule.DistinctCount);
        var (kept, reports) = Kept(indicator, seed);
        var first = reports.Where(r => r.Whole.Quantity > 0).GroupBy(r => (r.Country, r.Region)).Select(g => new FirstCounted(g.Key.Region, g.Min(r => r.PeriodEnd))).ToList();
        foreach (var figure in RunningTotals.Of(indicator, Years, kept, first))
            Assert.Equal(reports.Where(r => r.Whole.Quantity > 0 && Within(r, figure)).Select(r => r.Country).Distinct().Count(), figure.UpTo);
    }

    [Theory]
    [InlineData(RollUpRule.Latest, RollUpRule.Sum, Accumulation.Periodic)]
    [InlineData(RollUpRule.Sum, RollUpRule.WeightedAverage, Accumulation.Periodic)]
    [InlineData(RollUpRule.Sum, RollUpRule.Sum, Accumulation.Cumulative)]
    public void Levels_shares_and_what_is_cumulative_already_are_not_added_up(RollUpRule time, RollUpRule place, Accumulation accumulation)
    {
        var indicator = Indicator(time, place);
        indicator.Accumulation = accumulation;
        Assert.All(RunningTotals.Of(indicator, Years, Kept(indicator, 7).Kept, []), f => Assert.Null(f.UpTo));
    }

    [Fact]
    public void After_a_period_that_may_not_be_shown_no_total_is_given()
    {
        List<KeptFigure> kept = [Figure("2020", 3), Figure("2021", null) with { Status = ObservationStatus.Confidential }, Figure("2022", 4)];
        Assert.Equal([3m, null, null], RunningTotals.Of(Indicator(RollUpRule.Sum, RollUpRule.Sum), Years, kept, []).Select(f => f.UpTo));
    }

    private static KeptFigure Figure(string period, decimal? value) => new("ALL", period, "ALL", value, null, null, ObservationStatus.Reported, 1, 0);

    private static bool Within(ApprovedReport r, KeptFigure f) =>
        (f.Region == "ALL" || r.Region == f.Region) && string.CompareOrdinal(r.Period, f.Period) <= 0;

    private static (List<KeptFigure> Kept, List<ApprovedReport> Reports) Kept(Indicator indicator, int seed)
    {
        var reports = Measurements.Measuring.Reports(new Random(seed));
        var table = FigureTable.Compute(RollUpRules.Of(indicator), MeasuredShape.Whole, reports);
        return ([.. table.Where(f => f.Key.Period != PartFigure.All).Select(f => new KeptFigure(f.Key.Region, f.Key.Period, f.Key.Part,
            f.Value.Value, null, null, f.Value.Status, f.Value.Results, 0))], reports);
    }

    private static Indicator Indicator(RollUpRule time, RollUpRule place) => new()
    {
        Code = "T.1", Level = "outcome", Title = LocalizedText.In("en", "T"), Unit = "persons", TimeRule = time, PlaceRule = place,
    };
}
