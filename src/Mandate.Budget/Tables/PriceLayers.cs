namespace Mandate.Budget;

/// <summary>
/// The layers of a price: the previous budget and what the programme changes make the estimate at constant prices, which
/// cost increases make the recosted one. In US dollars. What the files do not say is null, and so is a sum that rests on it.
/// </summary>
public readonly record struct PriceLayers(decimal? Previous, decimal? ProgrammeChange, decimal Constant, decimal? CostChange)
{
    public decimal? Recosted => Constant + CostChange;

    internal static PriceLayers Of(BudgetLine line) => line.Previous is { } previous && line.ProgrammeChange is { } change
        ? new(previous, change, previous + change, line.CostChange) : new(null, null, line.Cost, null);

    internal static PriceLayers Sum(IEnumerable<BudgetLine> lines) => lines.Aggregate(new PriceLayers(0, 0, 0, 0), (sum, line) => sum + Of(line));

    public static PriceLayers operator +(PriceLayers a, PriceLayers b) =>
        new(a.Previous + b.Previous, a.ProgrammeChange + b.ProgrammeChange, a.Constant + b.Constant, a.CostChange + b.CostChange);

    internal static IEnumerable<TableColumn> Columns(BudgetFiles files) =>
    [
        new($"budget_{files.Before}_usd", "budget.column.previous", ColumnKind.Money),
        new("programme_change_usd", "budget.column.programme_change", ColumnKind.Money),
        new("programme_change_pct", "budget.column.programme_change_pct", ColumnKind.Percent, new ColumnFormula.PercentOf("programme_change_usd", $"budget_{files.Before}_usd")),
        new($"estimate_{files.Now}_constant_usd", "budget.column.constant", ColumnKind.Money, new ColumnFormula.Total($"budget_{files.Before}_usd", "programme_change_usd")),
        new("cost_change_usd", "budget.column.cost_change", ColumnKind.Money),
        new("cost_change_pct", "budget.column.cost_change_pct", ColumnKind.Percent, new ColumnFormula.PercentOf("cost_change_usd", $"estimate_{files.Now}_constant_usd")),
        new($"estimate_{files.Now}_recosted_usd", "budget.column.recosted", ColumnKind.Money, new ColumnFormula.Total($"estimate_{files.Now}_constant_usd", "cost_change_usd")),
        new("share_of_total_pct", "budget.column.share", ColumnKind.Percent, new ColumnFormula.ShareOf($"estimate_{files.Now}_recosted_usd")),
    ];

    /// <summary>In the order of <see cref="Columns"/>.</summary>
    /// <param name="whole">The recosted total of all.</param>
    internal IEnumerable<object?> Cells(decimal? whole) =>
        [Previous, ProgrammeChange, Percent.Of(ProgrammeChange, Previous), Constant, CostChange, Percent.Of(CostChange, Constant), Recosted, Percent.Of(Recosted, whole)];
}
