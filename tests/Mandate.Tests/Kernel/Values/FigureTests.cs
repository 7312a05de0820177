using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Tests.Kernel.Values;

public sealed class FigureTests
{
    [Theory]
    [InlineData("0", "0")]
    [InlineData(" 12 ", "12")]
    [InlineData("-7.40", "-7.40")]
    [InlineData("999999999999999.9999999999", "999999999999999.9999999999")]
    [InlineData("007", "7")]
    public void A_file_writes_figures_with_a_dot(string text, string value) =>
        Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), Figure.Parse(text).Value);

    [Theory]
    [InlineData("", "shape")]
    [InlineData(null, "shape")]
    [InlineData("1e309", "shape")]
    [InlineData("1,5", "shape")]
    [InlineData("1 000", "shape")]
    [InlineData("+1", "shape")]
    [InlineData(".5", "shape")]
    [InlineData("5.", "shape")]
    [InlineData("١٢", "shape")]
    [InlineData("NaN", "shape")]
    [InlineData("0x10", "shape")]
    [InlineData("--1", "shape")]
    [InlineData("1000000000000000", "size")]
    [InlineData("0.00000000001", "size")]
    public void What_is_not_exactly_a_figure_is_refused(string? text, string why) =>
        Assert.Equal($"kernel.figure.{why}", Figure.Parse(text).Problems.Single().Code);

    [Fact]
    public void A_cell_of_40_megabytes_is_refused_at_once_and_not_repeated_in_the_message()
    {
        var problem = Figure.Parse(new string('9', 40_000_000)).Problems.Single();
        Assert.Equal("kernel.figure.size", problem.Code);
        Assert.True(((string)problem.Args[0]!).Length < 100);
    }

    [Theory]
    [InlineData("en", "1,234.5", "1234.5")]
    [InlineData("en", "1234.5", "1234.5")]
    [InlineData("en", "−12", "-12")]
    [InlineData("en", "12,5", null)]
    [InlineData("en", "1,23,456", null)]
    [InlineData("fr", "1 234,5", "1234.5")]
    [InlineData("fr", "1\u202f234\u00a0567,5", "1234567.5")]
    [InlineData("fr", "12.5", null)]
    [InlineData("fr", "12,5", "12.5")]
    [InlineData("es", "1.234,5", "1234.5")]
    [InlineData("es", "12.5", null)]
    [InlineData("zh", "1,234.5", "1234.5")]
    [InlineData("fr", "1 23", null)]
    [InlineData("en", "1e5", null)]
    public void A_person_writes_figures_as_in_their_language(string language, string text, string? value)
    {
        var figure = Figure.Parse(text, null, CultureInfo.GetCultureInfo(language));
        if (value is null) Assert.Equal("kernel.figure.shape", figure.Problems.Single().Code);
        else Assert.Equal(decimal.Parse(value, CultureInfo.InvariantCulture), figure.Value);
    }

    [Fact]
    public void A_figure_shown_in_a_language_is_read_back_in_it() => Seeded.Try("figures as shown", random =>
    {
        var reader = CultureInfo.GetCultureInfo(random.One("en", "fr", "es", "zh", "de", "pt"));
        var value = random.Amount(15, 6);
        Assert.Equal(value, Figure.Parse(value.ToString("N6", reader), null, reader).Value);
        Assert.Equal(value, Figure.Parse(value.ToString(CultureInfo.InvariantCulture)).Value);
    });

    [Theory]
    [InlineData("12", 12)]
    [InlineData("0", 0)]
    [InlineData("3.0", 3)]
    [InlineData("-1", null)]
    [InlineData("2.5", null)]
    [InlineData("2147483648", null)]
    [InlineData("many", null)]
    public void A_count_is_a_whole_number_of_things(string text, int? count)
    {
        var read = Figure.Count(text);
        if (count is null) Assert.Equal("kernel.figure.count", read.Problems.Single().Code);
        else Assert.Equal(count, read.Value);
    }
}
