namespace Mandate.Budget;

/// <summary>
/// The expenditure and income budget: what the parts cost, and the contributions of member States that meet it, in US
/// dollars and in Swiss francs at the budget rate. Pure.
/// </summary>
internal static class ExpenditureIncomeTable
{
    public const string Name = "expenditure-income";

    public static BudgetTable Of(BudgetBook book)
    {
        var files = new BudgetFiles(book.Cycle);
        var parts = book.Lines.GroupBy(l => l.Part, StringComparer.Ordinal).ToList();
        var all = PriceLayers.Sum(book.Lines);
        // Where no rate is known the columns in francs are empty.
        ColumnFormula? InFrancs(string dollars) => book.Rate is { } rate ? new ColumnFormula.AtRate(dollars, rate) : null;
        return new(Name, book.Cycle.ToString(),
        [
            new("side", "budget.column.side", ColumnKind.Text), new("part", "budget.column.part", ColumnKind.Text), new("en", "budget.column.title", ColumnKind.Text),
            new($"budget_{files.Before}_usd", "budget.column.previous", ColumnKind.Money), new($"estimate_{files.Now}_recosted_usd", "budget.column.recosted", ColumnKind.Money),
            new($"budget_{files.Before}_chf", "budget.column.previous_chf", ColumnKind.Money, InFrancs($"budget_{files.Before}_usd")), new($"estimate_{files.Now}_recosted_chf", "budget.column.recosted_chf", ColumnKind.Money, InFrancs($"estimate_{files.Now}_recosted_usd")),
        ],
        [
            .. parts.Select(p => Row(book, RowType.PartTotal, "expenditure", p.Key, TableTitles.Part(p.Key), PriceLayers.Sum(p))),
            Row(book, RowType.GrandTotal, "expenditure", null, TableTitles.Total, all, new(0, RowType.PartTotal)),
            Row(book, RowType.Line, "income", null, TableTitles.Contributions, all, new(parts.Count, null)),
            Row(book, RowType.GrandTotal, "income", null, TableTitles.Total, all, new(parts.Count + 1, null)),
        ]);
    }

    private static TableRow Row(BudgetBook book, RowType type, string side, string? part, Kernel.LocalizedText title, PriceLayers layers, RowSum? sums = null) =>
        new(type, [side, part, title.Texts["en"], layers.Previous, layers.Recosted, Francs(book, layers.Previous), Francs(book, layers.Recosted)], title, sums);

    private static decimal? Francs(BudgetBook book, decimal? dollars) => book.Rate is { } rate && dollars is { } amount ? FrancRate.Francs(amount, rate) : null;
}
