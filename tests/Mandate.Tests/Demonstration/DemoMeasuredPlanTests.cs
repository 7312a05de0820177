using Mandate.Demonstration;

namespace Mandate.Tests.Demonstration;

public class DemoMeasuredPlanTests
{
    private static readonly List<DemoBaseline> Baselines =
        [new("IMP.1", 7.1m, true, true), new("IMP.3", 5.4m, true, false), new("OC6.1", 57.4m, false, true, 44.6m, 70.3m)];

    private static List<DemoValue> Plan => DemoMeasuredPlan.Make(Baselines);

    [Fact]
    public void The_same_values_come_from_the_same_seed() => Assert.Equal(Plan, Plan);

    [Fact]
    public void Each_indicator_has_a_value_for_each_year_and_the_last_is_provisional()
    {
        Assert.Equal(Baselines.Count * 2, Plan.DistinctBy(v => (v.Indicator, v.Period)).Count());
        Assert.All(Plan, v => Assert.Equal(v.Period == "2023", v.IsProvisional));
    }

    [Fact]
    public void Women_and_men_lie_on_either_side_of_the_whole_and_every_value_is_a_percentage()
    {
        Assert.All(Plan, v => Assert.InRange(v.Value, 0, 100));
        Assert.All(Plan.Where(v => v.Female is not null), v => Assert.Equal(v.Value, (v.Female + v.Male) / 2));
        Assert.Equal(["IMP.1", "OC6.1"], Plan.Where(v => v.Female is not null).Select(v => v.Indicator).Distinct());
    }
}
