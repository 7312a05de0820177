using System.Text;
using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>Another exchange rate, and the rounding that lets lines and contributions add up.</summary>
public class RecostingTests
{
    private static readonly BudgetBook Book = BudgetFixture.Reference();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory]
    [InlineData(0), InlineData(0.55), InlineData(1)]
    public void Recosting_at_the_same_rate_is_the_identity(double share)
    {
        var effect = ExchangeEffect.Of(Book, 1.00m, 1.00m, (decimal)share);
        Assert.All(effect.Lines, l => Assert.Equal(0, l.ChangeUsd));
        Assert.Equal((803_548_920m, 803_548_920m, 803_548_920m), (effect.TotalAfterUsd, effect.ContributionsBeforeChf, effect.ContributionsAfterChf));
    }

    // 55 % of 803,548,920 at 1.00 is CHF 441,951,906, which at 0.90 is USD 491,057,673.33; the other 45 % stay.
    [Fact]
    public void What_is_spent_in_francs_costs_other_dollars_and_what_is_spent_in_dollars_stays()
    {
        var effect = ExchangeEffect.Of(Book, 1.00m, 0.90m, 0.55m);
        Assert.Equal((852_654_687m, 767_389_218.30m), (effect.TotalAfterUsd, effect.ContributionsAfterChf));
        Assert.Equal(effect.TotalAfterUsd, effect.Lines.Sum(l => l.AfterUsd));
    }

    [Fact]
    public void All_in_francs_costs_the_same_francs_at_any_rate() => Assert.InRange(ExchangeEffect.Of(Book, 1.00m, 0.80m, 1).ContributionsAfterChf, 803_548_919.5m, 803_548_920.5m);

    [Theory, MemberData(nameof(Seeds))]
    public void Whole_units_are_the_one_below_or_the_next_and_add_up_to_the_rounded_sum(int seed)
    {
        var random = new Random(seed);
        var exact = Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(-1_000_000, 90_000_000) / (decimal)random.Next(1, 1_000)).ToList();
        foreach (var unit in new[] { 1m, 0.01m })
        {
            var whole = WholeUnits.Of(exact, unit);
            Assert.Equal(decimal.Round(exact.Sum() / unit, 0, MidpointRounding.AwayFromZero) * unit, whole.Sum());
            Assert.All(exact.Zip(whole), p => Assert.InRange(p.Second - decimal.Floor(p.First / unit) * unit, 0, unit));
        }
    }

    // Slow and obvious: all remainders sorted, the earlier of equals first. Many are equal here.
    [Theory, MemberData(nameof(Seeds))]
    public void What_is_missing_goes_to_the_largest_remainders_and_to_the_earlier_of_equals(int seed)
    {
        var random = new Random(seed);
        var exact = Enumerable.Range(0, random.Next(1, 400)).Select(_ => random.Next(-5_000, 9_000) / (decimal)(seed % 2 == 0 ? 8 : random.Next(1, 7_000)) * 1.00m).ToList();
        var slow = exact.ConvertAll(decimal.Floor);
        var missing = (int)(decimal.Round(exact.Sum(), 0, MidpointRounding.AwayFromZero) - slow.Sum());
        foreach (var at in Enumerable.Range(0, exact.Count).OrderByDescending(i => exact[i] - slow[i]).Take(missing).ToList()) slow[at]++;
        Assert.Equal(slow, WholeUnits.Of(exact, 1));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Decimals_as_whole_numbers_of_one_smallest_part_are_the_same_numbers(int seed)
    {
        var random = new Random(seed);
        decimal[] numbers = [.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => random.NextInt64(-1_000_000_000_000, 1_000_000_000_000) / 1_000_000m * 1.0000m)];
        var scaled = ScaledNumbers.Of(numbers)!;
        Assert.InRange(scaled.Places, 0, 6);
        Assert.Equal(numbers, scaled.Values.Select(v => ScaledNumbers.Decimal(v, scaled.Places)));
        Assert.Equal(numbers.Max(Math.Abs), ScaledNumbers.Decimal(scaled.Most, scaled.Places));
        Assert.Null(ScaledNumbers.Of([.. numbers, 0.0000000000001m]));
        Assert.Null(ScaledNumbers.Of([.. numbers, 0.000001m, 90_000_000_000_000_000_000m]));
        Assert.Equal(-79_228_162_514_264_337_593_543_950_335m, ScaledNumbers.Decimal(-(Int128)UInt128.Parse("79228162514264337593543950335", System.Globalization.CultureInfo.InvariantCulture), 0));
    }

    [Theory]
    [InlineData("KE,60\nGH,39.9999\n", "sum")]
    [InlineData("KE,60\nGH,20\nke,20\n", "twice")]
    [InlineData("KE,120\nGH,-20\n", "negative")]
    [InlineData("Kenya,100\n", "shape")]
    [InlineData("KE,\n", "required")]
    public void A_scale_that_nobody_could_be_assessed_by_is_refused(string rows, string code) =>
        Assert.Contains(code, ScaleFile.Read(Scale(rows)).Problems.Select(p => p.Code.Split('.')[^1]));

    [Fact]
    public void A_scale_of_a_hundred_is_read() => Assert.Equal([("KE", 0.012m), ("GH", 99.988m)], ScaleFile.Read(Scale("KE,0.012\nGH,99.988\n")).Value.Select(r => (r.Country, r.Percent)));

    private static ImportFile Scale(string rows) => new("scale.csv", Encoding.UTF8.GetBytes("country,percent\n" + rows));
}
