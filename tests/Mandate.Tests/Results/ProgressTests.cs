using Mandate.Results;

namespace Mandate.Tests.Results;

public class ProgressTests
{
    private static readonly DateOnly From = new(2022, 1, 1);
    private static readonly DateOnly To = new(2023, 12, 31);
    private static readonly DateOnly Halfway = new(2022, 12, 31);

    [Fact]
    public void A_count_starts_at_nothing_and_never_at_its_cumulative_baseline()
    {
        var reading = Progress.Of(Ask(TargetKind.Count, 24, actual: 18, baseline: new(80, IsCumulative: true)));
        Assert.Equal((75m, 12m, null), (reading.Share!.Value, reading.Expected!.Value, reading.Baseline));
        Assert.Equal([ProgressNote.CumulativeBaselineLeftAside], reading.Notes);
    }

    [Theory]
    [InlineData(12, ProgressState.OnCourse)]
    [InlineData(10.8, ProgressState.OnCourse)]
    [InlineData(10.79, ProgressState.Behind)]
    [InlineData(7.2, ProgressState.Behind)]
    [InlineData(7.19, ProgressState.AtRisk)]
    [InlineData(0, ProgressState.AtRisk)]
    public void Halfway_a_count_is_judged_against_half_its_target(double actual, ProgressState state) =>
        Assert.Equal(state, Progress.Of(Ask(TargetKind.Count, 24, actual: (decimal)actual)).State);

    [Theory]
    [InlineData(24, ProgressState.OnCourse)]
    [InlineData(23, ProgressState.Behind)]
    [InlineData(14, ProgressState.AtRisk)]
    public void When_the_period_is_over_only_a_target_that_was_reached_is_on_course(int actual, ProgressState state) =>
        Assert.Equal(state, Progress.Of(Ask(TargetKind.Count, 24, actual: actual) with { On = new(2026, 11, 21) }).State);

    [Fact]
    public void More_than_the_target_is_said_and_not_cut()
    {
        var reading = Progress.Of(Ask(TargetKind.Count, 24, actual: 30));
        Assert.Equal((125m, true), (reading.Share!.Value, reading.Reached));
        Assert.Contains(ProgressNote.Overshoot, reading.Notes);
    }

    [Fact]
    public void A_target_of_none_is_reached_by_none() =>
        Assert.Equal((100m, true), Both(Progress.Of(Ask(TargetKind.Count, 0, actual: 0))));

    [Fact]
    public void Nothing_reported_is_no_data_and_still_says_what_is_expected()
    {
        var reading = Progress.Of(Ask(TargetKind.Count, 24));
        Assert.Equal((ProgressState.NoData, NoProgress.NotReported, 12m), (reading.State, reading.Reason!.Value, reading.Expected!.Value));
    }

    [Fact]
    public void A_level_is_measured_from_its_baseline_rising_or_falling()
    {
        Assert.Equal((50m, false), Both(Progress.Of(Ask(TargetKind.PercentLevel, 40, Direction.Rising, new(20), 30))));
        Assert.Equal((50m, false), Both(Progress.Of(Ask(TargetKind.PercentLevel, 20, Direction.Falling, new(40), 30))));
        Assert.Equal((-50m, false), Both(Progress.Of(Ask(TargetKind.PercentLevel, 40, Direction.Rising, new(20), 10))));
    }

    [Fact]
    public void Which_way_is_better_can_be_seen_from_target_and_baseline()
    {
        Assert.Equal((50m, false), Both(Progress.Of(Ask(TargetKind.PercentLevel, 20, null, new(40), 30))));
        Assert.Equal(NoProgress.UnknownDirection, Progress.Of(Ask(TargetKind.PercentLevel, 40, null, new(40), 30)).Reason);
        Assert.Equal(NoProgress.UnknownDirection, Progress.Of(Ask(TargetKind.PercentLevel, 40, null, null, 30)).Reason);
    }

    [Theory]
    [InlineData(95, ProgressState.OnCourse)]
    [InlineData(97, ProgressState.OnCourse)]
    [InlineData(90, ProgressState.Behind)]
    [InlineData(85, ProgressState.AtRisk)]
    public void A_target_that_equals_its_baseline_is_a_level_to_keep(int actual, ProgressState state)
    {
        var reading = Progress.Of(Ask(TargetKind.PercentLevel, 95, Direction.Rising, new(95), actual));
        Assert.Equal((state, null), (reading.State, reading.Share));
        Assert.Contains(ProgressNote.LevelToKeep, reading.Notes);
    }

    [Theory]
    [InlineData(50, ProgressState.OnCourse)]
    [InlineData(52, ProgressState.Behind)]
    [InlineData(48, ProgressState.Behind)]
    [InlineData(60, ProgressState.AtRisk)]
    public void Holding_counts_a_departure_to_either_side(int actual, ProgressState state) =>
        Assert.Equal(state, Progress.Of(Ask(TargetKind.PercentLevel, 50, Direction.Holding, new(50), actual)).State);

