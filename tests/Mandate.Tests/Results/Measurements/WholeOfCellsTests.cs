using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.Measurements;

public class WholeOfCellsTests
{
    private static readonly MeasuredDimension[] Both = [Measuring.Sex(), Measuring.Age()];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void Parts_that_add_up_agree_with_adding_cell_by_cell(int seed)
    {
        var cells = Measuring.Cells(new Random(seed), withAbsent: true);
        decimal sum = 0;
        var (any, missing) = (false, false);
        foreach (var (_, amount) in cells)
        {
            if (amount.Quantity is { } quantity) (sum, any) = (sum + quantity, true);
            if (amount.Status == ObservationStatus.NotReported) missing = true;
        }
        var whole = WholeOfCells.Of(Both, cells);
        Assert.Equal(any ? sum : null, whole?.Quantity);
        if (any) Assert.Equal(missing ? ObservationStatus.Provisional : ObservationStatus.Reported, whole!.Value.Status);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_options_of_a_dimension_add_up_to_the_whole(int seed)
    {
        var cells = Measuring.Cells(new Random(seed), withAbsent: false);
        for (var at = 0; at < Both.Length; at++)
            Assert.Equal(WholeOfCells.Of(Both, cells)?.Quantity,
                Both[at].Options.Select(o => WholeOfCells.Part(Both, cells, at, o.Code)?.Quantity).Aggregate((decimal?)null, (a, b) => a is null ? b : a + (b ?? 0)));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Shares_add_numerators_and_denominators_of_every_cell(int seed)
    {
        var cells = Measuring.Cells(new Random(seed), withAbsent: false);
        var whole = WholeOfCells.Of([Measuring.Sex(RollUpRule.WeightedAverage), Measuring.Age(RollUpRule.WeightedAverage)], cells);
        var (above, below) = (0m, 0m);
        foreach (var (_, amount) in cells) (above, below) = (above + amount.Quantity!.Value, below + amount.Denominator!.Value);
        if (cells.Count == 0) Assert.Null(whole);
        else Assert.Equal(ObservedAmount.Of(above, below), whole);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_order_of_the_cells_changes_nothing(int seed)
    {
        var cells = Measuring.Cells(new Random(seed), withAbsent: true).ToArray();
        foreach (var rule in Enum.GetValues<RollUpRule>())
        {
            MeasuredDimension[] dimensions = [Measuring.Sex(rule), Measuring.Age(rule)];
            var before = WholeOfCells.Of(dimensions, cells);
            new Random(seed).Shuffle(cells);
            Assert.Equal(before, WholeOfCells.Of(dimensions, cells));
        }
    }

    [Fact]
    public void One_confidential_cell_makes_the_whole_confidential() =>
        Assert.Equal(new ObservedAmount(ObservationStatus.Confidential, null), WholeOfCells.Of([Measuring.Sex()],
            [new(["F"], ObservedAmount.Of(3)), new(["M"], new(ObservationStatus.Confidential, null))]));

    [Fact]
    public void Options_that_may_not_be_added_up_give_no_whole() =>
        Assert.Null(WholeOfCells.Of([Measuring.Sex(RollUpRule.None)], [new(["F"], ObservedAmount.Of(3)), new(["M"], ObservedAmount.Of(4))]));
}
