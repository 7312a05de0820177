using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>An amount with its US dollars at its value date, checked. Pure.</summary>
/// <param name="Rate">Units of the currency for one US dollar; null where the dollars were given.</param>
internal readonly record struct ValuedMoney(decimal Amount, Currency Currency, DateOnly ValueDate, decimal? Rate, decimal Usd)
{
    public static readonly Currency Dollar = Currency.Of("USD");

    // As much as Money takes.
    private const decimal Most = 1_000_000_000_000_000;

    /// <summary>The rate that holds on a day; null: none is known.</summary>
    public delegate decimal? Rates(Currency currency, DateOnly on);

    /// <summary>
    /// Dollars as given, else at the rate given, else at the rate known for the value date. Where dollars and rate are both
    /// given they must agree to the cent. Every problem names its column.
    /// </summary>
    public static Outcome<ValuedMoney> Of(decimal amount, Currency currency, DateOnly valueDate, decimal? rate, decimal? usd, Rates rates, string usdColumn = "amount_usd")
    {
        var problems = Shape(amount, currency, rate, usd, usdColumn).ToList();
        if (problems.Count > 0) return problems;
        if (currency == Dollar) return usd is { } given && given != amount ? Problem.Rule("cooperation.money.dollars_differ", usdColumn, given, amount)
            : rate is { } one && one != 1 ? Problem.Rule("cooperation.money.dollar_rate", "rate", one) : new ValuedMoney(amount, currency, valueDate, null, amount);
        if (rate is null && usd is { } said) return amount != 0 && Math.Sign(said) * Math.Sign(amount) <= 0
            ? Problem.Rule("cooperation.money.sign", usdColumn, said, amount) : new ValuedMoney(amount, currency, valueDate, null, said);
        if ((rate ?? rates(currency, valueDate)) is not { } found) return Problem.Rule("cooperation.money.no_rate", "rate", currency.Code, valueDate.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        var converted = decimal.Round(amount / found, 2, MidpointRounding.AwayFromZero);
        if (Math.Abs(converted) >= Most) return Problem.Rule("kernel.money.size", usdColumn);
        return usd is { } both && both != converted ? Problem.Rule("cooperation.money.dollars_differ", usdColumn, both, converted)
            : new ValuedMoney(amount, currency, valueDate, found, converted);
    }

    /// <summary>Puts it into a row.</summary>
    public void Into(IValued row) => (row.Amount, row.Currency, row.ValueDate, row.Rate, row.AmountUsd) = (Amount, Currency, ValueDate, Rate, Usd);

    private static IEnumerable<Problem> Shape(decimal amount, Currency currency, decimal? rate, decimal? usd, string usdColumn)
    {
        if (!new Money(amount, currency).IsWhole) yield return Problem.Rule("cooperation.money.decimals", "amount", amount, currency.Code, currency.Decimals);
        if (usd is { } dollars && decimal.Round(dollars, 2) != dollars) yield return Problem.Rule("cooperation.money.cents", usdColumn, dollars);
        if (rate <= 0) yield return Problem.Rule("cooperation.money.rate", "rate", rate);
    }
}
