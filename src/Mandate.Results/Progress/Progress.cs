namespace Mandate.Results;

/// <summary>
/// How far an indicator is on its way to a target. Thresholds: on course when at least 90 % of what a straight line
/// expects by now is done, behind from 60 %, at risk below; once the period is over only a target that was reached is
/// on course. A level to keep, or not to exceed, is on course while it is kept, behind when missed by up to 10 % of it.
/// </summary>
public static class Progress
{
    public const decimal OnCourseFrom = 0.9m;
    public const decimal BehindFrom = 0.6m;

    /// <summary>How far a level to keep may be missed before it is at risk, as part of the level.</summary>
    public const decimal KeepTolerance = 0.1m;

    public static ProgressReading Of(ProgressQuestion q) => q.Kind switch
    {
        null => CannotSay(q, NoProgress.NoTarget),
        TargetKind.Text or TargetKind.SdgOrText => CannotSay(q, NoProgress.TextTarget),
        TargetKind.QuartileIncrease => CannotSay(q, NoProgress.NoBenchmark),
        _ when q.TargetValue is null => CannotSay(q, NoProgress.NoTarget),
        TargetKind.Count => Counted(q, q.TargetValue.Value),
        TargetKind.PercentLevel => Level(q, q.TargetValue.Value),
        TargetKind.PercentIncreaseOverBaseline => Changed(q, 1 + q.TargetValue.Value / 100, Direction.Rising),
        TargetKind.PercentDecreaseFromBaseline => Changed(q, 1 - q.TargetValue.Value / 100, Direction.Falling),
        TargetKind.MaxMonths => Kept(q, q.TargetValue.Value, Direction.Falling),
        _ => throw new ArgumentOutOfRangeException(nameof(q), q.Kind, "No rule for this kind of target."),
    };

    /// <summary>How many of those that fell due: all of them are to be met. Behind where a tenth or less is missing, at risk beyond.</summary>
    public static ProgressReading OfAll(decimal? met, decimal? due) => met is not { } actual || due is not ({ } all and > 0)
        ? new(ProgressState.NoData, NoProgress.NotReported, met, due, null, null, null, false, [])
        : new(actual >= all ? ProgressState.OnCourse : MissedBy(all - actual, all), null, actual, all, null, all, null, actual >= all, [ProgressNote.EveryMilestone]);

    // A count starts at 0 with the period, whatever was counted before.
    private static ProgressReading Counted(ProgressQuestion q, decimal target) =>
        Travelled(q, 0, target, Direction.Rising) with { Baseline = null, Notes = CountNotes(q, target) };

    private static ProgressReading Level(ProgressQuestion q, decimal target)
    {
        var start = Comparable(q.Baseline);
        var direction = q.Direction ?? Shown(start, target);
        if (direction is null) return CannotSay(q, NoProgress.UnknownDirection, target);
        if (direction == Direction.Holding) return Kept(q, target, Direction.Holding);
        if (start is null) return Judged(q, target, direction.Value);
        return IsThere(direction.Value, start.Value, target)
            ? Kept(q, target, direction.Value)
            : Travelled(q, start.Value, target, direction.Value);
    }

    private static ProgressReading Changed(ProgressQuestion q, decimal factor, Direction direction)
    {
        if (q.Baseline?.Value is not { } start) return CannotSay(q, NoProgress.NoBaseline);
        if (q.Baseline.IsCumulative) return CannotSay(q, NoProgress.CumulativeBaseline);
        return start == 0
            ? CannotSay(q, NoProgress.ZeroBaseline)
            : Travelled(q, start, start * factor, direction);
    }

    // Without a start no line can be drawn: only having arrived can be seen, and in the end not having arrived.
    private static ProgressReading Judged(ProgressQuestion q, decimal target, Direction direction)
    {
        if (q.Actual is not { } actual) return CannotSay(q, NoProgress.NotReported, target);
        var there = IsThere(direction, actual, target);
        return there || q.Elapsed == 1
            ? new(there ? ProgressState.OnCourse : MissedBy(Math.Abs(target - actual), target), null, actual, target, null, null, null, there,
                [ProgressNote.WithoutBaseline, .. Notes(q, actual, target, direction)])
            : CannotSay(q, q.Baseline?.IsCumulative == true ? NoProgress.CumulativeBaseline : NoProgress.NoBaseline, target);
    }

