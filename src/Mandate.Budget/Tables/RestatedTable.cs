namespace Mandate.Budget;

/// <summary>The previous budget as it was adopted and as it is restated for comparison, with the reason of each line. Pure.</summary>
internal static class RestatedTable
{
    public const string Name = "restated";

    public static BudgetTable Of(BudgetBook book) => new(Name, book.Cycle.ToString(),
    [
        .. LineTable.Head, new("adopted_usd", "budget.column.adopted", ColumnKind.Money), new("restated_usd", "budget.column.restated", ColumnKind.Money),
        new("change_usd", "budget.column.change", ColumnKind.Money, new ColumnFormula.Difference("restated_usd", "adopted_usd")), new("reason", "budget.field.reason", ColumnKind.Text),
    ],
    [
        .. book.Restated.Select(r => new TableRow(RowType.Line, [r.Part, r.Group, r.Key.Line, r.Title.Texts.GetValueOrDefault("zh"), r.Adopted, r.Restated, r.Restated - r.Adopted, r.Reason], r.Title)),
        new(RowType.GrandTotal, [null, null, null, null, book.Restated.Sum(r => r.Adopted), book.Restated.Sum(r => r.Restated), book.Restated.Sum(r => r.Restated - r.Adopted), null], TableTitles.Total, new(0, RowType.Line)),
    ]);
}
