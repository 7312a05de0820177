using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results;

/// <summary>An indicator with milestones is read against one of them at a time, and its way leads through those before.</summary>
public sealed class MilestonesTests
{
    private static readonly DateOnly From = new(2022, 1, 1), First = new(2023, 12, 31), Last = new(2025, 12, 31);
    private static readonly Framework Strategy = new() { Code = "it", Title = LocalizedText.English("IT"), From = From, To = Last, CreatedBy = "test" };

    private static readonly Indicator Rising = new() { Code = "1", Level = "output", Title = LocalizedText.English("One"), Unit = "percent", Direction = Direction.Rising };

    [Theory]
    [InlineData("2022-06-30", 1)]
    [InlineData("2023-12-31", 1)]
    [InlineData("2024-01-01", 2)]
    [InlineData("2025-12-31", 2)]
    [InlineData("2030-01-01", 2)]
    public void The_earliest_milestone_that_is_not_past_applies_and_the_last_for_ever_after(string on, int seq) =>
        Assert.Equal(seq, Milestones.Applying(TwoLevels(40, 80), Day(on))!.Seq);

    [Fact]
    public void Targets_of_parts_are_no_milestones() =>
        Assert.Null(Milestones.Applying([Level(1, 40, null), Level(2, 80, null)], From));

    [Fact]
    public void The_second_milestone_is_measured_from_the_baseline_on_a_way_that_leads_through_the_first()
    {
        var targets = TwoLevels(90, 100);
        var judge = new JudgeTarget(Strategy, Rising, targets, [Baseline(60)]);
        var halfway = judge.Of(targets[1], 100, 92, new(2024, 12, 31));
        Assert.Equal((60m, 80m), (halfway.Baseline!.Value, halfway.Share!.Value));
        Assert.InRange(halfway.Expected!.Value, 94.9m, 95.1m);
        Assert.Equal(ProgressState.OnCourse, halfway.State);
        // A way straight from the baseline would ask for 90 only, and call 85 on course.
        Assert.Equal(ProgressState.Behind, judge.Of(targets[1], 100, 85, new(2024, 12, 31)).State);
    }

    [Fact]
    public void A_milestone_in_words_leaves_the_way_straight()
    {
        List<IndicatorTarget> targets = [new() { Seq = 1, Kind = TargetKind.Text, Unit = "text", Text = "monthly", Due = First }, Level(2, 100, Last)];
        var halfway = new JudgeTarget(Strategy, Rising, targets, [Baseline(60)]).Of(targets[1], 100, 80, First);
        Assert.InRange(halfway.Expected!.Value, 79.9m, 80.1m);
    }

    [Fact]
    public void Without_a_baseline_a_milestone_that_is_over_was_reached_or_missed()
    {
        var targets = TwoLevels(50, 70);
        var judge = new JudgeTarget(Strategy, Rising, targets, []);
        Assert.Equal(NoProgress.NoBaseline, judge.Of(targets[0], 50, 46, First.AddDays(-1)).Reason);
        Assert.Equal((ProgressState.Behind, false), Both(judge.Of(targets[0], 50, 46, First)));
        Assert.Equal((ProgressState.AtRisk, false), Both(judge.Of(targets[0], 50, 20, First)));
        Assert.Equal((ProgressState.OnCourse, true), Both(judge.Of(targets[0], 50, 50, First)));
    }

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    // The oracle stands on the milestone before and walks to the next one day by day.
    [Theory, MemberData(nameof(Seeds))]
    public void Expected_by_now_agrees_with_walking_from_milestone_to_milestone(int seed)
    {
        var random = new Random(seed);
        var (start, first, last) = (random.Next(0, 50), random.Next(51, 80), random.Next(81, 120));
        var targets = TwoLevels(first, last);
        var on = From.AddDays(random.Next(0, 1461));
        var target = Milestones.Applying(targets, on)!;
        var (at, level, goal) = target.Seq == 1 ? (From.AddDays(-1), (decimal)start, (decimal)first) : (First, first, last);
        var (days, passed) = (0, 0);
        for (var day = at.AddDays(1); day <= target.Due; day = day.AddDays(1))
        {
            days++;
            if (day <= on) passed++;
        }
        var reading = new JudgeTarget(Strategy, Rising, targets, [Baseline(start)]).Of(target, target.Value, start, on);
        Assert.Equal(level + (goal - level) * passed / days, reading.Expected!.Value, 10);
    }

    [Fact]
    public void A_level_counts_for_a_milestone_only_where_it_was_measured_for_its_own_period()
    {
        FigurePeriod[] years = [Year(2022), Year(2023), Year(2024)];
        Contribution In(int year, decimal value) => new(Guid.NewGuid(), "ALL", "ALL", new(year, 12, 31), value);
        decimal? By(RollUpRule time, params Contribution[] reports) => MilestoneFigure.By(First, new(time, RollUpRule.None), reports, years).Value;
        Assert.Equal(93, By(RollUpRule.Latest, In(2022, 78), In(2023, 93), In(2024, 98)));
        Assert.Null(By(RollUpRule.Latest, In(2022, 95), In(2024, 98)));
        Assert.Equal(7, By(RollUpRule.Sum, In(2022, 7), In(2024, 2)));
        Assert.Null(By(RollUpRule.Latest, In(2023, 0) with { Status = ObservationStatus.NotReported }));
    }

    private static FigurePeriod Year(int year) => new(year.ToString(System.Globalization.CultureInfo.InvariantCulture), new(year, 1, 1), new(year, 12, 31));

    private static List<IndicatorTarget> TwoLevels(decimal first, decimal last) => [Level(1, first, First), Level(2, last, Last)];

    private static IndicatorTarget Level(int seq, decimal value, DateOnly? due) =>
        new() { Seq = seq, Kind = TargetKind.PercentLevel, Value = value, Unit = "percent", Due = due };

    private static Baseline Baseline(decimal value) => new() { Seq = 1, Value = value, Unit = "percent" };

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static (ProgressState, bool) Both(ProgressReading reading) => (reading.State, reading.Reached);
}
