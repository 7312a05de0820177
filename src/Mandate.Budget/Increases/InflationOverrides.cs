using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Inflation as somebody would have it, typed as AFR=4.4: per cent a year, in both years. Pure.</summary>
internal static class InflationOverrides
{
    private const string Field = "inflation";

    /// <param name="problems">Every one is added: of the shape, the rate, the place, and of a place that stands twice.</param>
    public static Dictionary<string, decimal> Read(BudgetBook book, IReadOnlyList<string> typed, List<Problem> problems)
    {
        var (known, read) = (FactorRates.Places(book), new Dictionary<string, decimal>(StringComparer.Ordinal));
        foreach (var text in typed)
        {
            if (text.Split('=') is not [{ Length: > 0 } name, var rate] || !decimal.TryParse(rate, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent))
            {
                problems.Add(Problem.Rule("budget.recost.inflation", Field, text));
                continue;
            }
            var place = name.Trim().ToUpperInvariant();
            if (!PriceRate.IsOne(percent)) problems.Add(Problem.Rule("budget.import.price_rate", Field, percent));
            if (!known.Contains(place)) problems.Add(Problem.Rule("budget.recost.place", Field, place, string.Join(", ", known)));
            if (!read.TryAdd(place, percent)) problems.Add(Problem.Rule("budget.recost.place_twice", Field, place));
        }
        return read;
    }
}
