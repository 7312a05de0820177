using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>One framework as one table: its tree, and each indicator with where it started, where it is to go and where it is.</summary>
/// <param name="Nodes">In reading order, parents before their children.</param>
/// <param name="Lines">In reading order; an indicator with several targets has a line for each.</param>
public sealed record FrameworkTable(FrameworkHead Head, IReadOnlyList<TreeNode> Nodes, IReadOnlyList<IndicatorLine> Lines);

/// <summary>The framework itself. <paramref name="FiguresVersion"/> and <paramref name="Version"/> say what a page was made from.</summary>
public sealed record FrameworkHead(
    Guid Id, string Code, LocalizedText Title, DateOnly From, DateOnly To, FrameworkStatus Status, bool IsPublic,
    bool HasInventedResults, int Version, long FiguresVersion);

/// <summary>A result of the tree; <paramref name="Depth"/> is 0 at the top.</summary>
public sealed record TreeNode(Guid Id, Guid? ParentId, int Depth, string Level, string Class, string Code, LocalizedText Title);

/// <summary>A baseline as it is shown: a number, or words.</summary>
public sealed record BaselineCell(decimal? Value, string Unit, string? Years, bool IsProvisional, bool IsCumulative, string? Text);

/// <summary>One indicator, or one of its parts, for one region or for all.</summary>
/// <param name="Part">What the target is about where an indicator has several; null otherwise.</param>
/// <param name="Region">The region that target and achieved are for; null: all.</param>
/// <param name="Target">In <paramref name="TargetUnit"/>; null where it is in words.</param>
/// <param name="Progress">Where it stands on the day that the table was asked for.</param>
public sealed record IndicatorLine(
    Guid IndicatorId, Guid NodeId, string Code, LocalizedText Title, string Level, string Unit, IndicatorKind Kind,
    string? Part, string? Region, BaselineCell? Baseline, TargetKind? TargetKind, decimal? Target, string? TargetUnit,
    string? TargetText, decimal? Achieved, int ApprovedResults, int OpenResults, ProgressReading Progress)
{
    /// <summary>The development cooperation strategy uses the indicator too.</summary>
    public bool ServesCooperation { get; init; }

    /// <summary>By when, where the target is a milestone.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Its figure comes from other indicators.</summary>
    public bool IsComputed { get; init; }

    /// <summary>How many milestones fell due, where <see cref="Achieved"/> says how many of them were met.</summary>
    public decimal? Whole { get; init; }
}
