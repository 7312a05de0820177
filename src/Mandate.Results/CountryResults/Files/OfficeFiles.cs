using System.IO.Compression;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Office documents: archives whose list of entries says what they are. Nothing in them is unpacked.</summary>
internal static class OfficeFiles
{
    private const int MostEntries = 10_000;

    private static readonly (string Entry, FileType Type)[] Kinds =
    [
        ("word/document.xml", new("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx")),
        ("xl/workbook.xml", new("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx")),
        ("ppt/presentation.xml", new("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx")),
    ];

    public static Outcome<FileType> Recognise(byte[] content)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(content), ZipArchiveMode.Read);
            if (archive.Entries.Count > MostEntries) return Unknown;
            var names = archive.Entries.Select(e => e.FullName).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
                return Problem.Rule("results.evidence.macros", "file");
            return Array.Find(Kinds, k => names.Contains(k.Entry)).Type is { } type ? type : Unknown;
        }
        catch (InvalidDataException)
        {
            return Unknown;
        }
    }

    private static Problem Unknown => Problem.Rule("results.evidence.unknown", "file");
}
