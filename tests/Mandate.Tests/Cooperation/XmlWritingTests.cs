using System.Buffers;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Mandate.Cooperation;

namespace Mandate.Tests.Cooperation;

/// <summary>What our writer of XML writes, every reader reads as it was meant, and the same calls give the same bytes.</summary>
public sealed class XmlWritingTests
{
    private static readonly XmlName Root = new("iati-activities"), Activity = new("iati-activity"), Narrative = new("narrative"), Language = new("xml:lang"), Value = new("value"), On = new("iso-date"), Amount = new("amount");

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    private static byte[] Write(Action<XmlByteWriter> write)
    {
        var to = new ArrayBufferWriter<byte>();
        var writer = new XmlByteWriter(to);
        writer.Declaration();
        write(writer);
        return to.WrittenSpan.ToArray();
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Texts_come_back_as_they_were(int seed)
    {
        var random = new Random(seed);
        var texts = Enumerable.Range(0, 20).Select(_ => Text(random)).ToList();
        void Fill(XmlByteWriter w)
        {
            w.Start(Root);
            foreach (var text in texts)
            {
                w.Start(Activity);
                w.Attribute(Language, text);
                w.Element(Narrative, text);
                w.End();
            }
            w.End();
        }
        var xml = Write(Fill);
        Assert.Equal(xml, Write(Fill));
        var read = XDocument.Parse(Encoding.UTF8.GetString(xml), LoadOptions.PreserveWhitespace).Root!.Elements("iati-activity").ToList();
        Assert.Equal(texts, read.Select(a => a.Attribute(XNamespace.Xml + "lang")!.Value));
        Assert.Equal(texts, read.Select(a => a.Element("narrative")!.Value));
    }

    private static string Text(Random random)
    {
        string[] pieces = ["plain", "&", "<", ">", "\"", "'", "]]>", "é", "中文", "𝒳", "\t", "\n", "\r\n", "مياه", new string('w', 1_999) + "𝒳"];
        return string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    [Fact]
    public void Elements_are_laid_out_the_same_every_time()
    {
        var xml = Write(w =>
        {
            w.Start(Root);
            w.Start(Activity);
            w.Attribute(On, new DateOnly(2026, 1, 31));
            w.Attribute(Amount, 100.50m);
            w.Attribute(Value, new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.FromHours(2)));
            w.Attribute(Language, (string?)null);
            w.Start(Value);
            w.Text(-0.10m);
            w.End();
            w.Start(Narrative);
            w.End();
            w.End();
            w.End();
        });
        Assert.Equal("""
            <?xml version="1.0" encoding="UTF-8"?>
            <iati-activities>
              <iati-activity iso-date="2026-01-31" amount="100.50" value="2026-01-31T10:00:00Z">
                <value>-0.10</value>
                <narrative/>
              </iati-activity>
            </iati-activities>

            """, Encoding.UTF8.GetString(xml), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Characters_that_XML_has_no_place_for_are_left_out()
    {
        var xml = Write(w => w.Element(Narrative, "a\u0000b\u0001\uFFFEc"));
        Assert.Equal("abc", XDocument.Parse(Encoding.UTF8.GetString(xml)).Root!.Value);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("a b")]
    [InlineData("a>")]
    public void What_is_no_name_is_none(string name) => Assert.Throws<ArgumentException>(() => new XmlName(name));

    [Fact]
    public void Attributes_come_before_what_is_in_the_element() => Assert.Throws<InvalidOperationException>(() => Write(w =>
    {
        w.Start(Root);
        w.Text(1.ToString(CultureInfo.InvariantCulture));
        w.Attribute(Language, "en");
    }));
}
