namespace Mandate.Results;

/// <summary>What one place reported for one period, as it was approved.</summary>
/// <param name="Cells">One for each crossing that was reported; empty where the indicator is not broken down.</param>
internal sealed record ApprovedReport(
    Guid Id, string Country, string Region, string Period, DateOnly PeriodEnd, ObservedAmount Whole, IReadOnlyList<CrossedAmount> Cells)
{
    public Contribution Contribution(ObservedAmount amount) =>
        new(Id, Country, Region, PeriodEnd, amount.Quantity ?? 0, amount.Denominator, amount.Status);
}

/// <summary>The amount of one crossing: an option of each dimension, in the indicator's order.</summary>
public readonly record struct CrossedAmount(string[] Options, ObservedAmount Amount)
{
    /// <param name="key">See <see cref="CellKey"/>.</param>
    public static CrossedAmount Of(string key, ObservedAmount amount) => new([.. CellKey.Parts(key).Select(p => p.Option)], amount);
}
