using System.Text.RegularExpressions;
namespace Mandate.Kernel;

/// <summary>The rows of one file whose header was recognised; each row has exactly the header's cells.</summary>
public sealed partial class CsvSheet
{
    private readonly Dictionary<string, int> index;

    private CsvSheet(FileShape shape, string[] header, List<CsvRecord> records)
    {
        (Shape, Records) = (shape, records);
        index = shape.Columns.Concat(shape.OptionalColumns).ToDictionary(c => c, c => Array.FindIndex(header, h => Fits(c, h)), StringComparer.Ordinal);
        Period = header.Select(h => PeriodAtEnd().Match(h)).FirstOrDefault(m => m.Success)?.Groups[1].Value;
    }

    public FileShape Shape { get; }

    public List<CsvRecord> Records { get; }

    /// <summary>Every row was read; where one was refused, what others say of it cannot be judged.</summary>
    public bool IsWhole { get; private init; } = true;

    /// <summary>What stands for <c>*</c> in the header, as <c>2022_23</c>; null where no column has it.</summary>
    public string? Period { get; }

    public string Cell(CsvRecord record, string column) => index[column] is >= 0 and var at ? CsvCell.Restore(record.Cells[at].Trim()) : "";

    /// <returns>The sheet, or null after naming why it cannot be read.</returns>
    public static CsvSheet? Read(FileShape shape, ImportFile file, ProblemList problems)
    {
        var before = problems.Total;
        if (file.Bytes.Length > shape.Limits.Bytes)
            problems.Add("kernel.csv.file_too_large", new Place(file.Name), shape.Limits.Bytes / 1024 / 1024);
        else if (StrictUtf8.Decode(file, problems) is { } text)
            return FromText(shape, text, problems);
        return problems.Total > before ? null : throw new InvalidOperationException("A file that was not read has a reason.");
    }

    private static CsvSheet? FromText(FileShape shape, string text, ProblemList problems)
    {
        if (OtherSeparator(text) is { } separator)
        {
            problems.Add("kernel.csv.separator", new Place(shape.Name, 1), separator);
            return null;
        }
        var before = problems.Total;
        var records = CsvTable.Split(shape.Name, text, problems, shape.Limits.Rows);
        if (records.Count == 0)
        {
            if (string.IsNullOrWhiteSpace(text)) problems.Add("kernel.csv.file_empty", new Place(shape.Name));
            return null;
        }
        var header = records[0].Cells.Select(c => c.Trim()).ToArray();
        if (!HeaderFits(shape, header, records[0].Number, problems)) return null;
        records.RemoveAt(0);
        if (records.Count == 0 && !shape.MayBeEmpty && problems.Total == before) problems.Add("kernel.csv.header_only", new Place(shape.Name, 1));
        records.RemoveAll(r => !RowFits(shape, header, r, problems));
        return new CsvSheet(shape, header, records) { IsWhole = problems.Total == before };
    }

    private static bool HeaderFits(FileShape shape, string[] header, int row, ProblemList problems)
    {
        var before = problems.Total;
        foreach (var twice in header.CountBy(h => h, StringComparer.Ordinal).Where(h => h.Value > 1))
            problems.Add("kernel.csv.column_twice", new Place(shape.Name, row, twice.Key));
        var unknown = header.Distinct().Where(h => !shape.Columns.Concat(shape.OptionalColumns).Any(c => Fits(c, h))).ToList();
        foreach (var missing in shape.Columns.Concat(shape.OptionalColumns).Where(c => !header.Any(h => Fits(c, h))))
        {
            if (unknown.Find(u => LooksLike(u, missing)) is { } renamed)
            {
                unknown.Remove(renamed);
                problems.Add("kernel.csv.column_renamed", new Place(shape.Name, row, renamed), missing);
            }
            else if (!shape.OptionalColumns.Contains(missing)) problems.Add("kernel.csv.column_missing", new Place(shape.Name, row, missing));
        }
        foreach (var extra in unknown) problems.Add("kernel.csv.column_unknown", new Place(shape.Name, row, extra));
        return problems.Total == before;
    }

    private static bool RowFits(FileShape shape, string[] header, CsvRecord record, ProblemList problems)
    {
        if (record.Cells.Length != header.Length)
        {
            problems.Add("kernel.csv.ragged", new Place(shape.Name, record.Number), record.Cells.Length, header.Length);
            return false;
        }
        var before = problems.Total;
        for (var i = 0; i < header.Length; i++)
            if (UnseenCharacter.Find(record.Cells[i]) is { } code)
                problems.Add("kernel.csv.unseen_character", new Place(shape.Name, record.Number, header[i]), code);
        return problems.Total == before;
    }

    // Told by the header alone: split at commas, the rows below it would only be misunderstood.
    private static string? OtherSeparator(string text)
    {
        var header = text.AsSpan(0, text.AsSpan().IndexOfAny('\r', '\n') is >= 0 and var end ? end : text.Length);
        return header.Contains(',') ? null : header.Contains(';') ? ";" : header.Contains('\t') ? "TAB" : header.Contains('|') ? "|" : null;
    }

    private static bool Fits(string column, string header) => column.EndsWith('*')
        ? header.StartsWith(column[..^1], StringComparison.Ordinal) && PeriodAtEnd().IsMatch(header)
        : column == header;

    // "Code", "code " and "codes" for "code": the same letters, or one slip of the pen.
    private static bool LooksLike(string header, string column)
    {
        var (a, b) = (Letters(header), Letters(column));
        return a == b || (b.Length > 3 && (a == b + "s" || a + "s" == b || OneLetterApart(a, b)));
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static bool OneLetterApart(string a, string b) =>
        a.Length == b.Length && a.Zip(b).Count(pair => pair.First != pair.Second) <= 1;

    [GeneratedRegex(@"_(\d{4}_\d{2})$")]
    private static partial Regex PeriodAtEnd();
}
