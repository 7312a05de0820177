namespace Mandate.Budget;

/// <summary>Which rows a sum adds up: those from one row of the table to the row above the sum.</summary>
/// <param name="First">Index of the first in <see cref="BudgetTable.Rows"/>.</param>
/// <param name="Of">The rows of this type alone; null: every row there.</param>
public sealed record RowSum(int First, RowType? Of)
{
    internal bool Takes(TableRow row) => Of is null || row.Type == Of;
}
