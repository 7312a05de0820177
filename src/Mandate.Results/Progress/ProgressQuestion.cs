namespace Mandate.Results;

/// <summary>A baseline as progress sees it; <see cref="Value"/> is null where it is in words.</summary>
public sealed record StartingPoint(decimal? Value, bool IsProvisional = false, bool IsCumulative = false);

/// <summary>A milestone that another one follows.</summary>
public sealed record PassedMilestone(DateOnly Due, decimal Level);

/// <summary>Everything that progress is judged by.</summary>
/// <param name="Direction">Null where the source does not say which way is better.</param>
/// <param name="TargetValue">Null for targets in words.</param>
/// <param name="Actual">Null when nothing is approved yet.</param>
/// <param name="From">First day that the target counts, and its last.</param>
/// <param name="On">The day for which progress is asked.</param>
public sealed record ProgressQuestion(
    TargetKind? Kind,
    decimal? TargetValue,
    Direction? Direction,
    StartingPoint? Baseline,
    decimal? Actual,
    DateOnly From,
    DateOnly To,
    DateOnly On)
{
    /// <summary>The milestone before the target, where there is one: what is expected by now goes on from there.</summary>
    public PassedMilestone? After { get; init; }

    /// <summary>The part of the period that has passed by the end of <see cref="On"/>, from 0 to 1.</summary>
    public decimal Elapsed => Math.Clamp(
        (decimal)(On.DayNumber - From.DayNumber + 1) / (To.DayNumber - From.DayNumber + 1), 0, 1);

    /// <summary>Where one would stand by the end of <see cref="On"/> on a straight line to <paramref name="target"/>.</summary>
    public decimal Expected(decimal start, decimal target) => After is { } passed && passed.Due < On
        ? passed.Level + (target - passed.Level) * Math.Clamp((decimal)(On.DayNumber - passed.Due.DayNumber) / (To.DayNumber - passed.Due.DayNumber), 0, 1)
        : start + (target - start) * Elapsed;
}
