namespace Mandate.Budget;

/// <summary>What the files of a budget say of the prices of places and of assumptions. Pure.</summary>
internal static class FactorRates
{
    /// <summary>Inflation of a region, or of another place that assumptions name; null: nothing is said for both years.</summary>
    public static YearlyRates? Inflation(BudgetBook book, string place)
    {
        if (book.Inflation.FirstOrDefault(i => i.Region == place) is { } region) return YearlyRates.EachYear(region.AnnualPercent);
        var there = book.Assumptions.Where(a => a.Place == place && (a.Year is not null || a.Unit == AssumptionUnit.PercentPerYear)).ToList();
        return ByYear(book, there);
    }

    /// <summary>Null: there is no assumption of that code that is a rate, or not for both years.</summary>
    public static YearlyRates? Assumption(BudgetBook book, string code)
    {
        var rows = book.Assumptions.Where(a => a.Code == code && a.Unit != AssumptionUnit.MillionUsd).ToList();
        return rows.Exists(a => a.Year is not null || a.Unit == AssumptionUnit.PercentPerYear) ? ByYear(book, rows)
            : rows is [var once, ..] ? YearlyRates.Once(once.Value) : null;
    }

    /// <summary>Places whose inflation is known.</summary>
    public static IReadOnlyList<string> Places(BudgetBook book) =>
        [.. book.Inflation.Select(i => i.Region).Concat(book.Assumptions.Select(a => a.Place).OfType<string>()).Distinct(StringComparer.Ordinal).Where(p => Inflation(book, p) is not null)];

    private static YearlyRates? ByYear(BudgetBook book, List<CostAssumption> rows) =>
        Of(rows, book.Cycle.FirstYear) is { } first && Of(rows, book.Cycle.SecondYear) is { } second ? new(first, second) : null;

    // A rate of the year itself goes before one of every year.
    private static decimal? Of(List<CostAssumption> rows, int year) =>
        (rows.Find(r => r.Year == year) ?? rows.Find(r => r.Year is null && r.Unit == AssumptionUnit.PercentPerYear))?.Value;
}
