using System.Globalization;
using System.Text;
using Mandate.Cooperation;

namespace Mandate.Tests.Cooperation;

/// <summary>Our reader of XML takes what the runtime's takes, says the same of it, and refuses the rest.</summary>
public sealed class XmlReadingTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    [Theory, MemberData(nameof(Seeds))]
    public void What_is_well_formed_is_read_as_the_runtime_reads_it(int seed)
    {
        var random = new RandomXml(new Random(seed));
        for (var i = 0; i < 20; i++)
        {
            var xml = Encoding.UTF8.GetBytes(random.Element());
            Assert.NotNull(PlainXml.ByTheRuntime(xml));
            Assert.Equal(PlainXml.ByTheRuntime(xml), PlainXml.ByOurs(xml));
            Assert.Equal(PlainXml.ByTheRuntime(xml), PlainXml.ByOurs(new Trickle(xml, new Random(seed))));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void What_was_spoilt_is_refused_where_the_runtime_refuses_it(int seed)
    {
        var random = new RandomXml(new Random(seed));
        for (var i = 0; i < 60; i++)
        {
            var xml = random.Spoilt(Encoding.UTF8.GetBytes(random.Element()));
            var (expected, found) = (PlainXml.ByTheRuntime(xml), PlainXml.ByOurs(xml));
            Assert.True(expected == found, $"{Encoding.UTF8.GetString(xml)}\n{expected}\n{found}");
            var trickled = PlainXml.ByOurs(new Trickle(xml, new Random(seed)));
            Assert.True(expected == trickled, $"in small pieces: {Encoding.UTF8.GetString(xml)}\n{expected}\n{trickled}");
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_file_is_cut_into_its_elements_however_its_bytes_arrive(int seed)
    {
        var random = new Random(seed);
        var elements = Enumerable.Range(0, random.Next(1, 30)).Select(_ => new RandomXml(random).Element()).ToList();
        var file = "<?xml version='1.0'?>\n<!-- one > two -->\n<root a='>'>" + string.Join("\n <!-- </root> -->\n", elements) + "\n</root >\n<!-- end -->";
        var splitter = new XmlSplitter(new Trickle(Encoding.UTF8.GetBytes(file), random));
        var chunk = new XmlChunk();
        Assert.Equal("<root a='>'>", Encoding.UTF8.GetString(splitter.ReadRoot()));
        while (splitter.Next(chunk))
        {
        }
        Assert.Null(splitter.Fault);
        Assert.Equal(elements, Enumerable.Range(0, chunk.Count).Select(i => Encoding.UTF8.GetString(chunk[i])));
        Assert.All(Enumerable.Range(0, chunk.Count), i => Assert.StartsWith(elements[i].Split('\n')[0], file.Split('\n')[chunk.LineOf(i) - 1].Replace("<root a='>'>", "", StringComparison.Ordinal).TrimStart(), StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<r><a></r>", XmlFault.Cut)]
    [InlineData("<r><a/>", XmlFault.Cut)]
    [InlineData("<r><a", XmlFault.Cut)]
    [InlineData("<r><!-- ", XmlFault.Cut)]
    [InlineData("<r>text</r>", XmlFault.Outside)]
    [InlineData("<r/><s/>", XmlFault.Outside)]
    [InlineData("<r/>text", XmlFault.Outside)]
    [InlineData("<r></s>", XmlFault.End)]
    [InlineData("<!DOCTYPE r [<!ENTITY a 'b'>]><r/>", XmlFault.Dtd)]
    [InlineData("<r><!DOCTYPE r></r>", XmlFault.Dtd)]
    [InlineData("", XmlFault.Cut)]
    public void A_file_that_is_no_whole_is_refused(string file, string code)
    {
        var (splitter, chunk) = (new XmlSplitter(new MemoryStream(Encoding.UTF8.GetBytes(file))), new XmlChunk());
        if (splitter.ReadRoot().Length > 0) while (splitter.Next(chunk))
        {
        }
        Assert.Equal(code, splitter.Fault?.Code);
    }

    [Fact]
    public void Two_hundred_thousand_levels_are_refused_before_they_fill_anything()
    {
        var file = "<r>" + string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000)) + "</r>";
        var (splitter, chunk) = (new XmlSplitter(new MemoryStream(Encoding.UTF8.GetBytes(file))), new XmlChunk());
        splitter.ReadRoot();
        Assert.False(splitter.Next(chunk));
        Assert.Equal(XmlFault.Deep, splitter.Fault!.Code);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-0.5")]
    [InlineData("1200.50")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("+12")]
    [InlineData(".5")]
    public void A_number_is_read_exactly(string text)
    {
        Assert.True(XmlValues.TryDecimal(Encoding.UTF8.GetBytes(text), out var value));
        Assert.Equal(decimal.Parse(text, CultureInfo.InvariantCulture), value);
    }

    [Theory]
    [InlineData("1e309")]
    [InlineData("NaN")]
    [InlineData("1,200")]
    [InlineData("")]
    [InlineData("792281625142643375935439503350")]
    public void What_is_no_number_is_none(string text) => Assert.False(XmlValues.TryDecimal(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2024-02-29Z", true)]
    [InlineData("2024-02-29+05:30", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("2024-2-29", false)]
    [InlineData("29/02/2024", false)]
    [InlineData("2024-02-29T00:00:00", false)]
    public void A_date_is_one_of_the_calendar(string text, bool isDate) => Assert.Equal(isDate, XmlValues.TryDate(Encoding.UTF8.GetBytes(text), out _));

    private sealed class Trickle(byte[] bytes, Random random) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, random.Next(1, 9)));
    }
}
