using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Cells as budgets write them, read from a row of a file.</summary>
internal static class BudgetRow
{
    private const int MonthsOfAYear = 12;

    /// <summary>US dollars, to the cent; 0 after a refusal.</summary>
    public static decimal Dollars(this RowReader r, string column)
    {
        r.Required(column);
        var amount = r.Decimal(column) ?? 0;
        if (decimal.Round(amount, 2) != amount) r.Refuse("budget.import.cents", column, amount);
        return amount;
    }

    /// <summary>Millions as printed, with one decimal; null where the cell is empty.</summary>
    public static decimal? Millions(this RowReader r, string column)
    {
        var amount = r.Decimal(column);
        if (amount is { } given && decimal.Round(given, 1) != given) r.Refuse("budget.import.one_decimal", column, given);
        return amount;
    }

    /// <summary>Years and months of work as months; months beyond the year's eleven are more years, and were meant otherwise.</summary>
    public static int WorkMonths(this RowReader r, string years, string months)
    {
        var (whole, rest) = (Work(r, years), Work(r, months));
        if (rest >= MonthsOfAYear) r.Refuse("budget.import.months", months, rest);
        return whole * MonthsOfAYear + rest;
    }

    /// <summary>A country by two letters, in capitals.</summary>
    public static string Country(this RowReader r, string column)
    {
        var country = r.Required(column).ToUpperInvariant();
        if (country.Length > 0 && CountryCode.Parse(country).Problems.Count > 0) r.Refuse("kernel.country.shape", column, country);
        return country;
    }

    public static LocalizedText Title(this RowReader r, string column)
    {
        var text = r.Line(column);
        return LocalizedText.English(text.Length == 0 ? "?" : text, r.Optional("zh"));
    }

    private static int Work(RowReader r, string column)
    {
        if (r.Optional(column) is { } text && text.StartsWith('-'))
        {
            r.Refuse("budget.import.negative_work", column, text);
            return 0;
        }
        return r.Whole(column);
    }
}
