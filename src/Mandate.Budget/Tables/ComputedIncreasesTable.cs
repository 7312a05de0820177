namespace Mandate.Budget;

/// <summary>Cost increases as they were entered and as the factors of the lines make them, side by side. Pure.</summary>
internal static class ComputedIncreasesTable
{
    public const string Name = "computed-increases";

    public static BudgetTable Of(BudgetBook book) => Of(book, CostModel.Of(book));

    public static BudgetTable Of(BudgetBook book, CostModel model)
    {
        var computed = ComputedIncrease.Of(book, model);
        var constant = $"estimate_{new BudgetFiles(book.Cycle).Now}_constant_usd";
        return LineTable.Of(Name, book,
        [
            new(constant, "budget.column.constant", ColumnKind.Money), new("cost_change_usd", "budget.column.entered", ColumnKind.Money),
            new("cost_change_pct", "budget.column.entered", ColumnKind.Percent, new ColumnFormula.PercentOf("cost_change_usd", constant)),
            new("computed_change_usd", "budget.column.computed", ColumnKind.Money), new("computed_change_pct", "budget.column.computed", ColumnKind.Percent, new ColumnFormula.PercentOf("computed_change_usd", constant)),
            new("difference_change_usd", "budget.column.difference", ColumnKind.Money, new ColumnFormula.DifferenceWhere("computed_change_usd", "cost_change_usd", "without_factor_usd")),
            new("without_factor_usd", "budget.column.without_factor", ColumnKind.Money),
        ], lines => Cells([.. lines], computed));
    }

    private static IEnumerable<object?> Cells(IReadOnlyList<BudgetLine> lines, IReadOnlyList<ComputedIncrease> computed)
    {
        var (constant, entered) = (lines.Sum(l => l.Cost), PriceLayers.Sum(lines).CostChange);
        var known = lines.Select(l => computed[l.Position - 1]).ToList();
        decimal? sum = known.Exists(k => k.Amount is not null) ? known.Sum(k => k.Amount) : null;
        // Half a line's increase is not held against the whole of it.
        var difference = known.TrueForAll(k => k.WithoutFactor == 0) ? sum - entered : null;
        return [constant, entered, Percent.Of(entered, constant), sum, Percent.Of(sum, constant), difference, known.Sum(k => k.WithoutFactor)];
    }
}
