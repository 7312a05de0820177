using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>What an upload may do to what is there already.</summary>
public enum SheetMode
{
    /// <summary>Only what is not there yet.</summary>
    Add,

    /// <summary>Also change and empty what is there.</summary>
    Correct,
}

/// <summary>One cell of the file that says something else than what is there.</summary>
/// <param name="Cell">See <see cref="CellKey"/>; empty: the whole.</param>
/// <param name="Column">Name of the column.</param>
public sealed record SheetChange(PlanAction Action, int Row, string Indicator, string Country, string Cell, string Column, string? Old, string? New);

/// <summary>What an upload would do, cell by cell.</summary>
/// <param name="Refused">What stands in the way, each with sheet, row and column: nothing is done while there is any.</param>
/// <param name="Reopened">Approved results that would have to be approved again.</param>
/// <param name="Missing">Rows of the file that was made that are no longer in it; what they stand for stays as it is.</param>
public sealed record SheetPlan(
    IReadOnlyList<SheetChange> Changes, int Unchanged, IReadOnlyList<Problem> Refused, int Results, int Reopened, int Missing)
{
    public bool IsEmpty => Changes.Count == 0;

    public int Count(PlanAction action) => Changes.Count(c => c.Action == action);
}

/// <summary>One result that an upload makes or edits, with everything that it will say.</summary>
/// <param name="Stored">As it is; null: there is none.</param>
internal sealed record PlannedResult(EntryContext Context, Organisation.CountryRecord Place, StoredResult? Stored, ResultEntry Entry);
