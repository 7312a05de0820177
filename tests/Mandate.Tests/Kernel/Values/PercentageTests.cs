using System.Numerics;
using Mandate.Kernel;

namespace Mandate.Tests.Kernel.Values;

public sealed class PercentageTests
{
    [Fact]
    public void A_roll_up_adds_parts_and_wholes_and_divides_once() => Seeded.Try("percentages", random =>
    {
        var parts = Enumerable.Range(0, random.Next(1, 9))
            .Select(_ => new Percentage(random.Next(0, 1000), random.Next(0, 1000))).ToList();
        var sum = Percentage.Sum(parts);
        var (part, whole) = (parts.Aggregate(BigInteger.Zero, (s, p) => s + (BigInteger)p.Numerator),
            parts.Aggregate(BigInteger.Zero, (s, p) => s + (BigInteger)p.Denominator));
        Assert.Equal((part, whole), ((BigInteger)sum.Numerator, (BigInteger)sum.Denominator));
        // Oracle in whole numbers: hundred-millionths of a per cent, rounded down.
        if (whole != 0) Assert.Equal(part * 10_000_000_000 / whole, new BigInteger(sum.PerCent.Value * 100_000_000));
    });

    [Fact]
    public void A_roll_up_is_not_the_average_of_percentages() =>
        Assert.Equal(10.9m, decimal.Round(Percentage.Sum([new(1, 1), new(10, 100)]).PerCent.Value, 1));

    [Fact]
    public void Nothing_of_nothing_is_no_percentage()
    {
        Assert.Equal("kernel.percentage.undefined", new Percentage(0, 0).PerCent.Problems.Single().Code);
        Assert.Equal("kernel.percentage.undefined", Percentage.Sum([]).PerCent.Problems.Single().Code);
        Assert.Equal(0, new Percentage(0, 3).PerCent.Value);
    }

    [Fact]
    public void A_whole_is_not_negative() =>
        Assert.Equal("kernel.percentage.negative", Percentage.Of(1, -1).Problems.Single().Code);

    [Fact]
    public void A_third_is_divided_once() => Assert.Equal(50m, new Percentage(1, 2).PerCent.Value);
}
