using System.Globalization;
using System.IO.Compression;
using System.Text;
using Mandate.Cooperation;
using Mandate.TestSupport;

namespace Mandate.IntegrationTests.Cooperation;

/// <summary>Files that are cut, hostile or wrong leave nothing behind, and every problem is said with its line.</summary>
public sealed class BadReceivedFilesTests(PostgresFixture postgres) : ReceivedWorld(postgres)
{
    private static readonly string Good = Encoding.UTF8.GetString(SampleActivities.File(SampleActivities.Activity(), SampleActivities.Activity(SampleActivities.Rights)));

    public static TheoryData<string, string> Wrong => new()
    {
        { Good[..(Good.Length / 2)], "xml.cut" },
        { "", "file.empty" },
        { Good.Replace("<iati-activities", "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><iati-activities", StringComparison.Ordinal), "xml.dtd" },
        { Good.Replace("<iati-activities", "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><iati-activities", StringComparison.Ordinal), "xml.dtd" },
        { Good.Replace("Water for schools", "&passwords;", StringComparison.Ordinal), "xml.entity xml.entity" },
        { Good.Replace("version=\"2.03\"", "version=\"1.05\"", StringComparison.Ordinal), "file.version" },
        { Good.Replace("version=\"2.03\"", "", StringComparison.Ordinal), "file.no_version" },
        { "<rss version=\"2.0\"><channel/></rss>", "file.not_iati" },
        { "a,b,c\n1,2,3\n", "xml.outside" },
        { Good.Replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"", StringComparison.Ordinal), "file.encoding_differs" },
        { Good.Replace("encoding=\"UTF-8\"", "encoding=\"Shift_JIS\"", StringComparison.Ordinal), "file.encoding" },
        { Good.Replace(SampleActivities.Rights, SampleActivities.Water, StringComparison.Ordinal), "file.twice" },
        { Good.Replace(SampleActivities.Rights, " ", StringComparison.Ordinal), "file.no_identifier" },
        { Good.Replace("</title>", "</titel>", StringComparison.Ordinal), "xml.end xml.end" },
        { Good.Replace("own:kept", "other:kept", StringComparison.Ordinal), "xml.prefix xml.prefix" },
        { Good.Replace("own:kept=\"yes\"", "own:kept=\"yes\" own:kept=\"no\"", StringComparison.Ordinal), "xml.twice xml.twice" },
        { Good.Replace("<related-activity", string.Concat(Enumerable.Repeat("<a>", 200_000)) + string.Concat(Enumerable.Repeat("</a>", 200_000)) + "<related-activity", StringComparison.Ordinal), "xml.deep" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task A_wrong_file_is_refused_whole_with_all_its_problems(string file, string codes)
    {
        var refused = await ImportAsync(Encoding.UTF8.GetBytes(file));
        Assert.Equal(codes, string.Join(' ', Codes(refused)));
        Assert.All(refused.Problems, p => Assert.Equal("partner.xml", p.Place?.File));
        Assert.Equal(0, await Database.AskAsync<long>("select count(*) from cooperation.received_activity"));
    }

    [Fact]
    public async Task A_file_cut_after_hundreds_of_activities_leaves_none_of_them()
    {
        var many = SampleActivities.File([.. Enumerable.Range(0, 4_000).Select(i => SampleActivities.Activity("M-" + i.ToString(CultureInfo.InvariantCulture)))]);
        var refused = await ImportAsync(many[..^200]);
        Assert.Equal(["xml.cut"], Codes(refused));
        Assert.InRange(refused.Problems[0].Place!.Row!.Value, 60_000, 120_000);
        Assert.Equal(0, await Database.AskAsync<long>("select count(*) from cooperation.received_transaction"));
        Assert.Equal(4_000, (await ImportAsync(many)).Value.Added);
        Assert.Equal(CanonicalXml.OfEach(many), CanonicalXml.OfEach(await ExportAsync()));
    }

    [Fact]
    public async Task Bytes_of_another_encoding_are_found_with_their_line()
    {
        var latin = Encoding.Latin1.GetBytes(Good.Replace("Local partner", "Coopération", StringComparison.Ordinal));
        var refused = await ImportAsync(latin);
        Assert.Equal(["xml.character", "xml.character"], Codes(refused));
        Assert.Equal(6, refused.Problems[0].Place!.Row);
        var declared = Encoding.Latin1.GetBytes(Good.Replace("Local partner", "Coopération", StringComparison.Ordinal).Replace("UTF-8", "ISO-8859-1", StringComparison.Ordinal));
        Assert.Equal(2, (await ImportAsync(declared)).Value.Added);
        Assert.Contains((await ReadAsync(SampleActivities.Water)).Parties, p => p.Name == "Coopération");
    }

    [Fact]
    public async Task Wide_text_that_declares_to_be_UTF8_is_refused()
    {
        Assert.Equal(["file.encoding_differs"], Codes(await ImportAsync([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Good)])));
        Assert.Equal(["file.encoding_differs"], Codes(await ImportAsync(Encoding.BigEndianUnicode.GetBytes(Good))));
    }

