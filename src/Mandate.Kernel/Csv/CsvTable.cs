using CsvHelper;
namespace Mandate.Kernel;

/// <summary>One record of a CSV file; <paramref name="Number"/> counts as a spreadsheet does (1 is the header).</summary>
public sealed record CsvRecord(int Number, string[] Cells);

/// <summary>Text to records, with every row that cannot be told apart into cells named.</summary>
public static class CsvTable
{
    // A row of a million commas is a ragged row; its cells are not worth copying.
    private const int MostColumns = 200;

    public static List<CsvRecord> Split(string file, string text, ProblemList problems, int most = ImportLimits.Rows)
    {
        var (records, number, isBad) = (new List<CsvRecord>(), 0, false);
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = ',',
            HasHeader = false,
            SkipEmptyLines = false,
            DetectSeparatorHint = false,
            OnMalformedRecord = _ => isBad = true,
        });
        while (reader.Read())
        {
            if (++number > most + 1)
            {
                problems.Add("kernel.csv.too_many_rows", new Place(file, number), most);
                break;
            }
            if (isBad) problems.Add("kernel.csv.quote", new Place(file, number));
            else if (CellsOf(reader.Current, file, number, problems) is { } cells && !IsBlank(cells)) records.Add(new CsvRecord(number, cells));
            isBad = false;
        }
        return records;
    }

    private static string[]? CellsOf(CsvRow row, string file, int number, ProblemList problems)
    {
        if (row.FieldCount > MostColumns)
        {
            problems.Add("kernel.csv.too_many_cells", new Place(file, number), row.FieldCount, MostColumns);
            return null;
        }
        var cells = row.ToArray();
        var isTooLong = Array.Exists(cells, c => c.Length > ImportLimits.Cell);
        if (isTooLong) problems.Add("kernel.csv.cell_too_long", new Place(file, number), ImportLimits.Cell);
        return isTooLong ? null : cells;
    }

    private static bool IsBlank(string[] cells) => cells.Length == 1 && string.IsNullOrWhiteSpace(cells[0]);
}
