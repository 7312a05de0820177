using System.IO.Compression;
using System.Text;
using Mandate.Cooperation;
using Mandate.TestSupport;

namespace Mandate.Tests.Cooperation.Iati;

/// <summary>Files that are broken, hostile or something else altogether: each is told what it is, and none does harm.</summary>
public sealed class BadFilesTests
{
    private const string Header = "<iati-activities version=\"2.03\">";

    public static TheoryData<string, string> Wrong => new()
    {
        { "", "xml.empty" },
        { " \n", "xml.empty" },
        { "not xml at all", "xml.not_xml" },
        { "<!DOCTYPE iati-activities SYSTEM \"file:///etc/passwd\"><iati-activities version=\"2.03\"/>", "xml.dtd" },
        { "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b \"bb\"><!ENTITY c \"&b;&b;&b;\">]><a>&c;</a>", "xml.dtd" },
        { Header + "<iati-activity>&undeclared;</iati-activity></iati-activities>", "xml.reference" },
        { Header + "<iati-activity><iati-identifier>A</iati-identifier>", "xml.cut" },
        { Header + "<iati-activity><iati-identifier>A", "xml.cut" },
        { Header + "<iati-activity><iati-identifier attr=\"", "xml.cut" },
        { Header + "<!-- never", "xml.cut" },
        { Header + "<a></b></iati-activities>", "xml.end_tag" },
        { Header + "<a b='1' b='2'/></iati-activities>", "xml.attribute_twice" },
        { Header + "<a b='<'/></iati-activities>", "xml.reference" },
        { Header + "<a b=1/></iati-activities>", "xml.tag" },
        { Header + "<1a/></iati-activities>", "xml.tag" },
        { Header + "<x:a/></iati-activities>", "xml.prefix" },
        { Header + "<a xmlns:x=''/></iati-activities>", "xml.namespace" },
        { Header + "<!-- a -- b --></iati-activities>", "xml.comment" },
        { Header + "<?xml version='1.0'?></iati-activities>", "xml.instruction" },
        { Header + "text ]]> text</iati-activities>", "xml.data_end" },
        { Header + "\u0001</iati-activities>", "xml.character" },
        { Header + "&#1;</iati-activities>", "xml.reference" },
        { Header + "</iati-activities><iati-activities/>", "xml.second_root" },
        { Header + "</iati-activities>more", "xml.after_root" },
        { "<?xml version='1.1'?>" + Header + "</iati-activities>", "xml.declaration" },
        { "<?xml version='1.0' encoding='EBCDIC-CP-FR'?>" + Header + "</iati-activities>", "xml.unknown_encoding" },
        { "<?xml version='1.0' encoding='UTF-16'?>" + Header + "</iati-activities>", "xml.wrong_encoding" },
        { "<html><body>IATI</body></html>", "schema.root" },
        { "<iati-activities xmlns=\"https://example.org\" version=\"2.03\"/>", "schema.root" },
        { "<iati-activities version=\"1.05\"><iati-activity/></iati-activities>", "file.retired_version" },
        { "<iati-activities version=\"3.0\"><iati-activity/></iati-activities>", "file.unknown_version" },
        { "<iati-activities version=\"2.03\"/>", "schema.missing_element" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_file_is_not_valid_and_is_told_why(string text, string rule)
    {
        var verdict = IatiVerdict.Of(text);
        Assert.Contains(rule, verdict.Rules);
        Assert.False(verdict.Report.IsValid);
        // Of a root that they do not know schemas say nothing.
        if (SharedIati.IsThere && rule.StartsWith("xml.", StringComparison.Ordinal)) Assert.NotEmpty(new SchemaOracle().Faults(text));
    }

    [Fact]
    public void Every_beginning_of_a_good_file_is_refused_and_breaks_nothing()
    {
        var bytes = Encoding.UTF8.GetBytes(SampleIati.Activities);
        for (var length = 0; length < bytes.Length - 20; length += 7) Assert.False(IatiVerdict.Of(bytes[..length]).Report.IsValid);
    }

    [Fact]
    public void Bytes_changed_anywhere_are_judged_as_the_schemas_judge_them()
    {
        Assert.SkipUnless(SharedIati.IsThere, SharedIati.Missing);
        var (oracle, good) = (new SchemaOracle(), Encoding.UTF8.GetBytes(SampleIati.Activities));
        for (var seed = 0; seed < 600; seed++)
        {
            var random = new Random(seed);
            var bytes = (byte[])good.Clone();
            var at = random.Next(bytes.Length);
            bytes[at] = (byte)"<>&\"'= \t/!?-]xa:;#0é"[random.Next(20)];
            var (theirs, ours) = (oracle.Faults(bytes), IatiVerdict.Of(bytes));
            Assert.True(theirs.Count > 0 == !ours.Report.IsValid || ours.Rules.Any(r => r.StartsWith("file.", StringComparison.Ordinal)),
                $"seed {seed}, at {at}: theirs {string.Join("; ", theirs.Take(2))}, ours {string.Join(", ", ours.Rules)}");
        }
    }

    [Fact]
    public void Two_hundred_thousand_levels_are_refused_at_the_thousandth()
    {
        var verdict = IatiVerdict.Of(Header + string.Concat(Enumerable.Repeat("<a>", 200_000)));
        Assert.Contains("xml.depth", verdict.Rules);
    }

    [Fact]
    public void A_tag_without_end_is_refused_before_it_fills_the_memory()
    {
        var verdict = IatiVerdict.Of(new Endless(Encoding.UTF8.GetBytes(Header + "<iati-activity a=\""), (byte)'x', 100_000_000), 10);
        Assert.Contains("xml.long_token", verdict.Rules);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void A_file_in_UTF_16_is_read_and_one_that_declares_it_wrongly_is_told_so(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] Write(string declared) => [.. encoding.GetPreamble(), .. encoding.GetBytes(SampleIati.Activities.Replace("UTF-8", declared, StringComparison.Ordinal))];
        Assert.Empty(IatiVerdict.Of(Write("UTF-16")).Report.Findings);
        Assert.Contains("xml.wrong_encoding", IatiVerdict.Of(Write("UTF-8")).Rules);
    }

    [Fact]
    public void Latin_letters_in_one_byte_are_read_where_they_are_declared_and_refused_where_not()
    {
        var text = SampleIati.Activities.Replace("textiles", "coopérative", StringComparison.Ordinal);
        Assert.Contains("xml.encoding", IatiVerdict.Of(Encoding.Latin1.GetBytes(text)).Rules);
        Assert.Empty(IatiVerdict.Of(Encoding.Latin1.GetBytes(text.Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal))).Report.Findings);
        Assert.Empty(IatiVerdict.Of([.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]).Report.Findings);
    }

    [Fact]
    public void An_archive_is_told_to_be_unpacked()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(Encoding.UTF8.GetBytes(SampleIati.Activities));
        Assert.Equal(["xml.compressed"], IatiVerdict.Of(packed.ToArray()).Rules);
    }

