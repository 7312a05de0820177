using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Swiss francs for one US dollar: which rate is meant, and amounts at it. Pure.</summary>
internal static class FrancRate
{
    /// <summary>Francs for a dollar have never been a hundredth nor a hundred: such a rate is a slip of the pen.</summary>
    public static bool IsOne(decimal rate) => rate is > 0.01m and < 100;

    /// <summary>The rate asked for, else the one at which the estimates were made.</summary>
    public static Outcome<decimal> Of(BudgetBook book, decimal? asked) =>
        (asked ?? book.Rate) is not { } rate ? Problem.Rule("budget.recost.no_rate", "rate") : IsOne(rate) ? rate : Problem.Rule("budget.recost.rate", "rate", rate);

    /// <summary>To the centime.</summary>
    public static decimal Francs(decimal dollars, decimal rate) => decimal.Round(dollars * rate, 2, MidpointRounding.AwayFromZero);
}
