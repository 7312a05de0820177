using Mandate.Kernel;

namespace Mandate.Tests.Csv;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+41 22", "'+41 22")]
    [InlineData("-x", "'-x")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("'=1", "''=1")]
    [InlineData("-5.20", "-5.20")]
    [InlineData("it's", "it's")]
    [InlineData("'quoted'", "'quoted'")]
    [InlineData("", "")]
    public void What_a_spreadsheet_would_run_goes_out_behind_an_apostrophe(string text, string cell) => Assert.Equal(cell, CsvCell.Neutralise(text));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    public void Cells_are_quoted_where_they_must_be(string text, string cell) => Assert.Equal(cell, CsvCell.Write(text));

    [Fact]
    public void Every_text_comes_back_as_it_went_out()
    {
        var random = new Random(7);
        const string Letters = "''=+-@\t1a. ";
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => Letters[random.Next(Letters.Length)]));
            Assert.Equal(text, CsvCell.Restore(CsvCell.Neutralise(text)));
        }
    }
}
