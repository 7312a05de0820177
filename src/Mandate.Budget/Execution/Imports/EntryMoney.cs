using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>The amount of an entry in its own currency and in US dollars. Pure.</summary>
internal readonly record struct EntryMoney(decimal Amount, Currency Currency, decimal Usd)
{
    private static readonly Currency Dollar = Currency.Of(BudgetCycle.Currency);

    public static EntryMoney Of(RowReader r)
    {
        r.Required("amount");
        var (amount, text, usd, rate) = (r.Decimal("amount") ?? 0, r.Required("currency"), r.Decimal("amount_usd"), r.Decimal("rate"));
        if (!Currency.TryParse(text, out var currency))
        {
            if (text.Length > 0) r.Refuse("kernel.currency.unknown", "currency", text);
            return new(amount, Dollar, amount);
        }
        if (!new Money(amount, currency).IsWhole) r.Refuse("budget.execution.decimals", "amount", amount, currency.Code, currency.Decimals);
        if (usd is { } dollars && decimal.Round(dollars, 2) != dollars) r.Refuse("budget.import.cents", "amount_usd", dollars);
        if (rate <= 0) r.Refuse("budget.import.rate", "rate", rate);
        return new(amount, currency, currency == Dollar ? InDollars(r, amount, usd, rate) : Converted(r, amount, currency, usd, rate));
    }

    private static decimal InDollars(RowReader r, decimal amount, decimal? usd, decimal? rate)
    {
        if (usd is { } given && given != amount) r.Refuse("budget.execution.dollars_differ", "amount_usd", given, amount);
        if (rate is { } r1 && r1 != 1) r.Refuse("budget.execution.dollar_rate", "rate", r1);
        return amount;
    }

    private static decimal Converted(RowReader r, decimal amount, Currency currency, decimal? usd, decimal? rate)
    {
        if (usd is null && rate is null) r.Refuse("budget.execution.no_dollars", "amount_usd", currency.Code);
        if (rate is not > 0) return SameSign(r, amount, usd ?? 0);
        var converted = decimal.Round(amount / rate.Value, 2, MidpointRounding.AwayFromZero);
        if (usd is { } given && given != converted) r.Refuse("budget.execution.dollars_differ", "amount_usd", given, converted);
        return usd ?? converted;
    }

    private static decimal SameSign(RowReader r, decimal amount, decimal usd)
    {
        if (Math.Sign(amount) * Math.Sign(usd) < 0) r.Refuse("budget.execution.sign", "amount_usd", usd, amount);
        return usd;
    }
}
