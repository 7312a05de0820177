using Mandate.Kernel;

namespace Mandate.Tests.Kernel.Values;

public sealed class PeriodTests
{
    private static readonly DateOnly Origin = new(2022, 1, 1);

    [Fact]
    public void Periods_relate_as_the_sets_of_their_days_do() => Seeded.Try("periods", random =>
    {
        var (a, b) = (Some(random), Some(random));
        var (days, others) = (Days(a), Days(b));
        Assert.Equal(days.Count, a.Days);
        Assert.Equal(days.Overlaps(others), a.Overlaps(b));
        Assert.Equal(days.IsSupersetOf(others), a.Contains(b));
        // Adjoining: nothing in common, and together without a gap.
        var both = days.Union(others).ToHashSet();
        Assert.Equal(!days.Overlaps(others) && both.Count == both.Max() - both.Min() + 1, a.Adjoins(b));
        Assert.Equal(a.Adjoins(b), b.Adjoins(a));
        var day = Origin.AddDays(random.Next(40));
        Assert.Equal(days.Contains(day.DayNumber), a.Contains(day));
        Assert.Equal(a, Period.Parse(a.ToString()).Value);
    });

    private static Period Some(Random random)
    {
        var first = random.Next(30);
        return new(Origin.AddDays(first), Origin.AddDays(first + random.Next(10)));
    }

    private static HashSet<int> Days(Period period) =>
        Enumerable.Range(period.First.DayNumber, period.Last.DayNumber - period.First.DayNumber + 1).ToHashSet();

    [Theory]
    [InlineData("2022-01-01/2021-12-31", "order")]
    [InlineData("2022-01-01/9999-12-31", "order")]
    [InlineData("2022-01-01", "shape")]
    [InlineData("2022-02-30/2022-03-01", "shape")]
    [InlineData("1/1/2022/2/2/2022", "shape")]
    [InlineData("", "shape")]
    [InlineData(null, "shape")]
    public void What_is_not_a_period_is_refused(string? text, string why) =>
        Assert.Equal($"kernel.period.{why}", Period.Parse(text).Problems.Single().Code);

    [Theory]
    [InlineData("2022-23", 2022)]
    [InlineData("2022-2023", 2022)]
    [InlineData("2022–23", 2022)]
    [InlineData(" 2022/23 ", 2022)]
    [InlineData("1998-99", 1998)]
    [InlineData("2098-2099", 2098)]
    public void A_biennium_is_read_in_each_of_its_spellings(string text, int year)
    {
        var biennium = Biennium.Parse(text).Value;
        Assert.Equal((year, year + 1), (biennium.FirstYear, biennium.SecondYear));
        Assert.Equal(biennium, Biennium.Parse(biennium.ToString()).Value);
    }

    [Theory]
    [InlineData("2021-22", "years")]
    [InlineData("2022-24", "years")]
    [InlineData("2022-2033", "years")]
    [InlineData("2022-22", "years")]
    [InlineData("1898-99", "years")]
    [InlineData("9998-99", "years")]
    [InlineData("2022", "shape")]
    [InlineData("2022-3", "shape")]
    [InlineData("٢٠٢٢-٢٣", "shape")]
    [InlineData(null, "shape")]
    public void What_is_not_a_biennium_is_refused(string? text, string why) =>
        Assert.Equal($"kernel.biennium.{why}", Biennium.Parse(text).Problems.Single().Code);

    [Fact]
    public void Bienniums_follow_each_other_day_by_day()
    {
        for (var year = 1900; year < 2198; year += 2)
        {
            var biennium = Biennium.Starting(year);
            Assert.True(biennium.Period.Adjoins(biennium.Next.Period));
            Assert.Equal(biennium, biennium.Next.Previous);
            Assert.True(biennium < biennium.Next);
            Assert.Equal(biennium, Biennium.Of(biennium.Period.First));
            Assert.Equal(biennium, Biennium.Of(biennium.Period.Last));
        }
        Assert.Equal("2000-01", Biennium.Starting(2000).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Biennium.Starting(2023));
    }
}
