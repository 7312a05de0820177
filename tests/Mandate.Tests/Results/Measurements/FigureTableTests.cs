using Mandate.Results;

namespace Mandate.Tests.Results.Measurements;

/// <summary>All figures of an indicator, held against loops that know nothing of regions, periods or dimensions.</summary>
public class FigureTableTests
{
    private static readonly MeasuredShape Shape = new([Measuring.Sex(), Measuring.Age()]);
    private static readonly RollUpRules Sums = new(RollUpRule.Sum, RollUpRule.Sum);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void Every_figure_agrees_with_walking_through_all_cells(int seed)
    {
        var reports = Measuring.Reports(new Random(seed));
        foreach (var (key, figure) in FigureTable.Compute(Sums, Shape, reports))
            Assert.Equal(Walk(reports, key), figure.Value);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Regions_periods_and_options_each_add_up_to_all(int seed)
    {
        var figures = FigureTable.Compute(Sums, Shape, Measuring.Reports(new Random(seed)));
        if (figures.Count == 0) return;
        var all = figures[new(PartFigure.All, PartFigure.All, PartFigure.All)].Value;
        Assert.Equal(all, figures.Where(f => f.Key is { Period: PartFigure.All, Part: PartFigure.All } && f.Key.Region != PartFigure.All).Sum(f => f.Value.Value));
        Assert.Equal(all, figures.Where(f => f.Key is { Region: PartFigure.All, Part: PartFigure.All } && f.Key.Period != PartFigure.All).Sum(f => f.Value.Value));
        Assert.Equal(all, figures.Where(f => f.Key is { Region: PartFigure.All, Period: PartFigure.All } && f.Key.Part.StartsWith("sex=", StringComparison.Ordinal)).Sum(f => f.Value.Value));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_order_in_which_reports_come_changes_nothing(int seed)
    {
        var reports = Measuring.Reports(new Random(seed)).ToArray();
        var rules = new RollUpRules(RollUpRule.Latest, RollUpRule.WeightedAverage, 100);
        var before = FigureTable.Compute(rules, Shape, reports);
        new Random(seed).Shuffle(reports);
        var after = FigureTable.Compute(rules, Shape, reports);
        Assert.Equal(before.OrderBy(f => f.Key.ToString(), StringComparer.Ordinal), after.OrderBy(f => f.Key.ToString(), StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_measured_for_the_whole_organisation_belongs_to_no_region()
    {
        var report = new ApprovedReport(Guid.NewGuid(), CountryResult.WholeOrganisation, CountryResult.WholeOrganisation, "2022", new(2022, 12, 31), ObservedAmount.Of(7.4m), []);
        var figures = FigureTable.Compute(new(RollUpRule.Latest, RollUpRule.None), MeasuredShape.Whole, [report]);
        Assert.All(figures.Keys, k => Assert.Equal(PartFigure.All, k.Region));
        Assert.Equal([7.4m, 7.4m], figures.Values.Select(f => f.Value));
    }

    private static decimal? Walk(List<ApprovedReport> reports, FigureKey key)
    {
        decimal? sum = null;
        foreach (var report in reports)
        {
            if (key.Region != PartFigure.All && report.Region != key.Region) continue;
            if (key.Period != PartFigure.All && report.Period != key.Period) continue;
            foreach (var (options, amount) in report.Cells)
                if (key.Part == PartFigure.All || key.Part == "sex=" + options[0] || key.Part == "age=" + options[1])
                    sum = (sum ?? 0) + amount.Quantity!.Value;
        }
        return sum;
    }
}
