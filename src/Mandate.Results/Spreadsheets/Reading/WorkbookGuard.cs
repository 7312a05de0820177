using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Looks at a workbook before it is read: what it unpacks to, and where formulas and errors stand. What it says of its sizes is not believed.</summary>
internal static class WorkbookGuard
{
    /// <summary>Null where it may be read.</summary>
    public static Problem? Refuse(ImportFile file, out bool isSpoiled)
    {
        isSpoiled = false;
        try
        {
            using var zip = new ZipArchive(new MemoryStream(file.Bytes), ZipArchiveMode.Read);
            if (zip.Entries.Count > SheetLimits.Entries) return Wrong(file, "kernel.file.zip_many", SheetLimits.Entries);
            if (zip.GetEntry("xl/workbook.xml") is null) return Wrong(file, "results.sheet.no_workbook");
            var total = 0L;
            foreach (var entry in zip.Entries)
            {
                var (size, spoiled) = Measure(entry, SheetLimits.Unpacked - total);
                total += size;
                isSpoiled |= spoiled;
                if (total >= SheetLimits.Unpacked || size > SheetLimits.Ratio * Math.Max(64 * 1024, entry.CompressedLength))
                    return Wrong(file, "kernel.file.zip_bomb", SheetLimits.Unpacked / 1024 / 1024);
            }
            return null;
        }
        catch (InvalidDataException)
        {
            return Wrong(file, "results.sheet.damaged");
        }
    }

    /// <summary>By sheet and address (<c>M12</c>), why nothing can be taken of a cell: the reader that streams gives values alone.</summary>
    public static Dictionary<string, Dictionary<string, string>> Spoiled(ImportFile file)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(file.Bytes), isEditable: false);
        var workbook = document.WorkbookPart!;
        return workbook.Workbook.Descendants<Sheet>().Where(s => s.Id?.Value is not null && workbook.GetPartById(s.Id!.Value!) is WorksheetPart)
            .GroupBy(s => s.Name?.Value ?? "", StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => Spoiled((WorksheetPart)workbook.GetPartById(g.First().Id!.Value!)), StringComparer.Ordinal);
    }

    private static Dictionary<string, string> Spoiled(WorksheetPart part)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = OpenXmlReader.Create(part);
        var cell = "";
        while (reader.Read())
        {
            if (!reader.IsStartElement) continue;
            if (reader.ElementType == typeof(CellFormula)) found[cell] = "results.sheet.formula";
            if (reader.ElementType != typeof(DocumentFormat.OpenXml.Spreadsheet.Cell)) continue;
            cell = Attribute(reader, "r");
            if (Attribute(reader, "t") == "e") found[cell] = "results.sheet.error_value";
        }
        return found;
    }

    private static string Attribute(OpenXmlReader reader, string name) => reader.Attributes.FirstOrDefault(a => a.LocalName == name).Value ?? "";

    private static (long Size, bool IsSpoiled) Measure(ZipArchiveEntry entry, long most)
    {
        var isSheet = entry.FullName.StartsWith("xl/worksheets/", StringComparison.Ordinal);
        using var stream = entry.Open();
        var buffer = new byte[64 * 1024];
        var (size, kept, spoiled) = (0L, 0, false);
        while (size < most && stream.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            size += read;
            if (!isSheet) continue;
            var seen = buffer.AsSpan(0, kept + read);
            spoiled = spoiled || HasMark(seen);
            // A mark may lie across two readings.
            kept = Math.Min(5, seen.Length);
            seen[^kept..].CopyTo(buffer);
        }
        return (size, spoiled);
    }

    private static bool HasMark(ReadOnlySpan<byte> xml) =>
        xml.IndexOf("t=\"e\""u8) >= 0 || xml.IndexOf("t='e'"u8) >= 0
        || xml.IndexOf("<f>"u8) >= 0 || xml.IndexOf("<f "u8) >= 0 || xml.IndexOf("<f/"u8) >= 0 || xml.IndexOf(":f>"u8) >= 0 || xml.IndexOf(":f "u8) >= 0;

    private static Problem Wrong(ImportFile file, string code, params object?[] args) => new(code, ProblemKind.Rule, new Place(file.Name), args);
}
