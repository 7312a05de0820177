using System.Numerics;

namespace Mandate.Kernel;

/// <summary>
/// Divides an amount into shares that add up to it (Hamilton's method): each gets the whole minor units due to it, and
/// those left over go one each to the largest remainders, the earlier of equals first. A negative amount is divided as
/// its positive, with the sign put back; a weight of zero gets nothing.
/// </summary>
internal static class LargestRemainder
{
    /// <summary>
    /// Problems: <c>kernel.shares.whole</c> (the amount has parts of a minor unit: round it first),
    /// <c>kernel.shares.weights</c> (none, a negative one, or all zero).
    /// </summary>
    public static Outcome<IReadOnlyList<Money>> Shares(Money whole, IReadOnlyList<decimal> weights, int decimals)
    {
        if (decimal.Round(whole.Amount, decimals) != whole.Amount) return Problem.Rule("kernel.shares.whole", null, whole.ToString());
        if (weights.Any(w => w < 0) || weights.All(w => w == 0)) return Problem.Rule("kernel.shares.weights");
        var unit = new decimal(1, 0, 0, false, (byte)decimals);
        var units = Divide(new BigInteger(Math.Abs(whole.Amount) / unit), Whole(weights));
        return units.Select(u => new Money(Math.Sign(whole.Amount) * (decimal)u * unit, whole.Currency)).ToList();
    }

    private static BigInteger[] Divide(BigInteger units, List<BigInteger> weights)
    {
        var total = weights.Aggregate(BigInteger.Add);
        var shares = weights.Select(w => units * w / total).ToArray();
        var left = (int)(units - shares.Aggregate(BigInteger.Add));
        foreach (var i in Enumerable.Range(0, shares.Length).OrderByDescending(i => units * weights[i] % total).Take(left))
            shares[i]++;
        return shares;
    }

    // Weights as whole numbers in the same proportion: decimals, all brought to the largest scale among them.
    private static List<BigInteger> Whole(IReadOnlyList<decimal> weights)
    {
        var scale = weights.Max(w => w.Scale);
        return weights.Select(w => Unscaled(w) * BigInteger.Pow(10, scale - w.Scale)).ToList();
    }

    private static BigInteger Unscaled(decimal value)
    {
        var bits = decimal.GetBits(value);
        return ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
    }
}
