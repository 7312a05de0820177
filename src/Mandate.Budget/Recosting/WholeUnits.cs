namespace Mandate.Budget;

/// <summary>Exact amounts to whole units that add up to their rounded sum. Pure.</summary>
public static class WholeUnits
{
    // A power of ten: no digit of a remainder is lost.
    private const int Buckets = 1000;

    /// <summary>
    /// Each amount goes down to the unit below it; the units then missing from the rounded sum go one each to the largest
    /// remainders, the earlier of equals first. Amounts that are whole already stay as they are.
    /// </summary>
    /// <param name="unit">1 for dollars, 0.01 for cents.</param>
    public static decimal[] Of(IReadOnlyList<decimal> exact, decimal unit)
    {
        var (floors, remainders, sum, whole) = (new decimal[exact.Count], new decimal[exact.Count], 0m, 0m);
        for (var i = 0; i < floors.Length; i++)
        {
            var units = unit == 1 ? exact[i] : exact[i] / unit;
            floors[i] = decimal.Floor(units);
            remainders[i] = units - floors[i];
            (sum, whole) = (sum + exact[i], whole + floors[i]);
        }
        var missing = (int)(Rounded(sum, unit) - whole);
        foreach (var i in Largest(remainders, missing)) floors[i]++;
        if (unit != 1)
            for (var i = 0; i < floors.Length; i++) floors[i] *= unit;
        return floors;
    }

    /// <summary>What they come to.</summary>
    public static decimal Sum(IReadOnlyList<decimal> exact, decimal unit) => Rounded(exact.Sum(), unit) * unit;

    // Told apart by their first three digits, those on the border alone have to be sorted: there may be many.
    private static IEnumerable<int> Largest(decimal[] remainders, int count)
    {
        if (count <= 0) return [];
        var (first, of, border, above) = (Array.ConvertAll(remainders, r => (int)(r * Buckets)), new int[Buckets], Buckets - 1, 0);
        foreach (var bucket in first) of[bucket]++;
        for (; above + of[border] < count; border--) above += of[border];
        var all = Enumerable.Range(0, first.Length);
        return all.Where(i => first[i] > border).Concat(all.Where(i => first[i] == border).OrderByDescending(i => remainders[i]).Take(count - above));
    }

    private static decimal Rounded(decimal sum, decimal unit) => decimal.Round(sum / unit, 0, MidpointRounding.AwayFromZero);
}
