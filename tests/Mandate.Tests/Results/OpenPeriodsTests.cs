using Mandate.Results;

namespace Mandate.Tests.Results;

public class OpenPeriodsTests
{
    private static readonly string[] Countries = ["SN", "GM", "PE", "VN"];

    [Fact]
    public void A_period_locks_at_the_first_instant_of_its_day()
    {
        var period = new ReportingPeriod { Code = "2022", IsOpen = true, LocksOn = new DateOnly(2023, 3, 1) };
        var instant = new DateTimeOffset(2023, 3, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.True(period.TakesAt(instant.AddTicks(-1)));
        Assert.False(period.TakesAt(instant));
        Assert.True(period.TakesAt(new DateTimeOffset(2023, 3, 1, 1, 0, 0, TimeSpan.FromHours(2))));
    }

    // Against a slow reading of the rule, hour by hour; seeds 0 to 1999.
    [Fact]
    public void A_country_may_report_where_the_period_is_open_and_not_locked_or_an_unlock_of_it_holds()
    {
        var unlockedOnly = 0;
        for (var seed = 0; seed < 2000; seed++)
        {
            var random = new Random(seed);
            var now = new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(random.Next(24 * 20));
            var period = new ReportingPeriod { Id = Guid.NewGuid(), Code = "2022", IsOpen = random.Next(4) > 0, LocksOn = random.Next(3) == 0 ? null : Day(random) };
            List<PeriodUnlock> unlocks = [.. Enumerable.Range(0, random.Next(4)).Select(_ => Unlock(period, random, now))];
            var open = new OpenPeriods([period], unlocks, now);
            foreach (var country in Countries)
            {
                var plainly = period.IsOpen && (period.LocksOn is not { } day || string.CompareOrdinal($"{now:yyyy-MM-dd}", $"{day:yyyy-MM-dd}") < 0);
                var lifted = unlocks.Exists(u => u.RevokedAt is null && u.Countries.Contains(country) && string.CompareOrdinal($"{now:yyyy-MM-dd}", $"{u.Until:yyyy-MM-dd}") <= 0);
                Assert.Equal(plainly || lifted, open.Takes(period.Id, country));
                if (!plainly && lifted) unlockedOnly++;
            }
        }
        Assert.InRange(unlockedOnly, 200, int.MaxValue);
    }

    // Whatever dates are asked for, those that are taken are in the order of the steps, and the lock is after them; seeds 0 to 3999.
    [Fact]
    public void Dates_that_are_taken_let_every_step_be_in_time_before_the_lock()
    {
        var taken = 0;
        for (var seed = 0; seed < 4000; seed++)
        {
            var random = new Random(seed);
            var period = new ReportingPeriod { Code = "2022", From = new DateOnly(2023, 1, 1), IsOpen = true };
            DateOnly?[] review = [.. Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(2) == 0 ? Day(random) : (DateOnly?)null)];
            var input = new SetPeriodDates.Input("f", "2022", random.Next(3) == 0 ? null : Day(random), review, random.Next(3) == 0 ? null : Day(random));
            if (PeriodDateRules.Check(period, 3, input, DateTimeOffset.UnixEpoch).Any()) continue;
            taken++;
            List<DateOnly> steps = [.. review.Prepend(input.Report).OfType<DateOnly>()];
            Assert.Equal(steps.Order(), steps);
            Assert.All(steps, day => Assert.True(input.LocksOn is null || day < input.LocksOn));
        }
        Assert.InRange(taken, 500, int.MaxValue);
    }

    private static DateOnly Day(Random random) => new DateOnly(2023, 1, 1).AddDays(random.Next(20));

    private static PeriodUnlock Unlock(ReportingPeriod period, Random random, DateTimeOffset now) => new()
    {
        PeriodId = period.Id, Reason = "r", By = "b", Until = Day(random), RevokedAt = random.Next(4) == 0 ? now : null,
        Countries = [.. Countries.Where(_ => random.Next(2) == 0)],
    };
}
