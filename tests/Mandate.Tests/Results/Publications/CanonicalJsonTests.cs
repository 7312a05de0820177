using System.Text;
using System.Text.Json;
using Mandate.Kernel;
using Mandate.Results;

namespace Mandate.Tests.Results.Publications;

public sealed class CanonicalJsonTests
{
    [Fact]
    public void What_was_frozen_reads_back_and_writes_the_same_bytes()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var bytes = CanonicalJson.Write(FrozenSample.Of(seed));
            Assert.Equal(bytes, CanonicalJson.Write(CanonicalJson.Read(bytes)));
            Assert.Equal(bytes, CanonicalJson.Write(FrozenSample.Of(seed)));
        }
    }

    [Fact]
    public void Equal_figures_and_texts_have_one_spelling_whatever_they_were_typed_as()
    {
        var frozen = FrozenSample.Of(1);
        var indicator = frozen.Indicators[0];
        FrozenFramework With(decimal value, params string[] languages) => frozen with
        {
            Title = new LocalizedText("en", languages.ToDictionary(l => l, l => "title in " + l)),
            Indicators = [indicator with { Figures = [new("ALL", ObservationStatus.Reported, value, null, null, 1, 0)] }],
        };
        Assert.Equal(CanonicalJson.Write(With(3m, "en", "zh", "fr")), CanonicalJson.Write(With(3.00m, "fr", "zh", "en")));
        Assert.NotEqual(CanonicalJson.Write(With(3m, "en")), CanonicalJson.Write(With(3.01m, "en")));
    }

    [Fact]
    public void Every_script_stands_as_it_is_and_members_keep_their_order()
    {
        var json = Encoding.UTF8.GetString(CanonicalJson.Write(FrozenSample.Of(3)));
        Assert.StartsWith("{\"format\":1,\"framework\":\"sample\",\"publication\":{\"number\":", json, StringComparison.Ordinal);
        Assert.Contains("理事会", json, StringComparison.Ordinal);
        Assert.DoesNotContain(": ", json, StringComparison.Ordinal);
    }

    [Theory, InlineData("{}"), InlineData("[]"), InlineData("null"), InlineData("{\"format\":1}")]
    public void What_is_no_framework_is_not_read(string json) =>
        Assert.ThrowsAny<JsonException>(() => CanonicalJson.Read(Encoding.UTF8.GetBytes(json)));
}
