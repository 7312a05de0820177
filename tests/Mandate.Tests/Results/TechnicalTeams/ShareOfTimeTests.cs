using Mandate.Results;

namespace Mandate.Tests.Results.TechnicalTeams;

/// <summary>Shares of one person's time, against a count that goes day by day.</summary>
public class ShareOfTimeTests
{
    private const int Cases = 3_000;
    private static readonly DateOnly First = new(2024, 2, 1);

    [Fact]
    public void The_first_day_over_the_whole_is_the_one_that_counting_day_by_day_finds()
    {
        var (random, over) = (new Random(20240229), 0);
        for (var n = 0; n < Cases; n++)
        {
            List<ShareOfTime> shares = [.. Enumerable.Range(0, random.Next(7)).Select(_ => Share(random))];
            var (expected, found) = (DayByDay(shares), ShareOfTime.FirstOver(shares));
            Assert.True(expected == found, $"case {n}: {expected} expected, {found} found for {string.Join("; ", shares)}");
            if (found is not null) over++;
        }
        Assert.InRange(over, Cases / 5, Cases * 4 / 5);
    }

    [Fact]
    public void Who_ends_one_share_and_begins_another_the_day_after_is_never_over()
    {
        ShareOfTime[] shares = [new(First, First.AddDays(9), 100), new(First.AddDays(10), DateOnly.MaxValue, 100)];
        Assert.Null(ShareOfTime.FirstOver(shares));
        Assert.Equal((First.AddDays(9), 200), ShareOfTime.FirstOver([shares[0], shares[1] with { First = First.AddDays(9) }]));
    }

    [Fact]
    public void Exactly_the_whole_is_not_over_it() =>
        Assert.Null(ShareOfTime.FirstOver([new(First, DateOnly.MaxValue, 60), new(First.AddDays(3), First.AddDays(5), 40)]));

    private static (DateOnly, int)? DayByDay(List<ShareOfTime> shares)
    {
        for (var day = First; day < First.AddDays(60); day = day.AddDays(1))
        {
            var sum = 0;
            foreach (var share in shares)
                if (share.First <= day && share.Last >= day) sum += share.Percent;
            if (sum > 100) return (day, sum);
        }
        return null;
    }

    // Some end before they begin, as a row that is refused for it may say.
    private static ShareOfTime Share(Random random)
    {
        var first = First.AddDays(random.Next(30));
        return new(first, random.Next(5) == 0 ? DateOnly.MaxValue : first.AddDays(random.Next(-2, 25)), random.Next(1, 101) / (random.Next(2) + 1) + 1);
    }
}
