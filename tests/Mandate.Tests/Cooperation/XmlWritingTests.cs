using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Mandate.Cooperation;

namespace Mandate.Tests.Cooperation;

/// <summary>What our writer of XML writes, every reader reads as it was meant, and the same calls give the same bytes.</summary>
public sealed class XmlWritingTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    private static byte[] Write(Action<XmlByteWriter> write)
    {
        using var to = new MemoryStream();
        var writer = new XmlByteWriter(to);
        writer.Declaration();
        write(writer);
        writer.Flush();
        return to.ToArray();
    }

    // What was published before is compared with what is published now: a byte that differs would be a change.
    [Theory, MemberData(nameof(Seeds))]
    public void Bytes_are_those_of_the_runtimes_own_writer(int seed)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false };
        using var theirs = new MemoryStream();
        using (var xml = XmlWriter.Create(theirs, settings)) Fill(new Random(seed), 0, xml.WriteStartElement, xml.WriteAttributeString, xml.WriteString, xml.WriteEndElement);
        var ours = Write(w => Fill(new Random(seed), 0, n => w.Start(Encoding.UTF8.GetBytes(n)), (n, v) => w.Attribute(Encoding.UTF8.GetBytes(n), v), w.Text, w.End));
        Assert.Equal(Encoding.UTF8.GetString(theirs.ToArray()), Encoding.UTF8.GetString(ours));
    }

    private static void Fill(Random random, int depth, Action<string> start, Action<string, string> attribute, Action<string> text, Action end)
    {
        start(depth == 0 ? "iati-activities" : "e" + random.Next(30).ToString(CultureInfo.InvariantCulture));
        for (var i = random.Next(3); i > 0; i--) attribute("a" + i.ToString(CultureInfo.InvariantCulture), Text(random));
        if (random.Next(3) == 0) text(random.Next(9) == 0 ? "" : Text(random));
        else for (var i = depth == 0 ? 200 : random.Next(5); i > 0 && depth < 5; i--) Fill(random, depth + 1, start, attribute, text, end);
        end();
    }

    private static string Text(Random random)
    {
        string[] pieces = ["plain", "&", "<", ">", "\"", "'", "]]>", "é", "中文", "𝒳", "\t", "\n", "\r\n", "\r", "مياه", new string('w', 3_999) + "𝒳"];
        return string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void A_number_is_written_as_it_is_shown_and_a_day_and_a_moment_as_the_standard_has_them(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 50; i++)
        {
            var number = new decimal(random.Next(), random.Next(3) == 0 ? random.Next() : 0, 0, random.Next(2) == 0, (byte)random.Next(12)) * (random.Next(4) == 0 ? 1000m : 1m);
            var moment = new DateTimeOffset(random.Next(1, 9999), random.Next(1, 13), random.Next(1, 28), random.Next(24), random.Next(60), random.Next(60), TimeSpan.FromHours(random.Next(-2, 3)));
            var written = Encoding.UTF8.GetString(Write(w =>
            {
                w.Start("v"u8);
                w.Attribute("n"u8, number);
                w.Attribute("at"u8, moment);
                w.Attribute("on"u8, DateOnly.FromDateTime(moment.Date));
                w.Text(number);
                w.End();
            }));
            var shown = IatiWriting.Number(number);
            Assert.EndsWith($"<v n=\"{shown}\" at=\"{moment.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}\" on=\"{moment:yyyy-MM-dd}\">{shown}</v>", written, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Characters_that_XML_has_no_place_for_are_left_out()
    {
        var xml = Write(w => w.Element("narrative"u8, "a\u0000b\u0001\uFFFEc"));
        Assert.Equal("abc", XDocument.Parse(Encoding.UTF8.GetString(xml)).Root!.Value);
    }

    [Fact]
    public void A_large_file_goes_out_without_being_kept()
    {
        var xml = new XmlByteWriter(Stream.Null);
        xml.Start("iati-activities"u8);
        for (var i = 0; i < 100_000; i++)
        {
            xml.Element("narrative"u8, "Decent work");
            Assert.InRange(xml.Written.Length, 0, 64 * 1024);
        }
        Assert.InRange(xml.Position, 100_000 * 30, long.MaxValue);
    }

    [Fact]
    public void Attributes_come_before_what_is_in_the_element() => Assert.Throws<InvalidOperationException>(() => Write(w =>
    {
        w.Start("iati-activities"u8);
        w.Text(1.ToString(CultureInfo.InvariantCulture));
        w.Attribute("xml:lang"u8, "en");
    }));
}
