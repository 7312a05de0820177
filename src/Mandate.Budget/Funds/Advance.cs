using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>
/// What the Working Capital Fund met of an authorisation and what came back of it, in US dollars and in the fund's own
/// currency. What comes back does so at the rate at which it went out. Pure.
/// </summary>
internal sealed record Advance(decimal MetUsd, decimal RepaidUsd, decimal Outstanding)
{
    /// <summary>Not paid back yet.</summary>
    public decimal OutstandingUsd => MetUsd - RepaidUsd;

    public static Advance Of(IEnumerable<FundMovement> movements) => movements.Aggregate(new Advance(0, 0, 0), (sum, m) => m.Step switch
    {
        AdvanceStep.Advance => sum with { MetUsd = sum.MetUsd + m.AmountUsd!.Value, Outstanding = sum.Outstanding + m.Amount },
        AdvanceStep.Reversal => sum with { MetUsd = sum.MetUsd - m.AmountUsd!.Value, Outstanding = sum.Outstanding - m.Amount },
        _ => sum with { RepaidUsd = sum.RepaidUsd + m.AmountUsd!.Value, Outstanding = sum.Outstanding - m.Amount },
    });

    /// <summary>In the fund's currency, to its minor unit: a share of what is outstanding, and with the last dollar all that is left.</summary>
    public decimal Back(decimal usd, Currency currency) => usd == OutstandingUsd ? Outstanding
        : decimal.Round(Outstanding * usd / OutstandingUsd, currency.Decimals, MidpointRounding.AwayFromZero);

    /// <summary>Units of the fund's currency for one US dollar where nothing is said; null: it must be said.</summary>
    public static decimal? UsualRate(Currency currency, BudgetBook book) => currency.Code switch { BudgetCycle.Currency => 1, "CHF" => book.Rate, _ => null };

    /// <summary>Problems: <c>budget.unforeseen.no_rate</c>, <c>budget.import.rate</c>, <c>budget.recost.rate</c>, <c>budget.execution.dollar_rate</c>.</summary>
    public static Outcome<decimal> Rate(string? given, Currency currency, BudgetBook book)
    {
        if (string.IsNullOrWhiteSpace(given)) return UsualRate(currency, book) is { } usual ? usual : Problem.Rule("budget.unforeseen.no_rate", "rate", currency.Code);
        var read = Figure.Parse(given, "rate");
        if (!read.TryGet(out var rate)) return read;
        if (rate <= 0) return Problem.Rule("budget.import.rate", "rate", rate);
        return currency.Code switch
        {
            BudgetCycle.Currency when rate != 1 => Problem.Rule("budget.execution.dollar_rate", "rate", rate),
            "CHF" when !FrancRate.IsOne(rate) => Problem.Rule("budget.recost.rate", "rate", rate),
            _ => rate,
        };
    }
}
