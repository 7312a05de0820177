namespace Mandate.Budget;

/// <summary>The other budgetary provisions one by one, in US dollars and, where they are due in them, in Swiss francs. Pure.</summary>
internal static class ProvisionsTable
{
    public const string Name = "provisions";

    public static BudgetTable Of(BudgetBook book)
    {
        var whole = book.Provisions.Sum(p => p.Amount);
        return new(Name, book.Cycle.ToString(),
        [
            new("para", "budget.column.paragraph", ColumnKind.Text), new("en", "budget.column.provision", ColumnKind.Text), new("zh", "budget.column.zh", ColumnKind.Text),
            new("amount_usd", "budget.column.amount", ColumnKind.Money), new("amount_chf", "budget.column.amount", ColumnKind.Money), new("approx", "budget.column.approx", ColumnKind.Flag),
            new("share_of_total_pct", "budget.column.share", ColumnKind.Percent, new ColumnFormula.ShareOf("amount_usd")),
        ],
        [
            .. book.Provisions.Select(p => new TableRow(RowType.Line,
                [p.Paragraph, p.Title.Texts["en"], p.Title.Texts.GetValueOrDefault("zh"), p.Amount, p.Francs, p.IsApproximate ? 1 : 0, Percent.Of(p.Amount, whole)], p.Title)),
            new(RowType.GrandTotal, [null, null, null, whole, null, book.Provisions.Any(p => p.IsApproximate) ? 1 : 0, Percent.Of(whole, whole)], TableTitles.Total, new(0, RowType.Line)),
        ]);
    }
}
