namespace Mandate.Budget;

/// <summary>Regular-budget technical cooperation by department and region. Pure.</summary>
internal static class TechnicalCooperationTable
{
    public const string Name = "rbtc";

    public static BudgetTable Of(BudgetBook book)
    {
        var now = new BudgetFiles(book.Cycle).Now;
        return new(Name, book.Cycle.ToString(),
        [
            new("en", "budget.column.title", ColumnKind.Text), new("zh", "budget.column.zh", ColumnKind.Text),
            new($"constant_{now}_usd", "budget.column.constant", ColumnKind.Money), new("cost_change_usd", "budget.column.cost_change", ColumnKind.Money, new ColumnFormula.Difference($"recosted_{now}_usd", $"constant_{now}_usd")),
            new("cost_change_pct", "budget.column.cost_change_pct", ColumnKind.Percent, new ColumnFormula.PercentOf("cost_change_usd", $"constant_{now}_usd")), new($"recosted_{now}_usd", "budget.column.recosted", ColumnKind.Money),
        ],
        [
            .. book.TechnicalCooperation.Select(t => new TableRow(RowType.Line, [t.Title.Texts["en"], t.Title.Texts.GetValueOrDefault("zh"), .. Cells(t.Constant, t.Recosted)], t.Title)),
            new(RowType.GrandTotal, [null, null, .. Cells(book.TechnicalCooperation.Sum(t => t.Constant), book.TechnicalCooperation.Sum(t => t.Recosted))], TableTitles.Total, new(0, RowType.Line)),
        ]);
    }

    private static IEnumerable<object?> Cells(decimal constant, decimal recosted) =>
        [constant, recosted - constant, Percent.Of(recosted - constant, constant), recosted];
}
