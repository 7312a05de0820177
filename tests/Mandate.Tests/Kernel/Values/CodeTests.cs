using System.Text.Json;
using Mandate.Kernel;

namespace Mandate.Tests.Kernel.Values;

public sealed class CodeTests
{
    [Theory]
    [InlineData("1.1.1")]
    [InlineData("A.4.2")]
    [InlineData("OC2.1")]
    [InlineData("IMP.1")]
    [InlineData("IMPACT")]
    [InlineData("1.1.a")]
    [InlineData("8.b.1")]
    public void A_code_is_kept_as_written(string text) => Assert.Equal(text, Code.Of($" {text} ").Text);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData(".1")]
    [InlineData("1.")]
    [InlineData("1..1")]
    [InlineData("1 1")]
    [InlineData("1-1")]
    [InlineData("../etc")]
    [InlineData("1\n2")]
    [InlineData("=1+1")]
    [InlineData("Ａ.1")]
    [InlineData("١.١")]
    [InlineData("1.1234567890")]
    [InlineData("1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1.1")]
    public void What_is_not_a_code_is_refused(string? text) =>
        Assert.Equal("kernel.code.shape", Code.Parse(text, "code").Problems.Single().Code);

    [Fact]
    public void Codes_stand_in_their_natural_order()
    {
        string[] ordered = ["1", "1.1", "1.1.1", "1.2", "1.10", "2.9", "2.10", "10.1", "A", "A.1", "A.1.2", "A.1.10", "B.1", "IMP.1", "OC2.1", "OC2.10", "OC10.1"];
        var codes = ordered.Select(Code.Of).Reverse().ToList();
        Assert.Equal(ordered, codes.Order().Select(c => c.Text));
        Assert.Equal(ordered, codes.OrderBy(c => c.SortKey, StringComparer.Ordinal).Select(c => c.Text));
    }

    [Fact]
    public void The_order_is_that_of_the_parts_compared_one_by_one() => Seeded.Try("codes", random =>
    {
        var (a, b) = (Some(random), Some(random));
        Assert.Equal(PartByPart(a.Text, b.Text), Math.Sign(a.CompareTo(b)));
        Assert.Equal(a.Equals(b), a.CompareTo(b) == 0);
    });

    private static Code Some(Random random) => Code.Of(string.Join('.', Enumerable.Range(0, random.Next(1, 4))
        .Select(_ => random.One("", "A", "B", "OC") + random.Next(1, random.One(3, 12, 101)))));

    // Oracle: runs of letters as text, runs of figures as numbers, figures before letters, the shorter first.
    private static int PartByPart(string left, string right)
    {
        var (l, r) = (left.Split('.'), right.Split('.'));
        for (var i = 0; i < Math.Min(l.Length, r.Length); i++)
        {
            var (a, b) = (l[i].TrimEnd("0123456789".ToCharArray()), r[i].TrimEnd("0123456789".ToCharArray()));
            if (a != b) return a.Length == 0 ? -1 : b.Length == 0 ? 1 : Letters(a, b);
            var (m, n) = (int.Parse(l[i][a.Length..]), int.Parse(r[i][b.Length..]));
            if (m != n) return Math.Sign(m - n);
        }
        return Math.Sign(l.Length - r.Length);
    }

    private static int Letters(string a, string b) => Math.Sign(string.CompareOrdinal(a, b));

    [Theory]
    [InlineData(" ci ", "CI")]
    [InlineData("TL", "TL")]
    public void A_country_code_is_two_letters_in_capitals(string text, string code) => Assert.Equal(code, CountryCode.Of(text).Text);

    [Theory]
    [InlineData("CIV")]
    [InlineData("C")]
    [InlineData("É1")]
    [InlineData("ＣＩ")]
    [InlineData(null)]
    public void Anything_else_is_not_a_country_code(string? text) =>
        Assert.Equal("kernel.country.shape", CountryCode.Parse(text).Problems.Single().Code);

    private sealed record Carrier(Code Code, CountryCode Country, Biennium Biennium, Period Period, Currency Currency);

    [Fact]
    public void Values_are_short_texts_in_events()
    {
        var carrier = new Carrier(Code.Of("OC2.1"), CountryCode.Of("CI"), Biennium.Starting(2022), Period.Year(2022), Currency.Of("USD"));
        var json = JsonSerializer.Serialize(carrier, JournalJson.Options);
        Assert.Equal("""{"code":"OC2.1","country":"CI","biennium":"2022-23","period":"2022-01-01/2022-12-31","currency":"USD"}""", json);
        Assert.Equal(carrier, JsonSerializer.Deserialize<Carrier>(json, JournalJson.Options));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Code>("\"../x\"", JournalJson.Options));
    }
}
