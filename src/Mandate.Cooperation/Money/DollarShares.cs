using Mandate.Kernel;

namespace Mandate.Cooperation;

/// <summary>Dollars in proportion to weights, to the cent; the parts add up to the whole (largest remainder). Pure.</summary>
internal static class DollarShares
{
    public static IReadOnlyList<decimal> Of(decimal usd, IEnumerable<decimal> weights) => [.. new Money(usd, ValuedMoney.Dollar).Shares([.. weights], 2).Value.Select(m => m.Amount)];
}
