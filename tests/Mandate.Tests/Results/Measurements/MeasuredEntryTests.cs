using System.Globalization;
using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.Measurements;

public class MeasuredEntryTests
{
    private static readonly MeasuredShape BySex = new([Measuring.Sex()]);
    private static readonly MeasuredShape ByBoth = new([Measuring.Sex(), Measuring.Age()]);

    [Fact]
    public void Parts_that_are_given_make_the_whole()
    {
        var read = MeasuredEntry.Read(Measuring.Context(BySex), Measuring.Entry(cells: [new("sex=F", "12"), new("sex=M", "7.5"), new("sex=_U", "1")]));
        Assert.Empty(read.Problems);
        Assert.Equal(ObservedAmount.Of(20.5m), read.Whole);
    }

    [Fact]
    public void A_whole_that_is_not_what_its_parts_come_to_is_refused_with_both() =>
        Assert.Equal(["results.cell.parts_differ"], Codes(Measuring.Context(BySex), Measuring.Entry("21", cells: [new("sex=F", "12"), new("sex=M", "8")])));

    [Fact]
    public void A_dimension_that_is_not_named_was_not_disaggregated()
    {
        var read = MeasuredEntry.Read(Measuring.Context(ByBoth), Measuring.Entry(cells: [new("age=Y15T24", "3"), new("sex=F", "2")]));
        Assert.Equal(["sex=_U;age=Y15T24", "sex=F;age=_U"], read.Cells.Select(c => c.Key));
        Assert.Equal(5, read.Whole.Quantity);
    }

    [Fact]
    public void The_same_part_written_in_another_order_is_given_twice() =>
        Assert.Equal(["results.cell.twice"], Codes(Measuring.Context(ByBoth), Measuring.Entry(cells: [new("sex=F;age=Y15T24", "3"), new("age=Y15T24;sex=F", "2")])));

    [Fact]
    public void Every_fault_of_every_cell_is_told_at_once_at_its_field()
    {
        var problems = MeasuredEntry.Read(Measuring.Context(BySex), Measuring.Entry(cells:
            [new("sex=X", "1"), new("colour=red", "1"), new("nonsense", "1"), new("sex=F", "twelve"), new("sex=M", "1", null, "not_applicable"), new("sex=_U", null, null, "gone")])).Problems;
        Assert.Equal(["results.cell.option_unknown cells[0].key", "results.cell.dimension_unknown cells[1].key", "results.cell.key_shape cells[2].key",
            "kernel.figure.shape cells[3].quantity", "results.cell.value_with_status cells[4].quantity", "results.cell.status_unknown cells[5].status"],
            problems.Select(p => $"{p.Code} {p.Place?.Field}"));
    }

    [Fact]
    public void An_option_that_is_retired_takes_nothing_for_a_period_that_begins_after()
    {
        var sex = Measuring.Sex();
        MeasuredShape Retired(DateOnly from) => new([sex with { Options = [.. sex.Options.Select(o => o.Code == "M" ? o with { RetiredFrom = from } : o)] }]);
        Assert.Equal(["results.cell.option_retired"], Codes(Measuring.Context(Retired(new(2023, 1, 1))), Measuring.Entry(cells: [new("sex=M", "1")])));
        Assert.Empty(Codes(Measuring.Context(Retired(new(2023, 6, 1))), Measuring.Entry(cells: [new("sex=M", "1")])));
    }

    [Fact]
    public void A_percentage_of_countries_needs_its_denominator()
    {
        var share = Measuring.Context(null, i => (i.Unit, i.PlaceRule) = ("percent", RollUpRule.WeightedAverage));
        Assert.Equal(["results.report.denominator_missing"], Codes(share, Measuring.Entry("12")));
        Assert.Equal(["results.report.denominator_missing"], Codes(share, Measuring.Entry("12", "0")));
        Assert.Equal(["results.report.part_above_whole"], Codes(share, Measuring.Entry("12", "10")));
        Assert.Empty(Codes(share, Measuring.Entry("12", "40")));
    }

    [Fact]
    public void A_percentage_of_the_whole_organisation_may_stand_for_itself()
    {
        var share = Measuring.Context(null, i => (i.Unit, i.PlaceRule, i.MeasuredAt, i.Minimum, i.Maximum) = ("percent", RollUpRule.WeightedAverage, MeasuredPlace.Organisation, 0, 100));
        Assert.Empty(Codes(share, Measuring.Entry("7.4")));
        Assert.Equal(["results.cell.above_maximum"], Codes(share, Measuring.Entry("107")));
        Assert.Equal(["results.cell.below_minimum"], Codes(share, Measuring.Entry("-0.5")));
        Assert.Empty(Codes(share, Measuring.Entry("21", "131")));
    }

    [Fact]
    public void A_number_of_persons_has_no_denominator() =>
        Assert.Equal(["results.report.denominator_not_asked"], Codes(Measuring.Context(), Measuring.Entry("12", "40")));

    [Fact]
    public void Nothing_typed_is_asked_for_and_a_status_says_why_there_is_nothing()
    {
        Assert.Equal(["results.report.quantity_missing"], Codes(Measuring.Context(), Measuring.Entry()));
        var read = MeasuredEntry.Read(Measuring.Context(), Measuring.Entry(status: "not_applicable"));
        Assert.Empty(read.Problems);
        Assert.Equal(new ObservedAmount(ObservationStatus.NotApplicable, null), read.Whole);
    }

    [Fact]
    public void A_cumulative_figure_never_falls_and_never_passes_a_later_one()
    {
        var cumulative = Measuring.Context(null, i => i.Accumulation = Accumulation.Cumulative,
            new OtherPeriod("2022", new(2022, 12, 31), 10), new OtherPeriod("2024", new(2024, 12, 31), 20));
        Assert.Equal(["results.report.cumulative_falls"], Codes(cumulative, Measuring.Entry("9")));
        Assert.Equal(["results.report.cumulative_above_later"], Codes(cumulative, Measuring.Entry("21")));
        Assert.Empty(Codes(cumulative, Measuring.Entry("10")));
        Assert.Empty(Codes(Measuring.Context(null, null, new OtherPeriod("2022", new(2022, 12, 31), 10)), Measuring.Entry("9")));
    }

    [Fact]
    public void Figures_are_read_by_the_readers_convention()
    {
        var french = Measuring.Entry("1 234,5") with { Reader = CultureInfo.GetCultureInfo("fr") };
        Assert.Equal(1234.5m, MeasuredEntry.Read(Measuring.Context(), french).Whole.Quantity);
        Assert.Equal(["kernel.figure.shape"], Codes(Measuring.Context(), Measuring.Entry("1,234")));
    }

    [Fact]
    public void A_value_far_from_what_the_place_reported_is_marked()
    {
        decimal[] before = [10, 11, 9, 10, 12];
        Assert.Null(Outlier.Of(before, 13));
        Assert.Equal(10, Outlier.Of(before, 40)!.Median);
        Assert.Null(Outlier.Of([1, 2, 3], 1000));
        Assert.NotNull(Outlier.Of([5, 5, 5, 5], 50));
        Assert.Null(Outlier.Of([5, 5, 5, 5], 5));
    }

    private static List<string> Codes(EntryContext context, ResultEntry entry) => [.. MeasuredEntry.Read(context, entry).Problems.Select(p => p.Code)];
}
