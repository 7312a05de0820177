using System.Numerics;
using Mandate.Kernel;

namespace Mandate.Tests.Kernel.Values;

public sealed class MoneyTests
{
    private static readonly Currency Usd = Currency.Of("USD");

    [Fact]
    public void A_sum_is_exact_to_the_last_decimal() => Seeded.Try("sums", random =>
    {
        var amounts = Enumerable.Range(0, random.Next(20)).Select(_ => random.Amount(14, 10)).ToList();
        // Oracle: whole numbers of the tenth decimal.
        var expected = amounts.Aggregate(BigInteger.Zero, (sum, a) => sum + Tenths(a));
        var sum = Money.Sum(amounts.Select(a => new Money(a, Usd)), Usd).Value;
        Assert.Equal(expected, Tenths(sum.Amount));
    });

    [Fact]
    public void Shares_add_up_to_the_whole_and_none_is_off_by_a_unit() => Seeded.Try("shares", random =>
    {
        var currency = random.One(Usd, Currency.Of("JPY"), Currency.Of("TND"), Currency.Of("CLF"));
        var units = random.NextInt64(-1_000_000, 1_000_000);
        var whole = new Money(units * new decimal(1, 0, 0, false, (byte)currency.Decimals), currency);
        var weights = Enumerable.Range(0, random.Next(1, 9))
            .Select(_ => random.Next(4) == 0 ? 0 : Math.Abs(random.Amount(6, 4))).ToList();
        if (weights.All(w => w == 0)) weights[0] = 1;
        var shares = whole.Shares(weights).Value;
        Assert.Equal(whole, Money.Sum(shares, currency).Value);
        for (var i = 0; i < weights.Count; i++)
        {
            Assert.True(shares[i].IsWhole);
            Assert.True(weights[i] != 0 || shares[i].Amount == 0);
            // Within one minor unit of the exact share: |share × total − whole × weight| < unit × total.
            var unit = new decimal(1, 0, 0, false, (byte)currency.Decimals);
            Assert.True(Math.Abs(shares[i].Amount * weights.Sum() - whole.Amount * weights[i]) < unit * weights.Sum());
        }
        Assert.Equal(shares, whole.Shares(weights).Value);
        Assert.Equal(OneUnitAtATime(units, weights), shares.Select(s => s.Amount / new decimal(1, 0, 0, false, (byte)currency.Decimals)));
    });

    // Oracle: units left over are handed out one by one to the largest remainder that has not had one, the first of equals.
    private static IEnumerable<decimal> OneUnitAtATime(long units, List<decimal> weights)
    {
        var (size, total) = (Math.Abs(units), weights.Sum());
        var shares = weights.Select(w => Math.Floor(size * w / total)).ToArray();
        var remainders = weights.Select((w, i) => size * w - shares[i] * total).ToArray();
        for (var left = size - shares.Sum(); left > 0; left--)
        {
            var best = 0;
            for (var i = 1; i < remainders.Length; i++)
                if (remainders[i] > remainders[best]) best = i;
            shares[best]++;
            remainders[best] = -1;
        }
        return shares.Select(s => s * Math.Sign(units));
    }

    [Fact]
    public void A_hundred_dollars_in_three_gives_the_first_the_odd_cent() =>
        Assert.Equal([33.34m, 33.33m, 33.33m], new Money(100, Usd).Shares([1, 1, 1]).Value.Select(s => s.Amount));

    [Fact]
    public void A_negative_amount_is_shared_like_its_positive() =>
        Assert.Equal([-33.34m, -33.33m, -33.33m], new Money(-100, Usd).Shares([1, 1, 1]).Value.Select(s => s.Amount));

    [Theory]
    [InlineData("1.005", "kernel.shares.whole", 1, 1)]
    [InlineData("1", "kernel.shares.weights", 0, 0)]
    [InlineData("1", "kernel.shares.weights", 1, -1)]
    public void What_cannot_be_shared_is_refused(string amount, string code, int first, int second) => Assert.Equal(code,
        Money.Parse(amount, "USD").Value.Shares([first, second]).Problems.Single().Code);

    [Fact]
    public void Shares_need_at_least_one_weight() =>
        Assert.Equal("kernel.shares.weights", new Money(1, Usd).Shares([]).Problems.Single().Code);

    [Fact]
    public void Two_currencies_are_not_added_up()
    {
        var (dollars, francs) = (new Money(1, Usd), new Money(1, Currency.Of("CHF")));
        Assert.Equal("kernel.money.currencies", Money.Sum([dollars, francs], Usd).Problems.Single().Code);
        Assert.Throws<InvalidOperationException>(() => dollars + francs);
        Assert.Throws<InvalidOperationException>(() => dollars - francs);
    }

    [Fact]
    public void A_sum_that_would_lose_figures_is_refused() => Assert.Equal("kernel.money.size",
        Money.Sum(Enumerable.Repeat(new Money(999_999_999_999_999m, Usd), 2), Usd).Problems.Single().Code);

    [Fact]
    public void Nothing_is_rounded_unless_asked()
    {
        var money = new Money(1.005m, Usd);
        Assert.Equal(1.005m, money.Amount);
        Assert.Equal(1.01m, money.Rounded(MidpointRounding.AwayFromZero).Amount);
        Assert.Equal(1.00m, money.Rounded(MidpointRounding.ToEven).Amount);
        Assert.Equal(1m, new Money(1.4m, Currency.Of("JPY")).Rounded(MidpointRounding.AwayFromZero).Amount);
    }

    [Fact]
    public void Amount_and_currency_are_both_refused_at_once() => Assert.Equal(
        ["kernel.figure.shape", "kernel.currency.unknown"], Money.Parse("1e309", "EURO").Problems.Select(p => p.Code));

    [Fact]
    public void The_list_of_currencies_has_their_minor_units()
    {
        Assert.Equal((2, 0, 3, 4), (Usd.Decimals, Currency.Of("JPY").Decimals, Currency.Of("TND").Decimals, Currency.Of("CLF").Decimals));
        Assert.InRange(Currency.All.Count(), 160, 185);
        Assert.All(Currency.All, c => Assert.Matches("^[A-Z]{3}$", c.Code));
        foreach (var gone in (string[])["XAU", "XDR", "XXX", "DEM", "ZWL", "us$", ""]) Assert.False(Currency.TryParse(gone, out _));
        Assert.Same(Usd, Currency.Of(" usd "));
    }

    private static BigInteger Tenths(decimal amount) => new(amount * 10_000_000_000m);
}
