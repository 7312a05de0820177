using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A figure of one period in a series across frameworks.</summary>
/// <param name="Approved">How many approved reports it rests on.</param>
public sealed record LongPoint(string Period, DateOnly From, DateOnly To, decimal? Value, ObservationStatus Status, int Approved);

/// <summary>Why figures before and after a change of framework do not make one unbroken series.</summary>
public enum BreakReason
{
    /// <summary>Whoever linked the two says that their figures do not mean the same.</summary>
    NotComparable,

    UnitsDiffer,

    /// <summary>What stands before was split: its figures are those of other indicators too.</summary>
    Split,

    /// <summary>What stands after also takes the place of other indicators.</summary>
    Merged,

    /// <summary>One stands for several whose figures cannot be added, since one thing may count in each of them.</summary>
    CannotAdd,
}

/// <summary>One reason for a break, with what is to be said of it.</summary>
/// <param name="Earlier">Codes in the framework before.</param>
/// <param name="Later">Codes in the framework after.</param>
/// <param name="Kind">As the link says; null where no one link is meant.</param>
/// <param name="Reason">In the words of whoever linked them.</param>
public sealed record SeriesBreak(BreakReason Why, IReadOnlyList<string> Earlier, IReadOnlyList<string> Later, LinkKind? Kind = null, string? Reason = null);

/// <summary>One indicator's own figures, where they stand beside others and are not added.</summary>
public sealed record LongLine(string Indicator, LocalizedText Title, string Unit, IReadOnlyList<LongPoint> Points);

/// <summary>The part of a series that lies in one framework.</summary>
/// <param name="Lines">The indicators that it rests on, each with its own figures.</param>
/// <param name="Points">Those of the one indicator, or the sums of several; null where they cannot be added.</param>
/// <param name="Breaks">Why it does not go on from the span before; empty: it does, or it is the first.</param>
public sealed record SeriesSpan(
    string Framework, LocalizedText Title, IReadOnlyList<LongLine> Lines, IReadOnlyList<LongPoint>? Points, IReadOnlyList<SeriesBreak> Breaks);

/// <summary>An indicator's figures across frameworks, through those that it followed and those that follow it. The earliest first.</summary>
/// <param name="Region">AFR … or <c>ALL</c>.</param>
public sealed record LongSeries(string Framework, string Indicator, string Region, IReadOnlyList<SeriesSpan> Spans)
{
    /// <summary>There is more to it than the indicator itself.</summary>
    public bool IsAcross => Spans.Count > 1;

    public bool IsBroken => Spans.Any(s => s.Breaks.Count > 0);
}
