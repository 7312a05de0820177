using System.IO.Compression;
using System.Text;
using Mandate.Results;

namespace Mandate.Tests.Results;

public class EvidenceFileTests
{
    public static TheoryData<string, byte[], string> Taken => new()
    {
        { "act.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n"), "application/pdf" },
        { "PHOTO.JPEG", [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg" },
        { "scan.png", [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], "image/png" },
        { "list.csv", Encoding.UTF8.GetBytes("country,number\nCôte d’Ivoire,1\n"), "text/plain; charset=utf-8" },
        { "bom.txt", [0xEF, 0xBB, 0xBF, .. "plain"u8], "text/plain; charset=utf-8" },
        { "report.docx", Zip("[Content_Types].xml", "word/document.xml"), "application/vnd.openxmlformats-officedocument.wordprocessingml.document" },
        { "sheet.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml"), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" },
        { "slides.pptx", Zip("[Content_Types].xml", "ppt/presentation.xml"), "application/vnd.openxmlformats-officedocument.presentationml.presentation" },
    };

    [Theory, MemberData(nameof(Taken))]
    public void A_document_is_recognised_by_what_it_holds(string name, byte[] content, string type) =>
        Assert.Equal(type, FileTypes.Recognise(content, name).Value.MediaType);

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "act.pdf", [.. "MZ"u8, 0x90], "results.evidence.program" },
        { "act.pdf", [0x7F, .. "ELF"u8], "results.evidence.program" },
        { "act.pdf", [0xCF, 0xFA, 0xED, 0xFE], "results.evidence.program" },
        { "act.pdf", [0xCA, 0xFE, 0xBA, 0xBE], "results.evidence.program" },
        { "act.txt", Encoding.ASCII.GetBytes("#!/bin/sh\nrm -rf /"), "results.evidence.program" },
        { "act.txt", [0xEF, 0xBB, 0xBF, .. "#!/bin/sh"u8], "results.evidence.program" },
        { "page.txt", Encoding.ASCII.GetBytes("  <!DOCTYPE html><script>"), "results.evidence.program" },
        { "drawing.txt", Encoding.ASCII.GetBytes("\n<svg onload=alert(1)>"), "results.evidence.program" },
        { "macro.docx", Zip("word/document.xml", "word/vbaProject.bin"), "results.evidence.macros" },
        { "archive.docx", Zip("virus.exe"), "results.evidence.unknown" },
        { "broken.docx", [.. "PK"u8, 3, 4, 0, 0], "results.evidence.unknown" },
        { "latin.txt", [0xE9, 0x20], "results.evidence.unknown" },
        { "nul.txt", [65, 0, 66], "results.evidence.unknown" },
        { "empty.pdf", [], "results.evidence.empty" },
        { "text.pdf", Encoding.ASCII.GetBytes("not a pdf"), "results.evidence.name_differs" },
        { "act.exe", Encoding.ASCII.GetBytes("%PDF-1.4"), "results.evidence.name_differs" },
        { "noend", Encoding.ASCII.GetBytes("%PDF-1.4"), "results.evidence.name_differs" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_could_run_or_is_not_known_is_refused_whatever_its_name_says(string name, byte[] content, string code) =>
        Assert.Equal(code, Assert.Single(FileTypes.Recognise(content, name).Problems).Code);

    [Theory]
    [InlineData("a/b.pdf")]
    [InlineData("..")]
    [InlineData("c:evil.pdf")]
    [InlineData("a\0.pdf")]
    [InlineData("a\u2028.pdf")]
    [InlineData("a%0D%0Ab.pdf")]
    [InlineData("a\u200F.pdf")]
    public void A_name_holds_no_path_and_nothing_hidden(string name) => Assert.False(FileNames.Check(name).IsOk);

    [Theory]
    [InlineData("Loi nº 12 (2022).pdf")]
    [InlineData("劳动法.pdf")]
    [InlineData("قانون.pdf")]
    public void Names_of_every_script_are_taken(string name) => Assert.Equal(name, FileNames.Check(name).Value);

    [Fact]
    public void No_bytes_at_all_make_the_recogniser_fail()
    {
        var random = new Random(7);
        byte[][] starts = [[], [.. "PK"u8, 3, 4], Encoding.ASCII.GetBytes("%PDF-"), Zip("word/document.xml")];
        for (var i = 0; i < 3000; i++)
        {
            var content = new byte[random.Next(0, 400)];
            random.NextBytes(content);
            var outcome = FileTypes.Recognise([.. starts[i % starts.Length], .. content], "x.docx");
            Assert.True(outcome.IsOk || outcome.Problems.Count == 1);
        }
    }

    private static byte[] Zip(params string[] entries)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in entries) archive.CreateEntry(entry);
        return bytes.ToArray();
    }
}
