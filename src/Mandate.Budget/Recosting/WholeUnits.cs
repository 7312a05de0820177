namespace Mandate.Budget;

/// <summary>Exact amounts to whole units that add up to their rounded sum. Pure.</summary>
public static class WholeUnits
{
    /// <summary>
    /// Each amount goes down to the unit below it; the units then missing from the rounded sum go one each to the largest
    /// remainders, the earlier of equals first. Amounts that are whole already stay as they are.
    /// </summary>
    /// <param name="unit">1 for dollars, 0.01 for cents.</param>
    public static decimal[] Of(IReadOnlyList<decimal> exact, decimal unit)
    {
        var floors = exact.Select(a => decimal.Floor(a / unit)).ToArray();
        var missing = (int)(decimal.Round(exact.Sum() / unit, 0, MidpointRounding.AwayFromZero) - floors.Sum());
        foreach (var i in Enumerable.Range(0, floors.Length).OrderByDescending(i => exact[i] / unit - floors[i]).Take(missing)) floors[i]++;
        return [.. floors.Select(f => f * unit)];
    }
}
