using System.Globalization;
using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Tests.Ui;

public class ShownTests
{
    private static void Read(string language) =>
        (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (CultureInfo.GetCultureInfo(language), Conventions.Of(language));

    [Theory]
    [InlineData("en", "1,234,567.5")]
    [InlineData("fr", "1\u202f234\u202f567,5")]
    [InlineData("es", "1.234.567,5")]
    [InlineData("zh", "1,234,567.5")]
    public void Thousands_are_grouped_as_the_reader_expects(string language, string shown)
    {
        Read(language);
        Assert.Equal(shown, Shown.Number(1_234_567.50m));
    }

    [Theory, InlineData("en"), InlineData("fr"), InlineData("es"), InlineData("zh")]
    public void A_negative_figure_has_a_true_minus(string language)
    {
        Read(language);
        Assert.StartsWith("\u22125", Shown.Number(-5), StringComparison.Ordinal);
        Assert.StartsWith("\u22120", Shown.Fixed(-0.4m, 1), StringComparison.Ordinal);
        Assert.Equal("+5", Shown.Change(5));
        Assert.Equal("0", Shown.Change(0));
    }

    [Theory, InlineData("en"), InlineData("fr"), InlineData("es"), InlineData("zh")]
    public void What_is_shown_can_be_typed_again(string language)
    {
        Read(language);
        foreach (var value in new[] { 0m, -0.05m, 12.5m, -1_234_567.891m, 999_999_999_999m })
            Assert.Equal(value, Figure.Parse(Shown.Number(value), reader: CultureInfo.CurrentCulture).Value);
    }

    [Fact]
    public void Decimals_are_those_that_are_there_up_to_the_most()
    {
        Read("en");
        Assert.Equal(["3", "3", "3.25", "0.333333", "0.33", "−1"],
            [Shown.Number(3), Shown.Number(3.000m), Shown.Number(3.250m), Shown.Number(1 / 3m), Shown.Number(1 / 3m, 2), Shown.Number(-1.0m)]);
        Assert.Equal("3.0", Shown.Fixed(3, 1));
    }

    [Theory]
    [InlineData("en", "12.5%", "20 November 2026", "20 Nov 2026")]
    [InlineData("fr", "12,5\u202f%", "20 novembre 2026", "20 nov. 2026")]
    [InlineData("es", "12,5\u202f%", "20 de noviembre de 2026", "20 nov 2026")]
    [InlineData("zh", "12.5%", "2026年11月20日", "2026年11月20日")]
    public void Percentages_and_dates_follow_the_language(string language, string percent, string date, string shortDate)
    {
        Read(language);
        Assert.Equal(percent, Shown.Percent(0.125m, 1));
        Assert.Equal(date, Shown.Date(new DateOnly(2026, 11, 20)));
        Assert.Equal(shortDate, Shown.ShortDate(new DateOnly(2026, 11, 20)));
    }

    [Fact]
    public void A_moment_is_told_in_universal_time()
    {
        Read("en");
        Assert.Equal("20 November 2026 22:30 UTC", Shown.Moment(new DateTimeOffset(2026, 11, 21, 0, 30, 0, TimeSpan.FromHours(2))));
    }

    [Fact]
    public void A_text_that_is_not_in_the_readers_language_says_which_one_it_is()
    {
        Read("fr");
        Assert.Equal("<span lang=\"en\">Decent work</span>", FigureMarkup.Text(LocalizedText.In("en", "Decent work")).ToString());
        Assert.Equal("Travail décent", FigureMarkup.Text(LocalizedText.In("fr", "Travail décent")).ToString());
        Assert.Equal("<span lang=\"ar\" dir=\"auto\">العمل</span>", FigureMarkup.Text(LocalizedText.In("ar", "العمل")).ToString());
    }

    [Fact]
    public void Every_absence_has_its_word_and_zero_is_not_one()
    {
        Read("en");
        var words = new Words([Mandate.Ui.Texts.Module, Mandate.Kernel.Texts.Module]) { FailOnMissing = true };
        string Show(Observation o) => FigureMarkup.Observation(o, words).ToString();
        Assert.Contains(">0<", Show(Observation.Reported(0, "percent")), StringComparison.Ordinal);
        Assert.Contains("not reported", Show(Observation.NotReported("percent")), StringComparison.Ordinal);
        Assert.Contains("confidential", Show(Observation.Confidential("percent")), StringComparison.Ordinal);
        Assert.Contains("title=\"provisional figure\"", Show(Observation.Provisional(5, "percent")), StringComparison.Ordinal);
        Assert.Equal(6, Enum.GetValues<ObservationStatus>().Select(FigureMarkup.StatusKey).Distinct().Count());
        Assert.All(Enum.GetValues<ObservationStatus>(), s => Assert.True(words.Has(FigureMarkup.StatusKey(s))));
    }
}
