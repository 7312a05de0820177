namespace Mandate.Budget;

/// <summary>The budget by object of expenditure. Pure.</summary>
internal static class ObjectsTable
{
    public const string Name = "objects";

    public static BudgetTable Of(BudgetBook book)
    {
        var (whole, recosted) = (book.Objects.Sum(o => o.Constant + o.CostChange), $"estimate_{new BudgetFiles(book.Cycle).Now}_recosted_usd");
        return new(Name, book.Cycle.ToString(),
        [
            new("en", "budget.column.object", ColumnKind.Text), new("zh", "budget.column.zh", ColumnKind.Text),
            new("budget_constant_usd", "budget.column.constant", ColumnKind.Money), new("cost_adjustment_usd", "budget.column.cost_change", ColumnKind.Money),
            new("cost_change_pct", "budget.column.cost_change_pct", ColumnKind.Percent, new ColumnFormula.PercentOf("cost_adjustment_usd", "budget_constant_usd")),
            new(recosted, "budget.column.recosted", ColumnKind.Money, new ColumnFormula.Total("budget_constant_usd", "cost_adjustment_usd")), new("share_of_total_pct", "budget.column.share", ColumnKind.Percent, new ColumnFormula.ShareOf(recosted)),
        ],
        [
            .. book.Objects.Select(o => new TableRow(RowType.Line, [o.Title.Texts["en"], o.Title.Texts.GetValueOrDefault("zh"), .. Cells(o.Constant, o.CostChange, whole)], o.Title)),
            new(RowType.GrandTotal, [null, null, .. Cells(book.Objects.Sum(o => o.Constant), book.Objects.Sum(o => o.CostChange), whole)], TableTitles.Total, new(0, RowType.Line)),
        ]);
    }

    private static IEnumerable<object?> Cells(decimal constant, decimal change, decimal whole) =>
        [constant, change, Percent.Of(change, constant), constant + change, Percent.Of(constant + change, whole)];
}
