namespace Mandate.Results;

/// <summary>What a source adds to a computed figure, or why it adds nothing.</summary>
public enum SourceVerdict
{
    /// <summary>Its figure is part of the computed one.</summary>
    Counts,

    /// <summary>A milestone that fell due, and was met or exceeded.</summary>
    Met,

    Missed,

    NotReported,

    /// <summary>None of its milestones fell due by then.</summary>
    NotYetDue,

    /// <summary>The milestone is in words.</summary>
    InWords,

    /// <summary>Its rules give no figure, or nothing shows whether the milestone was met: no baseline, no direction.</summary>
    NotComputed,

    Confidential,

    /// <summary>Milestones are counted, and it has none.</summary>
    NoMilestone,

    /// <summary>Its framework was not imported, or has no such indicator.</summary>
    NotThere,

    /// <summary>It is measured in another unit than the others.</summary>
    OtherUnit,
}

/// <summary>One source of a computed figure, or one milestone of it.</summary>
/// <param name="Node">Null where it is not there.</param>
/// <param name="Figure">Of the source; at its milestone where there is one.</param>
internal sealed record SourceReading(
    string Framework, string Indicator, FigureNode? Node, IndicatorTarget? Milestone, RolledUp Figure, ProgressReading? Progress, SourceVerdict Verdict)
{
    public static SourceReading Of(FigureNode node, RolledUp figure, SourceVerdict verdict) =>
        new(node.Framework.Code, node.Indicator.Code, node, null, figure, null, verdict);

    public static SourceReading Of(MissingSource missing) =>
        new(missing.Framework, missing.Indicator, null, null, RolledUp.Nothing, null, SourceVerdict.NotThere);
}

/// <summary>A computed figure with every source that it was, or could not be, made from.</summary>
internal sealed record ComputedFigure(RolledUp Figure, IReadOnlyList<SourceReading> Sources);
