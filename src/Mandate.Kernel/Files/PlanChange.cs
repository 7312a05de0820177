namespace Mandate.Kernel;

/// <summary>What an import would do to a row.</summary>
public enum PlanAction
{
    Add,
    Change,

    /// <summary>It is in the database and no longer in the files.</summary>
    Remove,
}

/// <summary>One cell that will be another: both as text, null for empty.</summary>
public sealed record CellChange(string Column, string? Old, string? New);

/// <summary>One row that will be added, changed or removed; <paramref name="Row"/> is its row in the file, 0 where it has none.</summary>
public sealed record PlanChange(PlanAction Action, string File, string Key, int Row, IReadOnlyList<CellChange> Cells);
