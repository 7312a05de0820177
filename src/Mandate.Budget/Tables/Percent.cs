namespace Mandate.Budget;

/// <summary>Percentages as budgets print them.</summary>
public static class Percent
{
    /// <summary>With one decimal, halves away from zero; null of a base of zero, which has no percentage.</summary>
    public static decimal? Of(decimal part, decimal whole) => whole == 0 ? null : decimal.Round(100 * part / whole, 1, MidpointRounding.AwayFromZero) + 0.0m;
}
