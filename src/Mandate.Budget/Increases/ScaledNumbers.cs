namespace Mandate.Budget;

/// <summary>
/// Decimals as whole numbers of one smallest part, where all of them fit: their products and sums are exact and take a
/// tenth of the time. Pure.
/// </summary>
internal sealed class ScaledNumbers
{
    /// <summary>A decimal keeps 28 digits after the point: what has more is not the same number.</summary>
    public const int MostPlaces = 28;

    // Ten to this and no more is multiplied with, so that a long has room for the figures before the point.
    private const int MostOfOne = 12;

    private const decimal Largest = 4e18m;

    private ScaledNumbers(long[] values, int places) => (Values, Places) = (values, places);

    public long[] Values { get; }

    /// <summary>Digits after the point that each of them has.</summary>
    public int Places { get; }

    /// <summary>The largest of them, whatever its sign.</summary>
    public long Most => Values.Length == 0 ? 0 : Values.Max(Math.Abs);

    /// <summary>Null: they have too many digits.</summary>
    public static ScaledNumbers? Of(decimal[] numbers)
    {
        var places = 0;
        foreach (var number in numbers)
            if (number.Scale > places) places = Math.Max(places, PlacesOf(number));
        if (places > MostOfOne) return null;
        var (power, values) = (Power(places), new long[numbers.Length]);
        for (var i = 0; i < values.Length; i++)
        {
            if (Math.Abs(numbers[i]) > Largest / power) return null;
            values[i] = decimal.ToInt64(numbers[i] * power);
        }
        return new(values, places);
    }

    /// <param name="sum">Its absolute value below 2 to the 96th.</param>
    public static decimal Decimal(Int128 sum, int places)
    {
        var size = (UInt128)Int128.Abs(sum);
        return new((int)(uint)size, (int)(uint)(size >> 32), (int)(uint)(size >> 64), Int128.IsNegative(sum), (byte)places);
    }

    // Without the zeros at the end, which say nothing.
    private static int PlacesOf(decimal number) => (number / 1.0000000000000000000000000000m).Scale;

    private static decimal Power(int places)
    {
        var power = 1m;
        for (var i = 0; i < places; i++) power *= 10;
        return power;
    }
}
