namespace Mandate.Budget;

/// <summary>By how many per cent prices change.</summary>
internal static class PriceRate
{
    /// <summary>Nothing becomes free or worse by inflation, and a price that is tenfold in a year is a slip of the pen.</summary>
    public static bool IsOne(decimal percent) => percent is > -100 and < 1000;
}
