namespace Mandate.Budget;

/// <summary>One of the few things that move prices; many elements share one. Pure.</summary>
/// <param name="Name">Of a place or an assumption.</param>
internal sealed record PriceFactor(FactorKind Kind, string? Name, decimal? OwnPercent, FactorTiming Timing)
{
    public static PriceFactor Of(CostElement element) => element.Factor switch
    {
        FactorKind.Inflation => new(FactorKind.Inflation, element.Place, null, element.Timing),
        FactorKind.Assumption => new(FactorKind.Assumption, element.Assumption, null, element.Timing),
        FactorKind.Own => new(FactorKind.Own, null, element.OwnPercent, element.Timing),
        _ => new(element.Factor, null, null, element.Timing),
    };

    /// <param name="inflation">Per cent a year that stand in the place of what the files say of these places.</param>
    /// <returns>Null: nothing is known.</returns>
    public YearlyRates? Rates(BudgetBook book, IReadOnlyDictionary<string, decimal> inflation) => Kind switch
    {
        FactorKind.Held => default(YearlyRates),
        FactorKind.Inflation => inflation.TryGetValue(Name!, out var other) ? YearlyRates.EachYear(other) : FactorRates.Inflation(book, Name!),
        FactorKind.Assumption => FactorRates.Assumption(book, Name!),
        FactorKind.Own => YearlyRates.EachYear(OwnPercent!.Value),
        _ => null,
    };
}