    [Fact]
    public async Task Values_that_are_none_stay_in_the_XML_and_are_said()
    {
        var odd = SampleActivities.File(SampleActivities.Activity(currency: "").Replace("120000.50", "1e309", StringComparison.Ordinal).Replace("40000", "NaN", StringComparison.Ordinal)
            .Replace("2025-06-30\"/>", "2099-06-30\"/>", StringComparison.Ordinal).Replace("percentage=\"60\"", "percentage=\"sixty\"", StringComparison.Ordinal).Replace("2025-03-01", "01/03/2025", StringComparison.Ordinal));
        var done = (await ImportAsync(odd)).Value;
        Assert.Equal(["currency", "date", "future", "number", "number", "number"], done.Notes.Select(n => n.Code.Split('.')[^1]).Order(StringComparer.Ordinal));
        Assert.Contains(done.Notes, n => n is { Value: "1e309", Identifier: SampleActivities.Water, Element: "value", Line: 15 });
        var view = await ReadAsync(SampleActivities.Water);
        Assert.Null(view.Budgets.Single().Amount);
        Assert.Null(view.Budgets.Single().Currency);
        Assert.Null(view.Transactions.Single().Amount);
        Assert.Null(view.Activity.ActualStart);
        Assert.Equal(CanonicalXml.OfEach(odd), CanonicalXml.OfEach(await ExportAsync()));
    }

    [Fact]
    public async Task An_update_from_the_future_is_told_by_what_it_says()
    {
        var done = (await ImportAsync(SampleActivities.File(SampleActivities.Activity(updated: "2099-01-01T00:00:00Z")))).Value;
        Assert.Equal("cooperation.iati.note.last_updated_future", done.Notes.Single().Code);
        Assert.Equal(1, (await ImportAsync(SampleActivities.File(SampleActivities.Activity(title: "True update")))).Value.Changed);
    }

    [Fact]
    public async Task An_archive_that_swells_beyond_measure_and_one_that_is_damaged_are_refused()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await gzip.WriteAsync(Encoding.UTF8.GetBytes(Good[..Good.IndexOf("<iati-activity ", StringComparison.Ordinal)]));
            var blank = Encoding.UTF8.GetBytes(new string(' ', 1_000_000));
            for (var i = 0; i < 40; i++) await gzip.WriteAsync(blank);
        }
        Assert.Equal(["file.swollen"], Codes(await ImportAsync(packed.ToArray())));
        var damaged = packed.ToArray();
        damaged.AsSpan(40, 20).Fill(0xFF);
        Assert.Equal(["file.damaged"], Codes(await ImportAsync(damaged)));
        Assert.Equal(["file.damaged"], Codes(await ImportAsync([.. "PK\u0003\u0004"u8, 0, 0])));
        Assert.Equal(["file.zip_entries"], Codes(await ImportAsync(Zip("one.xml", "two.xml"))));
        Assert.Equal(["file.zip_entries"], Codes(await ImportAsync(Zip("readme.txt"))));
        Assert.Empty(Codes(await ImportAsync(Zip("one.xml", "readme.txt", "__MACOSX/._one.xml"))));
    }

    [Fact]
    public async Task A_file_of_organisations_is_kept_apart_from_activities()
    {
        var file = Encoding.UTF8.GetBytes("""
            <iati-organisations version="2.02"><iati-organisation default-currency="USD"><organisation-identifier>XM-DAC-99</organisation-identifier><name><narrative>Sample Agency</narrative></name>
            <reporting-org ref="XM-DAC-99" type="40"><narrative>Sample Agency</narrative></reporting-org>
            <total-budget><period-start iso-date="2026-01-01"/><period-end iso-date="2026-12-31"/><value value-date="2026-01-01">5000000</value></total-budget></iati-organisation></iati-organisations>
            """);
        Assert.True((await ImportAsync(file)).Value.IsOrganisations);
        Assert.Equal((0, 1), ((await ListAsync()).Total, (await ListAsync(new(Organisations: true))).Total));
        Assert.Equal(("total-budget", 5_000_000m), (await ReadAsync("XM-DAC-99")).Budgets.Select(b => (b.Element, b.Amount!.Value)).Single());
        Assert.Equal(CanonicalXml.OfEach(file), CanonicalXml.OfEach(await ExportAsync(organisations: true)));
    }

    private static byte[] Zip(params string[] names)
    {
        using var kept = new MemoryStream();
        using (var archive = new ZipArchive(kept, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var name in names)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(Good));
            }
        return kept.ToArray();
    }
}
