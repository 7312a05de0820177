using System.Globalization;
using System.Text;
using System.Xml;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Streams an .xlsx workbook to rows. Its sheets are known by what stands in them, so that a renamed one is still
/// found; columns by their names in the first row.
/// </summary>
internal sealed class WorkbookReader
{
    private readonly ImportFile file;
    private readonly ProblemList problems = new();
    private Dictionary<string, Dictionary<string, string>> spoiled = [];
    private SheetFacts? facts;
    private RowsReader? rows;
    private string? sheet;

    // The reader asks for the code page of old .xls files when it is made, though no such file gets here.
    static WorkbookReader() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private WorkbookReader(ImportFile file) => this.file = file;

    public static SheetReading Read(ImportFile file)
    {
        var reader = new WorkbookReader(file);
        try
        {
            reader.Open();
        }
        catch (Exception e) when (e is ExcelReaderException or XmlException or InvalidDataException or FormatException or KeyNotFoundException or NullReferenceException or ArgumentException or OverflowException or DocumentFormat.OpenXml.Packaging.OpenXmlPackageException)
        {
            reader.problems.Add("results.sheet.damaged", new Place(file.Name));
        }
        return reader.Reading();
    }

    private SheetReading Reading()
    {
        var missing = facts is null || rows is null ? 0 : Math.Max(0, facts.Rows - rows.Digests);
        return new(sheet ?? file.Name, facts?.Language ?? "en", rows?.Rows ?? [], problems, rows?.Letters ?? new Dictionary<string, string>()) { Missing = missing };
    }

    private void Open()
    {
        if (WorkbookGuard.Refuse(file, out var isSpoiled) is { } refused)
        {
            problems.Add(refused.Code, refused.Place!, refused.Args);
            return;
        }
        if (isSpoiled) spoiled = WorkbookGuard.Spoiled(file);
        // What the workbook says of itself comes first: figures that are text are read by its language. Opening a sheet reads
        // all of it, so the search ends there.
        using (var reader = Reader()) Each(reader, FindFacts, isEnough: () => facts is not null);
        if (facts is null) problems.Add("results.sheet.no_facts", new Place(file.Name), SheetLayout.Facts);
        else if (facts.Version != SheetLayout.Version) problems.Add("results.sheet.format_version", new Place(file.Name), facts.Version, SheetLayout.Version);
        else
        {
            using var reader = Reader();
            Each(reader, ReadData);
            if (sheet is null) problems.Add("results.sheet.no_data", new Place(file.Name));
        }
    }

    private IExcelDataReader Reader() => ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(file.Bytes));

    private static void Each(IExcelDataReader reader, Action<IExcelDataReader> look, Func<bool>? isEnough = null)
    {
        do
        {
            if (reader.Read()) look(reader);
        }
        while (isEnough?.Invoke() != true && reader.NextResult());
    }

    private void FindFacts(IExcelDataReader reader)
    {
        if (facts is not null || reader.FieldCount < 2 || reader.GetValue(0) as string != SheetLayout.Facts) return;
        var said = new Dictionary<string, string>(StringComparer.Ordinal) { ["format"] = SheetCellReader.Plain(reader.GetValue(1)) };
        while (reader.Read()) said[SheetCellReader.Plain(reader.GetValue(0))] = SheetCellReader.Plain(reader.GetValue(1));
        facts = new(Number("format"), Word("framework"), Word("period"), LanguageList.Codes.Contains(Word("language")) ? Word("language") : "en",
            DateTimeOffset.TryParse(Word("made_at"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? at : default, Number("rows"), Word("keys"));

        string Word(string name) => said.GetValueOrDefault(name, "");
        int Number(string name) => int.TryParse(Word(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    private void ReadData(IExcelDataReader reader)
    {
        var names = Enumerable.Range(0, reader.FieldCount).Select(i => SheetCellReader.Plain(reader.GetValue(i))).ToList();
        if (!names.Contains("row_key", StringComparer.Ordinal) && !names.Contains("indicator", StringComparer.Ordinal)) return;
        if (sheet is not null)
        {
            problems.Add("results.sheet.two_data", new Place(reader.Name), sheet);
            return;
        }
        sheet = reader.Name;
        if (RowsReader.Header(sheet, 1, names, problems) is not { } columns) return;
        rows = new RowsReader(sheet, problems, CultureInfo.GetCultureInfo(facts!.Language), columns);
        var unread = new SpoiledCells(reader, spoiled.GetValueOrDefault(sheet, []));
        while (reader.Read())
        {
            if (reader.Depth >= SheetLimits.Rows + SheetLayout.HeaderRows)
            {
                problems.Add("kernel.csv.too_many_rows", new Place(sheet, reader.Depth + 1), SheetLimits.Rows);
                return;
            }
            rows.Add(reader.Depth + 1, at => Value(reader, at, unread));
        }
        CheckRows(rows);
    }

    private void CheckRows(RowsReader read)
    {
        if (read.Digests == 0 && problems.IsEmpty) problems.Add("kernel.csv.header_only", new Place(sheet, 1));
        if (read.Rows.Count > 0 && (read.Rows[0].Key.Framework, read.Rows[0].Key.Period) != (facts!.Framework, facts.Period))
            problems.Add("results.sheet.other_period", read.At(read.Rows[0].Row, "period"), read.Rows[0].Key.Framework, read.Rows[0].Key.Period, facts.Framework, facts.Period);
        else if (read.Digests == facts!.Rows && problems.IsEmpty && read.Keys != facts.Keys)
            problems.Add("results.sheet.rows_replaced", new Place(sheet));
    }

    private static object? Value(IExcelDataReader reader, int at, SpoiledCells spoiled)
    {
        if (at >= reader.FieldCount) return null;
        if (spoiled.At(reader.Depth, at) is { } why) return why;
        var value = SpreadsheetNumber.Exact(reader.GetValue(at));
        return value is decimal number && reader.GetNumberFormatString(at) is { } format && format.Contains('%', StringComparison.Ordinal) ? new PercentCell(number) : value;
    }
}
