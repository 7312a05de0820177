namespace Mandate.Budget;

/// <summary>Cost increases as they were entered and as the factors of the lines make them, side by side. Pure.</summary>
internal static class ComputedIncreasesTable
{
    public const string Name = "computed-increases";

    public static BudgetTable Of(BudgetBook book) => Of(book, CostModel.Of(book));

    public static BudgetTable Of(BudgetBook book, CostModel model)
    {
        var (computed, zeroBase) = (ComputedIncrease.Of(book, model), book.ZeroBase.Count > 0 ? ZeroBase.Of(book).Lines : null);
        var constant = $"estimate_{new BudgetFiles(book.Cycle).Now}_constant_usd";
        return LineTable.Of(Name, book,
        [
            new(constant, "budget.column.constant", ColumnKind.Money), new("cost_change_usd", "budget.column.entered", ColumnKind.Money),
            new("cost_change_pct", "budget.column.entered", ColumnKind.Percent, new ColumnFormula.PercentOf("cost_change_usd", constant)),
            new("computed_change_usd", "budget.column.computed", ColumnKind.Money), new("computed_change_pct", "budget.column.computed", ColumnKind.Percent, new ColumnFormula.PercentOf("computed_change_usd", constant)),
            new("difference_change_usd", "budget.column.difference", ColumnKind.Money, new ColumnFormula.DifferenceWhere("computed_change_usd", "cost_change_usd", "without_factor_usd")),
            new("without_factor_usd", "budget.column.without_factor", ColumnKind.Money),
            .. zeroBase is null ? [] : Anew,
        ], lines => Cells([.. lines], computed, zeroBase));
    }

    // Only where the last biennium's forecasts are known.
    private static readonly TableColumn[] Anew =
        [new("zero_base_change_usd", "budget.column.zero_base", ColumnKind.Money), new("computed_with_zero_base_change_usd", "budget.column.with_zero_base", ColumnKind.Money)];

    private static IEnumerable<object?> Cells(IReadOnlyList<BudgetLine> lines, IReadOnlyList<ComputedIncrease> computed, IReadOnlyList<decimal>? zeroBase)
    {
        var (constant, entered) = (lines.Sum(l => l.Cost), PriceLayers.Sum(lines).CostChange);
        var known = lines.Select(l => computed[l.Position - 1]).ToList();
        decimal? sum = known.Exists(k => k.Amount is not null) ? known.Sum(k => k.Amount) : null;
        // Half a line's increase is not held against the whole of it.
        var difference = known.TrueForAll(k => k.WithoutFactor == 0) ? sum - entered : null;
        return [constant, entered, Percent.Of(entered, constant), sum, Percent.Of(sum, constant), difference, known.Sum(k => k.WithoutFactor),
            .. zeroBase is null ? [] : new object?[] { lines.Sum(l => zeroBase[l.Position - 1]), sum + lines.Sum(l => zeroBase[l.Position - 1]) }];
    }
}
