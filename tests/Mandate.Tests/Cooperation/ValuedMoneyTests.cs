using System.Numerics;
using Mandate.Cooperation;
using Mandate.Kernel;

namespace Mandate.Tests.Cooperation;

/// <summary>Amounts in their own currency and in US dollars at their value date.</summary>
public class ValuedMoneyTests
{
    private static readonly DateOnly Day = new(2024, 3, 15);

    private static readonly Currency Euro = Currency.Of("EUR"), Yen = Currency.Of("JPY"), Dollar = Currency.Of("USD");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    // Against whole numbers without any rounding of their own: amount and rate in millionths, half a cent away from zero.
    [Theory, MemberData(nameof(Seeds))]
    public void Dollars_are_the_amount_by_the_rate_to_the_cent(int seed)
    {
        var random = new Random(seed);
        var (cents, millionths) = (random.NextInt64(-9_999_999_999, 9_999_999_999), random.NextInt64(1, 500_000_000));
        var valued = ValuedMoney.Of(cents / 100m, Euro, Day, millionths / 1_000_000m, null, NoRate).Value;
        var (whole, rest) = BigInteger.DivRem(BigInteger.Abs(cents) * 1_000_000, millionths);
        var expected = whole + (rest * 2 >= millionths ? 1 : 0);
        Assert.Equal((decimal)(cents < 0 ? -expected : expected) / 100, valued.Usd);
        Assert.Equal((cents / 100m, millionths / 1_000_000m), (valued.Amount, valued.Rate));
    }

    [Fact]
    public void The_rate_known_for_the_value_date_counts_where_none_is_given()
    {
        Assert.Equal(200m, ValuedMoney.Of(184, Euro, Day, null, null, (c, on) => c == Euro && on == Day ? 0.92m : null).Value.Usd);
        Assert.Equal(["cooperation.money.no_rate"], Codes(184, Euro, null, null));
        Assert.Equal(190m, ValuedMoney.Of(184, Euro, Day, null, 190, (_, _) => 0.92m).Value.Usd);
    }

    [Fact]
    public void What_does_not_agree_is_refused()
    {
        Assert.Equal(["cooperation.money.dollars_differ"], Codes(184, Euro, 0.92m, 200.01m));
        Assert.Equal(["cooperation.money.dollars_differ"], Codes(100, Dollar, null, 99));
        Assert.Equal(["cooperation.money.dollar_rate"], Codes(100, Dollar, 1.1m, null));
        Assert.Equal(["cooperation.money.sign"], Codes(-5, Euro, null, 5));
        Assert.Equal(["cooperation.money.decimals", "cooperation.money.cents", "cooperation.money.rate"], Codes(1.5m, Yen, 0, 1.005m));
    }

    [Fact]
    public void What_comes_to_more_than_is_counted_exactly_is_refused() => Assert.Equal(["kernel.money.size"], Codes(900_000_000_000_000, Euro, 0.000001m, null));

    private static decimal? NoRate(Currency currency, DateOnly on) => null;

    private static IEnumerable<string> Codes(decimal amount, Currency currency, decimal? rate, decimal? usd) => ValuedMoney.Of(amount, currency, Day, rate, usd, NoRate).Problems.Select(p => p.Code);
}