    [Fact]
    public void An_identifier_is_neither_blank_nor_given_twice()
    {
        var activity = SampleIati.Activities[SampleIati.Activities.IndexOf("<iati-activity ", StringComparison.Ordinal)..SampleIati.Activities.IndexOf("</iati-activities>", StringComparison.Ordinal)];
        var twice = IatiVerdict.Of(SampleIati.Activities.Replace("</iati-activities>", activity + "</iati-activities>", StringComparison.Ordinal));
        Assert.Equal("XM-DAC-41302-P1", Assert.Single(twice.Report.Findings, f => f.Rule == "identifier.twice").Identifier);
        Assert.Contains("identifier.blank", IatiVerdict.Of(SampleIati.Activities.Replace(">XM-DAC-41302-P1<", "> <", StringComparison.Ordinal)).Rules);
    }

    [Fact]
    public void A_finding_names_its_line_its_element_and_its_activity()
    {
        var found = Assert.Single(IatiVerdict.Of(SampleIati.Activities.Replace(">20.50<", ">NaN<", StringComparison.Ordinal)).Report.Findings);
        var line = 1 + SampleIati.Activities[..SampleIati.Activities.IndexOf("20.50", StringComparison.Ordinal)].Count(c => c == '\n');
        Assert.Equal(("schema.value", line, "iati-activity/transaction/value", "XM-DAC-41302-P1"), (found.Rule, found.Line, found.Element, found.Identifier));
    }

    [Fact]
    public void Of_a_rule_broken_everywhere_the_first_are_listed_and_the_rest_counted()
    {
        var report = IatiVerdict.Of(new MemoryStream(Encoding.UTF8.GetBytes(GeneratedIati.Text(40).Replace("<activity-status code=\"2\"/>", "<activity-status code=\"x\"/>", StringComparison.Ordinal))), 3).Report;
        var rule = Assert.Single(report.Rules);
        Assert.Equal(("code.unknown", 40L, 37L), (rule.Rule, rule.Count, rule.NotListed));
        Assert.Equal(3, report.Findings.Count);
        Assert.True(report.IsValid);
    }

    [Fact]
    public void A_large_file_takes_no_more_memory_than_a_small_one()
    {
        var bytes = Encoding.UTF8.GetBytes(GeneratedIati.Text(300));
        Assert.Empty(IatiVerdict.Of(bytes).Report.Findings);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var reading = new IatiCheck(new MemoryStream(bytes), new Findings(10), IatiVerdict.Now).Read(null, default);
        Assert.Equal(300, reading.Activities);
        // Buffers of its own and some small objects an activity, which do not stay.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2_000_000);
    }

    /// <summary>A beginning, and then one byte for ever.</summary>
    private sealed class Endless(byte[] begin, byte then, long most) : MemoryStream(begin)
    {
        private long given;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (base.Read(buffer, offset, count) is > 0 and var read) return read;
            if (given > most) return 0;
            buffer.AsSpan(offset, count).Fill(then);
            given += count;
            return count;
        }
    }
}
