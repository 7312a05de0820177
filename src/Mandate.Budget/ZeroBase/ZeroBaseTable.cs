namespace Mandate.Budget;

/// <summary>Forecasts of the last biennium against what prices did, and what that is worth in the estimates. Pure.</summary>
internal static class ZeroBaseTable
{
    public const string Name = "zero-base";

    private static readonly TableColumn[] Columns =
    [
        new("en", "budget.column.item", ColumnKind.Text), new("zh", "budget.column.zh", ColumnKind.Text), new("place", "budget.column.location", ColumnKind.Text), new("object", "budget.column.object", ColumnKind.Text),
        new("forecast_pct", "budget.column.forecast_pct", ColumnKind.Given), new("actual_pct", "budget.column.actual_pct", ColumnKind.Given), new("difference_pct", "budget.column.percent_difference", ColumnKind.Given),
        new("base_usd", "budget.column.zero_base_of", ColumnKind.Money), new("effect_change_usd", "budget.column.effect_entered", ColumnKind.Money), new("computed_effect_change_usd", "budget.column.effect_computed", ColumnKind.Money),
        new("difference_change_usd", "budget.column.difference", ColumnKind.Money), new("source", "budget.column.source", ColumnKind.Text),
    ];

    public static BudgetTable Of(BudgetBook book)
    {
        var computed = ZeroBase.Of(book);
        var rows = book.ZeroBase.Select((z, at) => new TableRow(RowType.Line,
        [
            z.Title.Texts[z.Title.Original], z.Title.Texts.GetValueOrDefault("zh"), z.Place, z.Object, z.ForecastPercent, z.ActualPercent, z.ActualPercent - z.ForecastPercent,
            computed.Bases[at], z.EffectEntered, computed.Effects[at], computed.Effects[at] - z.EffectEntered, z.Source,
        ], z.Title)).ToList();
        decimal? entered = book.ZeroBase.Aggregate((decimal?)0, (sum, z) => sum + z.EffectEntered);
        rows.Add(new(RowType.GrandTotal, [null, null, null, null, null, null, null, computed.Bases.Sum(), entered, computed.Effects.Sum(), computed.Effects.Sum() - entered, null], TableTitles.Total, new(0, RowType.Line)));
        return new(Name, book.Cycle.ToString(), Columns, rows);
    }
}
