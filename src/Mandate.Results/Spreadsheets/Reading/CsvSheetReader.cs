using CsvHelper;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The same sheet as CSV: UTF-8, commas, figures with a dot and no groups, one row of names above.</summary>
internal static class CsvSheetReader
{
    public static SheetReading Read(ImportFile file)
    {
        var problems = new ProblemList();
        var rows = StrictUtf8.Decode(file, problems) is { } text ? Rows(file.Name, text, problems) : null;
        return new(file.Name, SheetReading.ReaderLanguage, rows?.Rows ?? [], problems, rows?.Letters ?? new Dictionary<string, string>());
    }

    private static RowsReader? Rows(string name, string text, ProblemList problems)
    {
        var (number, isBad, width) = (0, false, 0);
        RowsReader? rows = null;
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = ',', HasHeader = false, SkipEmptyLines = false, DetectSeparatorHint = false, OnMalformedRecord = _ => isBad = true,
        });
        while (reader.Read())
        {
            number++;
            var cells = reader.Current.ToArray();
            if (number > SheetLimits.Rows + 1) problems.Add("kernel.csv.too_many_rows", new Place(name, number), SheetLimits.Rows);
            if (number > SheetLimits.Rows + 1) break;
            if (isBad) problems.Add("kernel.csv.quote", new Place(name, number));
            else if (number == 1)
            {
                if (cells.Length == 1 && OtherSeparator(cells[0]) is { } separator) problems.Add("kernel.csv.separator", new Place(name, 1), separator);
                else if (RowsReader.Header(name, 1, cells, problems) is { } columns) rows = new RowsReader(name, problems, null, columns);
                width = cells.Length;
                if (rows is null) return null;
            }
            else if (cells.Length == width) rows!.Add(number, at => cells[at]);
            else if (cells.Length > 1 || cells[0].Length > 0) problems.Add("kernel.csv.ragged", new Place(name, number), cells.Length, width);
            isBad = false;
        }
        if (rows is { Digests: 0 } && problems.IsEmpty) problems.Add("kernel.csv.header_only", new Place(name, 1));
        return rows;
    }

    private static string? OtherSeparator(string header) => header.Contains(';', StringComparison.Ordinal) ? ";" : header.Contains('\t', StringComparison.Ordinal) ? "TAB" : null;
}
