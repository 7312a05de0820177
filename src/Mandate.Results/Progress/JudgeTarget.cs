namespace Mandate.Results;

/// <summary>Asks for the progress towards one of an indicator's targets: by its own day where it is a milestone, else by the framework's last. Pure.</summary>
internal sealed record JudgeTarget(Framework Framework, Indicator Indicator, IReadOnlyCollection<IndicatorTarget> Targets, IReadOnlyCollection<Baseline> Baselines)
{
    /// <param name="wanted">Its number, or a region's part of it.</param>
    /// <param name="ofRegion">A baseline is the whole's, never a region's.</param>
    /// <param name="whole">How many milestones fell due, where they are what is counted: a target in words asks for all of them.</param>
    public ProgressReading Of(IndicatorTarget target, decimal? wanted, decimal? actual, DateOnly on, bool ofRegion = false, decimal? whole = null) =>
        Indicator.CountsMilestones() && target.Kind is TargetKind.Text or TargetKind.SdgOrText ? Progress.OfAll(actual, whole)
        : Progress.Of(Question(target, wanted, actual, on, ofRegion) with { After = ofRegion ? null : After(target, on) });

    private ProgressQuestion Question(IndicatorTarget target, decimal? wanted, decimal? actual, DateOnly on, bool ofRegion) => new(
        target.Kind, wanted, Indicator.Direction, ofRegion ? null : BaselineChoice.For(target, Targets, Baselines).StartingPoint(), actual,
        Framework.From, target.Due ?? Framework.To, on);

    // One in words has no level to go on from.
    private PassedMilestone? After(IndicatorTarget target, DateOnly on) => target.Due is null || target.Before(Targets) is not { } before ? null
        : Progress.Of(Question(before, before.Value, null, on, false)).Target is { } level ? new(before.Due!.Value, level) : null;
}
