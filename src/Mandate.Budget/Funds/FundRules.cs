using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>What amounts of funds must be. Pure.</summary>
internal static class FundRules
{
    /// <summary>Above zero, with no more decimals than the currency has.</summary>
    public static Outcome<decimal> Amount(string? text, Currency currency, string field = "amount")
    {
        var parsed = Figure.Parse(text, field);
        return !parsed.TryGet(out var amount) || (amount > 0 && new Money(amount, currency).IsWhole) ? parsed : Problem.Rule("budget.fund.amount", field, amount, currency.Code);
    }

    /// <summary>Zero where nothing is said.</summary>
    public static Outcome<decimal> Part(string? text, Currency currency, string field) => string.IsNullOrWhiteSpace(text) || text.Trim() == "0" ? 0m : Amount(text, currency, field);

    public static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
