using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.Tests.Results.Measurements;

namespace Mandate.Tests.Results.Series;

/// <summary>How figures are laid out as a table that a reader turns.</summary>
public class PivotTests
{
    private static readonly IndicatorFigures Broken = Figures(new MeasuredShape([Measuring.Sex(), Measuring.Age()]));
    private static readonly IndicatorFigures Whole = Figures(MeasuredShape.Whole);

    [Fact]
    public void What_is_broken_down_opens_with_its_first_dimension_and_what_is_not_with_its_regions()
    {
        Assert.Equal(new Pivot("sex", "period", "ALL", "ALL"), Pivot.Of(Broken, null, null, null, null));
        Assert.Equal(new Pivot("region", "period", "ALL", "ALL"), Pivot.Of(Whole, "sex", "region", "AFR", "ALL"));
    }

    [Fact]
    public void What_an_address_names_and_is_not_there_does_not_count() =>
        Assert.Equal(new Pivot("sex", "period", "ALL", "ALL"), Pivot.Of(Broken, "shoe", "moon", "NOWHERE", "1066"));

    [Theory]
    [InlineData("age", "period", "AFR", "ALL", "age=_U", "2022", "AFR|2022|age=_U")]
    [InlineData("age", "region", "ALL", "2022", "age=_U", "AMR", "AMR|2022|age=_U")]
    [InlineData("region", "period", "ALL", "ALL", "AMR", "2022", "AMR|2022|ALL")]
    public void Each_cell_is_the_figure_of_its_row_its_column_and_the_third_axis(
        string rows, string columns, string region, string period, string row, string column, string expected)
    {
        var key = Pivot.Of(Broken, rows, columns, region, period).Key(row, column);
        Assert.Equal(expected, $"{key.Region}|{key.Period}|{key.Part}");
    }

    [Fact]
    public void The_whole_stands_last_in_rows_and_columns()
    {
        var pivot = Pivot.Of(Broken, "sex", "region", null, null);
        Assert.Equal(["sex=F", "sex=M", "sex=_U", "ALL"], pivot.RowKeys(Broken));
        Assert.Equal(["AFR", "AMR", "ALL"], pivot.ColumnKeys(Broken));
    }

    private static IndicatorFigures Figures(MeasuredShape shape) => new("f", "T.1", "persons", new(2023, 12, 31),
        [new("2022", new(2022, 1, 1), new(2022, 12, 31)), new("2023", new(2023, 1, 1), new(2023, 12, 31))],
        [new("AFR", LocalizedText.In("en", "Africa"), 1), new("AMR", LocalizedText.In("en", "Americas"), 2)], shape, false, []);
}
