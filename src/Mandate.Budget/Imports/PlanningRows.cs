using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Rows of what the estimates assume and provide for: inflation, assumptions, new posts, redeployments, provisions.</summary>
internal static class PlanningRows
{
    private const string Approximately = " (approx)";

    private static readonly Dictionary<string, AssumptionUnit> Units = new(StringComparer.Ordinal)
    {
        ["percent"] = AssumptionUnit.Percent, ["percent per year"] = AssumptionUnit.PercentPerYear, ["million USD"] = AssumptionUnit.MillionUsd,
    };

    private static readonly string[] UnitNames = [.. Units.Keys, .. Units.Keys.Select(u => u + Approximately)];

    public static (int Number, RegionalInflation Row) Inflation(this RowReader r) => (r.Number, new()
    {
        Region = r.Code("region"), Title = r.Title("en"), AnnualPercent = r.Rate("annual_avg_pct"), HeadingPeriod = r.Optional("heading_period"), Note = r.Optional("note"),
    });

    public static (int Number, CostAssumption Row) Assumption(this RowReader r)
    {
        r.Required("unit");
        var unit = r.OneOf("unit", UnitNames) ?? "";
        var title = r.Title("item");
        var (code, year) = AssumptionCode.Of(r.Optional("item") ?? "");
        if (code.Length == 0 && r.Optional("item") is { } wordless) r.Refuse("budget.import.wordless", "item", wordless);
        var kind = Units.GetValueOrDefault(unit.Replace(Approximately, "", StringComparison.Ordinal));
        return (r.Number, new()
        {
            Code = code, Year = year, Title = title, Unit = kind, IsApproximate = unit.EndsWith(Approximately, StringComparison.Ordinal),
            Value = kind == AssumptionUnit.MillionUsd ? r.Figure("value") : r.Rate("value"), Place = r.OptionalCode("place"), Source = r.Optional("source"),
        });
    }

    public static NewPost NewPost(this RowReader r) => new()
    {
        Location = r.Line("location"), Field = LocalizedText.English(r.Line("field_en") is { Length: > 0 } field ? field : "?", r.Optional("field_zh")), Count = r.Whole("count"), Note = r.Optional("note"),
    };

    public static Redeployment Redeployment(this RowReader r)
    {
        r.Required("kind");
        var millions = r.Decimal("amount_usd_million");
        if (millions is { } given && decimal.Round(given, 2) != given) r.Refuse("budget.import.two_decimals", "amount_usd_million", given);
        return new()
        {
            Kind = r.OneOf<RedeploymentKind>("kind") ?? RedeploymentKind.Total, Title = r.Title("en"), Millions = millions,
            Posts = r.Optional("posts") is null ? null : r.Whole("posts"), Note = r.Optional("note"),
        };
    }

    public static (int Number, Provision Row) Provision(this RowReader r) => (r.Number, new()
    {
        Paragraph = r.Code("para"), Title = r.Title("en"), Amount = r.Dollars("amount_usd"), Francs = r.Optional("amount_chf") is null ? null : r.Dollars("amount_chf"),
        IsApproximate = r.Flag("approx"), Note = r.Optional("note"),
    });

    /// <summary>Per cent of change; a price that loses all of itself is no price.</summary>
    public static decimal Rate(this RowReader r, string column)
    {
        var rate = r.Figure(column);
        if (!PriceRate.IsOne(rate)) r.Refuse("budget.import.price_rate", column, rate);
        return rate;
    }

    private static decimal Figure(this RowReader r, string column)
    {
        r.Required(column);
        return r.Decimal(column) ?? 0;
    }
}
