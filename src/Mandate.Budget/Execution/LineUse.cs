namespace Mandate.Budget;

/// <summary>What was recorded of a line of the budget up to a month, in US dollars.</summary>
public sealed record LineUse(LineKey Line)
{
    /// <summary>Approved transfers into it less those out of it.</summary>
    public decimal Transfers { get; init; }

    public decimal Allotted { get; init; }

    public decimal Committed { get; init; }

    public decimal Spent { get; init; }

    /// <summary>What it was expected last to spend in the whole biennium; null: nobody said.</summary>
    public decimal? Forecast { get; init; }

    internal bool IsEmpty => this == new LineUse(Line);
}