    private static ProgressReading Travelled(ProgressQuestion q, decimal start, decimal target, Direction direction)
    {
        var expected = q.Expected(start, target);
        if (q.Actual is not { } actual)
            return CannotSay(q, NoProgress.NotReported, target) with { Baseline = start, Expected = expected };
        var reached = IsThere(direction, actual, target);
        // A way of no length is gone when one is there.
        var share = start == target ? (reached ? 100 : 0) : 100 * (actual - start) / (target - start);
        var asked = start == target ? q.Elapsed : (expected - start) / (target - start);
        return new(State(q.Elapsed, asked, share / 100, reached), null, actual, target, start, expected, share, reached,
            Notes(q, actual, target, direction));
    }

    private static ProgressReading Kept(ProgressQuestion q, decimal level, Direction direction)
    {
        if (q.Actual is not { } actual)
            return CannotSay(q, NoProgress.NotReported, level) with { Baseline = Comparable(q.Baseline) };
        var miss = direction switch
        {
            Direction.Rising => level - actual,
            Direction.Falling => actual - level,
            _ => Math.Abs(actual - level),
        };
        return new(miss <= 0 ? ProgressState.OnCourse : MissedBy(miss, level), null, actual, level, Comparable(q.Baseline), level, null, miss <= 0,
            [ProgressNote.LevelToKeep, .. Notes(q, actual, level, direction)]);
    }

    private static ProgressState MissedBy(decimal miss, decimal level) =>
        miss <= KeepTolerance * Math.Abs(level) ? ProgressState.Behind : ProgressState.AtRisk;

    private static ProgressState State(decimal elapsed, decimal asked, decimal done, bool reached)
    {
        if (reached || asked <= 0) return ProgressState.OnCourse;
        var ratio = done / asked;
        if (ratio >= OnCourseFrom && elapsed < 1) return ProgressState.OnCourse;
        return ratio >= BehindFrom ? ProgressState.Behind : ProgressState.AtRisk;
    }

    private static bool IsThere(Direction direction, decimal actual, decimal target) => direction switch
    {
        Direction.Rising => actual >= target,
        Direction.Falling => actual <= target,
        _ => actual == target,
    };

    private static Direction? Shown(decimal? start, decimal target) => start is null ? null
        : target > start ? Direction.Rising : target < start ? Direction.Falling : null;

    private static decimal? Comparable(StartingPoint? baseline) => baseline is { IsCumulative: false } ? baseline.Value : null;

    private static ProgressReading CannotSay(ProgressQuestion q, NoProgress reason, decimal? target = null) =>
        new(ProgressState.NoData, reason, q.Actual, target, null, null, null, false, Notes(q));

    private static List<ProgressNote> CountNotes(ProgressQuestion q, decimal target)
    {
        List<ProgressNote> notes = [];
        if (q.Baseline is { IsCumulative: true, Value: not null }) notes.Add(ProgressNote.CumulativeBaselineLeftAside);
        if (q.Actual > target) notes.Add(ProgressNote.Overshoot);
        return notes;
    }

    private static List<ProgressNote> Notes(ProgressQuestion q, decimal actual, decimal target, Direction direction)
    {
        var notes = Notes(q);
        if (direction != Direction.Holding && actual != target && IsThere(direction, actual, target)) notes.Add(ProgressNote.Overshoot);
        return notes;
    }

    private static List<ProgressNote> Notes(ProgressQuestion q)
    {
        List<ProgressNote> notes = [];
        if (q.Baseline is { IsProvisional: true, Value: not null }) notes.Add(ProgressNote.ProvisionalBaseline);
        if (q.Baseline is { IsCumulative: true, Value: not null }) notes.Add(ProgressNote.CumulativeBaselineLeftAside);
        return notes;
    }
}
