using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>A workbook or a CSV file to rows and problems. Pure: bytes in; what is wrong with one cell does not hide another.</summary>
internal static class ReadSheet
{
    public static SheetReading Read(ImportFile file)
    {
        var problems = new ProblemList();
        var bytes = file.Bytes.AsSpan();
        if (bytes.Length > SheetLimits.FileBytes) return Refused("results.sheet.file_large", SheetLimits.FileBytes / 1024 / 1024);
        if (bytes.IsEmpty) return Refused("kernel.csv.file_empty");
        // The container of old .xls files is also that of encrypted workbooks.
        if (bytes.StartsWith((byte[])[0xD0, 0xCF, 0x11, 0xE0])) return Refused("results.sheet.old_or_encrypted");
        return bytes.StartsWith("PK"u8) ? WorkbookReader.Read(file) : CsvSheetReader.Read(file);

        SheetReading Refused(string code, params object?[] args)
        {
            problems.Add(code, new(file.Name), args);
            return new(file.Name, SheetReading.ReaderLanguage, [], problems, new Dictionary<string, string>());
        }
    }
}
