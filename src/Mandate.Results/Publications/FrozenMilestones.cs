namespace Mandate.Results;

/// <summary>Milestones of a frozen indicator, as <see cref="Milestones"/> has them of one today.</summary>
internal static class FrozenMilestones
{
    public static bool Are(FrozenIndicator i) => i.Targets.Count > 0 && i.Targets.All(t => t.Due is not null);

    /// <summary>The one that it was read against on the day that it was frozen.</summary>
    public static FrozenTarget? Applying(FrozenIndicator i, FrozenFramework f)
    {
        if (!Are(i)) return null;
        var on = f.Publication is { } head ? DateOnly.FromDateTime(head.FrozenAt.UtcDateTime) : f.To;
        return i.Targets.OrderBy(t => t.Due).FirstOrDefault(t => t.Due >= on) ?? i.Targets.MaxBy(t => t.Due);
    }
}