    [Fact]
    public void A_level_without_a_baseline_can_only_be_seen_to_be_reached()
    {
        Assert.True(Progress.Of(Ask(TargetKind.PercentLevel, 40, Direction.Rising, null, 41)).Reached);
        Assert.Equal(NoProgress.NoBaseline, Progress.Of(Ask(TargetKind.PercentLevel, 40, Direction.Rising, null, 39)).Reason);
        Assert.Equal(NoProgress.CumulativeBaseline,
            Progress.Of(Ask(TargetKind.PercentLevel, 40, Direction.Rising, new(10, IsCumulative: true), 39)).Reason);
    }

    [Fact]
    public void A_change_in_per_cent_is_reckoned_from_the_baseline()
    {
        Assert.Equal(105m, Progress.Of(Ask(TargetKind.PercentIncreaseOverBaseline, 5, null, new(100), 102)).Target);
        var fall = Progress.Of(Ask(TargetKind.PercentDecreaseFromBaseline, 10, null, new(200), 190));
        Assert.Equal((180m, 50m), (fall.Target!.Value, fall.Share!.Value));
    }

    [Fact]
    public void A_change_without_a_usable_baseline_cannot_be_computed_and_says_why()
    {
        NoProgress? Why(StartingPoint? baseline) =>
            Progress.Of(Ask(TargetKind.PercentIncreaseOverBaseline, 5, null, baseline, 102)).Reason;
        Assert.Equal(NoProgress.NoBaseline, Why(null));
        Assert.Equal(NoProgress.NoBaseline, Why(new(null)));
        Assert.Equal(NoProgress.CumulativeBaseline, Why(new(100, IsCumulative: true)));
        Assert.Equal(NoProgress.ZeroBaseline, Why(new(0)));
    }

    [Fact]
    public void A_provisional_baseline_is_noted() => Assert.Contains(ProgressNote.ProvisionalBaseline,
        Progress.Of(Ask(TargetKind.PercentIncreaseOverBaseline, 5, null, new(100, IsProvisional: true), 102)).Notes);

    [Theory]
    [InlineData(3, ProgressState.OnCourse)]
    [InlineData(3.3, ProgressState.Behind)]
    [InlineData(4, ProgressState.AtRisk)]
    public void A_longest_time_is_a_ceiling_all_the_while(double months, ProgressState state) =>
        Assert.Equal(state, Progress.Of(Ask(TargetKind.MaxMonths, 3, actual: (decimal)months)).State);

    [Theory]
    [InlineData(TargetKind.Text, NoProgress.TextTarget)]
    [InlineData(TargetKind.SdgOrText, NoProgress.TextTarget)]
    [InlineData(TargetKind.QuartileIncrease, NoProgress.NoBenchmark)]
    [InlineData(TargetKind.Count, NoProgress.NoTarget)]
    public void What_is_not_a_number_is_not_computed(TargetKind kind, NoProgress reason)
    {
        var reading = Progress.Of(Ask(kind, null, Direction.Rising, new(1), 5));
        Assert.Equal((ProgressState.NoData, reason), (reading.State, reading.Reason!.Value));
    }

    [Fact]
    public void Every_kind_of_target_has_a_rule()
    {
        foreach (var kind in Enum.GetValues<TargetKind>())
            foreach (var value in new decimal?[] { null, 0, 10 })
                Assert.NotNull(Progress.Of(Ask(kind, value, Direction.Rising, new(20), 5)));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    // The oracle walks day by day and asks how far a straight line has come.
    [Theory, MemberData(nameof(Seeds))]
    public void Expected_by_now_agrees_with_walking_day_by_day(int seed)
    {
        var q = RandomQuestion(seed);
        decimal days = 0, passed = 0;
        for (var day = q.From; day <= q.To; day = day.AddDays(1))
        {
            days++;
            if (day <= q.On) passed++;
        }
        Assert.Equal(passed / days, q.Elapsed);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Falling_is_rising_seen_in_a_mirror(int seed)
    {
        var q = RandomQuestion(seed);
        var up = Progress.Of(q);
        var down = Progress.Of(q with
        {
            Direction = Direction.Falling,
            TargetValue = -q.TargetValue,
            Baseline = q.Baseline! with { Value = -q.Baseline.Value },
            Actual = -q.Actual,
        });
        Assert.Equal((up.State, up.Share, up.Reached), (down.State, down.Share, down.Reached));
        Assert.Equal(up.Expected, -down.Expected);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Doing_more_never_makes_a_rising_indicator_look_worse(int seed)
    {
        var q = RandomQuestion(seed);
        var states = Enumerable.Range(0, 120).Select(i => Progress.Of(q with { Actual = i }).State).ToList();
        Assert.Equal(states.OrderByDescending(s => s), states);
    }

    private static ProgressQuestion RandomQuestion(int seed)
    {
        var random = new Random(seed);
        var from = new DateOnly(2022, 1, 1).AddDays(random.Next(400));
        var to = from.AddDays(random.Next(1, 800));
        return new(TargetKind.PercentLevel, random.Next(1, 100), Direction.Rising, new(random.Next(1, 100)),
            random.Next(0, 100), from, to, from.AddDays(random.Next(-100, 1000)));
    }

    private static (decimal, bool) Both(ProgressReading reading) => (reading.Share!.Value, reading.Reached);

    private static ProgressQuestion Ask(TargetKind kind, decimal? target, Direction? direction = null,
        StartingPoint? baseline = null, decimal? actual = null) => new(kind, target, direction, baseline, actual, From, To, Halfway);
}
