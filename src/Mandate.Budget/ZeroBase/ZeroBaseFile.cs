using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Forecasts of the last biennium and what became of them. Pure: bytes in, rows and problems out.</summary>
internal static class ZeroBaseFile
{
    public static readonly FileShape Shape = new(BudgetFiles.ZeroBaseName, ["item", "place", "object", "forecast_pct", "actual_pct", "source"]) { OptionalColumns = ["zh", "effect_usd"] };

    public static List<ZeroBaseItem> Rows(ImportFile file, ProblemList problems)
    {
        var seen = new HashSet<(string?, string?)>();
        return CsvSheet.Read(Shape, file, problems) is not { } sheet ? [] : sheet.Records.ConvertAll(record =>
        {
            var r = new RowReader(sheet, record, problems);
            var item = Row(r);
            if (!seen.Add((item.Place, item.Object?.ToLowerInvariant()))) r.Refuse("budget.import.twice", "place", $"{item.Place} {item.Object}".Trim());
            return item;
        });
    }

    private static ZeroBaseItem Row(RowReader r) => new()
    {
        Title = r.Title("item"), Place = r.OptionalCode("place"), Object = r.Optional("object"), ForecastPercent = Change(r, "forecast_pct"), ActualPercent = Change(r, "actual_pct"),
        EffectEntered = r.Optional("effect_usd") is null ? null : r.Dollars("effect_usd"), Source = r.Required("source"),
    };

    // Prices that fall by all that they are leave nothing to compare with.
    private static decimal Change(RowReader r, string column)
    {
        r.Required(column);
        var percent = r.Decimal(column) ?? 0;
        if (percent is <= -100 or > 1000) r.Refuse("budget.zero_base.percent", column, percent);
        return percent;
    }
}
