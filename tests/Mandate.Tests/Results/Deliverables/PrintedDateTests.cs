using Mandate.Results;
namespace Mandate.Tests.Results.Deliverables;

public sealed class PrintedDateTests
{
    [Theory]
    [InlineData("2014-03-17", "2014-03-17", "2014-03-17")]
    [InlineData("2015-01", "2015-01-01", "2015-01-31")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2011-12", "2011-12-01", "2011-12-31")]
    [InlineData("2016-17", "2016-01-01", "2017-12-31")]
    [InlineData("2011-2012", "2011-01-01", "2012-12-31")]
    [InlineData("1999-2000", "1999-01-01", "2000-12-31")]
    [InlineData(" 2015 ", "2015-01-01", "2015-12-31")]
    public void A_date_is_as_exact_as_it_is_written(string text, string first, string last)
    {
        var date = PrintedDate.Read(text)!;
        Assert.Equal((text.Trim(), DateOnly.Parse(first, null), DateOnly.Parse(last, null)), (date.Text, date.First, date.Last));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2015-02-30")]
    [InlineData("2015-13")]
    [InlineData("2015-00")]
    [InlineData("2015-2018")]
    [InlineData("2016-15")]
    [InlineData("0015")]
    [InlineData("15/03/2014")]
    [InlineData("٢٠١٥")]
    public void What_is_no_date_is_none(string? text) => Assert.Null(PrintedDate.Read(text));
}
