namespace Mandate.Budget;

/// <summary>Percentages as budgets print them.</summary>
public static class Percent
{
    /// <summary>With one decimal, halves away from zero; null of a base of zero, which has no percentage, and of what is not known.</summary>
    public static decimal? Of(decimal? part, decimal? whole) => part is not { } some || whole is not { } all || all == 0 ? null : decimal.Round(100 * some / all, 1, MidpointRounding.AwayFromZero) + 0.0m;
}
