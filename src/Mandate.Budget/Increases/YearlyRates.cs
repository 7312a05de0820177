namespace Mandate.Budget;

/// <summary>By how many per cent prices move in the two years of a biennium. Pure.</summary>
public readonly record struct YearlyRates(decimal First, decimal Second)
{
    /// <summary>A change once for all: in the first year, kept in the second.</summary>
    public static YearlyRates Once(decimal percent) => new(percent, 0);

    /// <summary>The same change in each year, compounded.</summary>
    public static YearlyRates EachYear(decimal percent) => new(percent, percent);

    /// <summary>
    /// What the biennium costs more, as a part of 1, where half of it is spent in each year at the prices of the year
    /// before. With first and second rates r and s: ((1 + r) + (1 + r)(1 + s)) / 2 − 1; from the middle of the year only
    /// half of a year's own rise counts: ((1 + r/2) + (1 + r)(1 + s/2)) / 2 − 1.
    /// </summary>
    public decimal Growth(FactorTiming timing)
    {
        var felt = timing == FactorTiming.MidYear ? 0.5m : 1m;
        var (first, second) = (First / 100, Second / 100);
        return (1 + felt * first + (1 + first) * (1 + felt * second)) / 2 - 1;
    }
}
