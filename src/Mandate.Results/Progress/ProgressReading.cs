namespace Mandate.Results;

/// <summary>How an indicator stands. The four differ in shape and word as well as in colour wherever they are shown.</summary>
public enum ProgressState
{
    OnCourse,
    Behind,
    AtRisk,

    /// <summary>Nothing approved yet, or it cannot be computed; <see cref="ProgressReading.Reason"/> says why.</summary>
    NoData,
}

/// <summary>Why no progress can be given.</summary>
public enum NoProgress
{
    NotReported,

    /// <summary>The target is in words or is an SDG target.</summary>
    TextTarget,
    NoTarget,

    /// <summary>A change is asked for and the baseline has no number.</summary>
    NoBaseline,

    /// <summary>The baseline adds up several bienniums while the target counts one.</summary>
    CumulativeBaseline,

    /// <summary>A change in per cent of nothing.</summary>
    ZeroBaseline,

    /// <summary>The source does not say which way is better, and target and baseline do not show it.</summary>
    UnknownDirection,

    /// <summary>The benchmark's quartiles are not known.</summary>
    NoBenchmark,
}

/// <summary>What a reader must know about a reading before relying on it.</summary>
public enum ProgressNote
{
    ProvisionalBaseline,

    /// <summary>There is a baseline, and it was left aside because it accumulates over bienniums.</summary>
    CumulativeBaselineLeftAside,

    /// <summary>Target and baseline are the same level: it is to be kept.</summary>
    LevelToKeep,

    /// <summary>More than the target.</summary>
    Overshoot,

    /// <summary>There is no baseline to draw a line from: only whether it was reached is judged.</summary>
    WithoutBaseline,

    /// <summary>The measure is that every milestone that fell due was met.</summary>
    EveryMilestone,
}

/// <summary>Progress towards one target at one date, and on what it rests.</summary>
/// <param name="Reason">Null when the state could be judged.</param>
/// <param name="Target">The level to reach in the indicator's unit, computed where the target is a change.</param>
/// <param name="Baseline">The figure that progress is measured from; null where it starts from nothing.</param>
/// <param name="Expected">Where a straight line from the start to the target would stand now.</param>
/// <param name="Share">Part of the way gone, in per cent; below 0 when it moved the wrong way, above 100 beyond the target;
/// null for a level to keep.</param>
public sealed record ProgressReading(
    ProgressState State,
    NoProgress? Reason,
    decimal? Actual,
    decimal? Target,
    decimal? Baseline,
    decimal? Expected,
    decimal? Share,
    bool Reached,
    IReadOnlyList<ProgressNote> Notes);
