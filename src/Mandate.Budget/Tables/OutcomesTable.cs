namespace Mandate.Budget;

/// <summary>The regular budget of each policy outcome and its share of them all. Pure.</summary>
internal static class OutcomesTable
{
    public const string Name = "outcomes";

    public static BudgetTable Of(BudgetBook book)
    {
        var (whole, amount) = (book.Outcomes.Sum(o => o.Amount), $"regular_budget_{new BudgetFiles(book.Cycle).Now}_usd");
        return new(Name, book.Cycle.ToString(),
        [
            new("outcome", "budget.column.outcome", ColumnKind.Text),
            new(amount, "budget.column.constant", ColumnKind.Money), new("share_of_total_pct", "budget.column.share", ColumnKind.Percent, new ColumnFormula.ShareOf(amount)),
        ],
        [
            .. book.Outcomes.Select(o => new TableRow(RowType.Line, [o.Outcome, o.Amount, Percent.Of(o.Amount, whole)], TableTitles.Outcome(o.Outcome))),
            new(RowType.GrandTotal, [null, whole, Percent.Of(whole, whole)], TableTitles.Total, new(0, RowType.Line)),
        ]);
    }
}
