using System.Globalization;

namespace Mandate.Kernel;

/// <summary>
/// An amount in one currency. Amounts lie below 10^15 either side of zero with at most 10 decimals, so that adding
/// them is exact; nothing is rounded unless asked for.
/// </summary>
public sealed record Money
{
    /// <exception cref="ArgumentOutOfRangeException">The amount has more figures than that.</exception>
    public Money(decimal amount, Currency currency)
    {
        if (!Figure.InRange(amount))
            throw new ArgumentOutOfRangeException(nameof(amount), amount, "Too many figures to add up exactly.");
        (Amount, Currency) = (amount, currency);
    }

    public decimal Amount { get; }

    public Currency Currency { get; }

    /// <summary>Zero of a currency.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>Problems of the amount and of the currency together, in files' convention (see <see cref="Figure"/>).</summary>
    public static Outcome<Money> Parse(string? amount, string? currency, string? amountField = null, string? currencyField = null)
    {
        var (figure, unit) = (Figure.Parse(amount, amountField), Currency.Parse(currency, currencyField));
        List<Problem> problems = [.. figure.Problems, .. unit.Problems];
        return problems.Count == 0 ? new Money(figure.Value, unit.Value) : problems;
    }

    /// <summary>Adds amounts that are known to be in one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.In(left.Currency), left.Currency);

    /// <inheritdoc cref="op_Addition"/>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.In(left.Currency), left.Currency);

    public static Money operator -(Money money) => new(-money.Amount, money.Currency);

    /// <summary>
    /// The exact sum in <paramref name="currency"/>; zero of nothing. Problems: <c>kernel.money.currencies</c> when one is
    /// in another currency, <c>kernel.money.size</c>.
    /// </summary>
    public static Outcome<Money> Sum(IEnumerable<Money> all, Currency currency)
    {
        var total = 0m;
        foreach (var money in all)
        {
            if (money.Currency != currency) return Problem.Rule("kernel.money.currencies", null, money.Currency.Code, currency.Code);
            total += money.Amount;
            if (!Figure.InRange(total)) return Problem.Rule("kernel.money.size");
        }
        return new Money(total, currency);
    }

    /// <summary>To the minor unit of the currency, by the rule that the caller names.</summary>
    public Money Rounded(MidpointRounding rule) => new(decimal.Round(Amount, Currency.Decimals, rule), Currency);

    /// <summary>True when the amount is a whole number of minor units.</summary>
    public bool IsWhole => decimal.Round(Amount, Currency.Decimals) == Amount;

    /// <summary>Shares in proportion to <paramref name="weights"/> that add up to the whole (see <see cref="LargestRemainder"/>).</summary>
    /// <param name="weights">None below zero, one at least above it.</param>
    /// <param name="decimals">Of every share: 0 leaves nobody with parts of a whole unit; null: those of the currency.</param>
    public Outcome<IReadOnlyList<Money>> Shares(IReadOnlyList<decimal> weights, int? decimals = null) => LargestRemainder.Shares(this, weights, decimals ?? Currency.Decimals);

    /// <summary>The amount in files' convention and the currency: <c>1234.50 USD</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Amount} {Currency.Code}");

    private decimal In(Currency currency) => Currency == currency ? Amount
        : throw new InvalidOperationException($"{Currency.Code} cannot be added to {currency.Code}.");
}
