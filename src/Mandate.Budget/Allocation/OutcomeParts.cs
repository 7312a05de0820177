using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>An amount in parts over the outcomes. Pure.</summary>
internal static class OutcomeParts
{
    private static readonly Currency Dollars = Currency.Of(BudgetCycle.Currency);

    /// <summary>
    /// By largest remainder to the dollar, to the cent where the amount has cents; of equal remainders the first by code, so
    /// that the order of the files does not matter. Null where no weight is above zero.
    /// </summary>
    public static IReadOnlyList<decimal>? Of(decimal amount, IReadOnlyList<string> outcomes, IReadOnlyList<decimal> weights)
    {
        var order = Enumerable.Range(0, outcomes.Count).OrderBy(i => outcomes[i], StringComparer.Ordinal).ToArray();
        var shares = new Money(amount, Dollars).Shares([.. order.Select(i => weights[i])], amount == decimal.Truncate(amount) ? 0 : null);
        if (!shares.TryGet(out var parts)) return null;
        var amounts = new decimal[outcomes.Count];
        foreach (var (at, part) in order.Zip(parts)) amounts[at] = part.Amount;
        return amounts;
    }
}
