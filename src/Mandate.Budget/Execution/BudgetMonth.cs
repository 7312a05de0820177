using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Months of a biennium, each kept as its first day and written <c>2022-03</c>.</summary>
public static class BudgetMonth
{
    public const int OfBiennium = 24;

    /// <summary>Problems: <c>budget.month.shape</c>, <c>budget.month.outside</c> (not one of the biennium's).</summary>
    public static Outcome<DateOnly> Parse(string? text, Biennium cycle, string? field = null)
    {
        if (!DateOnly.TryParseExact(text?.Trim(), "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            return Problem.Rule("budget.month.shape", field, text?.Trim());
        return cycle.Period.Contains(month) ? month : Problem.Rule("budget.month.outside", field, Text(month), cycle.ToString());
    }

    public static string Text(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    /// <summary>All of a biennium, in their order.</summary>
    public static IEnumerable<DateOnly> Of(Biennium cycle) => Enumerable.Range(0, OfBiennium).Select(cycle.Period.First.AddMonths);

    /// <summary>From 1 for the first January to 24.</summary>
    public static int Number(DateOnly month, Biennium cycle) => (month.Year - cycle.FirstYear) * 12 + month.Month;

    /// <summary>The month in which a day lies; before the biennium its first, after it its last.</summary>
    public static DateOnly Nearest(DateOnly day, Biennium cycle)
    {
        var (first, last) = (cycle.Period.First, new DateOnly(cycle.SecondYear, 12, 1));
        return day < first ? first : day > last ? last : new(day.Year, day.Month, 1);
    }
}
