using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mandate.IntegrationTests.Results.CountryResults;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Mandate.TestSupport;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.IntegrationTests.Results.Spreadsheets;

/// <summary>The reference framework with an indicator that is broken down by sex, and sheets of it as an office would handle them.</summary>
public sealed class SheetWorld(PostgresFixture postgres) : IAsyncLifetime
{
    internal ResultsWorld Results { get; } = new(postgres);

    /// <summary>A share, broken down by sex.</summary>
    internal string Share { get; private set; } = "";

    /// <summary>Measured for the whole organisation, cumulative, 0 to 1,000.</summary>
    internal const string Level = "IMP.1";

    public async ValueTask InitializeAsync()
    {
        await Results.InitializeAsync();
        var dimensions = await File.ReadAllBytesAsync(Path.Combine(Repository.Root, "data", "reference", "dimensions.csv"));
        Check(await Results.DoAsync<ImportDimensions, Outcome<ImportDimensions.Result>>(o => o.HandleAsync(ReferenceFramework.Officer, new(new ImportFile("dimensions.csv", dimensions)), default)));
        Share = await Results.Database.WithDbAsync(db => db.Set<Indicator>().Where(i => i.Kind == IndicatorKind.Value && i.MeasuredAt == MeasuredPlace.Country && i.Unit.Contains("percent"))
            .OrderBy(i => i.Position).Select(i => i.Code).FirstAsync());
        Check(await Results.DoAsync<ImportMeasures, Outcome<ImportMeasures.Result>>(o => o.HandleAsync(ReferenceFramework.Officer, new(ReferenceFramework.Code,
            new("measures.csv", Encoding.UTF8.GetBytes("indicator,measured_at,accumulation,minimum,maximum,dimensions,reason\n"
                + $"{Share},country,periodic,,,sex:weighted_average,by sex\n{Level},organisation,cumulative,0,1000,,counted up\n"))), default)));
    }

    public ValueTask DisposeAsync() => Results.DisposeAsync();

    internal async Task<byte[]> FetchAsync(Access by, string country, SheetFormat format = SheetFormat.Xlsx, string period = "2022") =>
        (await DownloadAsync(by, country, format, period)).Value.Bytes;

    internal Task<Outcome<DownloadSheet.Sheet>> DownloadAsync(Access by, string country, SheetFormat format = SheetFormat.Xlsx, string period = "2022") =>
        Results.DoAsync<DownloadSheet, Outcome<DownloadSheet.Sheet>>(o => o.HandleAsync(by, new(ReferenceFramework.Code, period, Countries: [country], Format: format), default));

    internal Task<Outcome<UploadSheet.Result>> UploadAsync(Access by, byte[] file, SheetMode mode = SheetMode.Add, string? reason = null, string? token = null, string name = "sheet.xlsx") =>
        Results.DoAsync<UploadSheet, Outcome<UploadSheet.Result>>(o => o.HandleAsync(by, new(new(name, file), mode, token, reason), default));

    internal Task<Outcome<UploadSheet.Preview>> PreviewAsync(Access by, byte[] file, SheetMode mode = SheetMode.Add, string name = "sheet.xlsx") =>
        Results.DoAsync<UploadSheet, Outcome<UploadSheet.Preview>>(o => o.PreviewAsync(by, new(new(name, file), mode), default));

    internal Task<Outcome<UndoUpload.Result>> UndoAsync(Access by, Guid id) =>
        Results.DoAsync<UndoUpload, Outcome<UndoUpload.Result>>(o => o.HandleAsync(by, new(id), default));

    internal Task<CountryResult?> FindAsync(string country, string indicator, string period = "2022") => Results.Database.WithDbAsync(db => db.Set<CountryResult>().AsNoTracking()
        .Include(r => r.Steps).Include(r => r.Cells).ThenInclude(c => c.Disaggregation)
        .SingleOrDefaultAsync(r => r.Country == country && db.Set<Indicator>().Any(i => i.Id == r.IndicatorId && i.Code == indicator)
            && db.Set<ReportingPeriod>().Any(p => p.Id == r.PeriodId && p.Code == period)));

    internal static string Told<T>(Outcome<T> outcome) => string.Join("; ", outcome.Problems.Select(p => $"{p.Place?.File}!{p.Place?.Field}{p.Place?.Row} {p.Code} {string.Join(',', p.Args)}"));

    private static void Check<T>(Outcome<T> outcome) => Assert.True(outcome.IsOk, Told(outcome));
}

/// <summary>A workbook in somebody's hands: cells typed, columns moved, sheets renamed.</summary>
internal sealed class Filled : IDisposable
{
    private readonly MemoryStream buffer = new();
    private readonly SpreadsheetDocument document;
    private readonly SharedStringItem[] texts;

    public Filled(byte[] file)
    {
        buffer.Write(file);
        document = SpreadsheetDocument.Open(buffer, isEditable: true);
        texts = [.. document.WorkbookPart!.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>()];
    }

    public Workbook Workbook => document.WorkbookPart!.Workbook;

    public Worksheet Data => Sheet(2);

    /// <summary>As workbooks were made before.</summary>
    public void PutFactsLast()
    {
        var sheets = Workbook.Descendants<Sheet>().ToList();
        sheets[1].Remove();
        sheets[^1].InsertAfterSelf(sheets[1]);
        Workbook.GetFirstChild<BookViews>()!.Remove();
    }

    public Worksheet Sheet(int number) => ((WorksheetPart)document.WorkbookPart!.GetPartById(Workbook.Descendants<Sheet>().ElementAt(number).Id!.Value!)).Worksheet;

    /// <summary>The row of a figure; its cell's key is empty for the whole.</summary>
    public Row Row(string indicator, string cell = "") => Rows().First(r => At(r, "indicator") == indicator && At(r, "cell") == cell);

    public IEnumerable<Row> Rows() => Data.Descendants<Row>().Skip(2);

    public string At(Row row, string column) => Text(CellOf(row, column));

    /// <summary>A number is typed as a number, anything else as a text.</summary>
    public Filled Type(Row row, string column, object? value)
    {
        var cell = CellOf(row, column);
        cell.RemoveAllChildren();
        cell.DataType = value is string ? CellValues.InlineString : CellValues.Number;
        if (value is string text) cell.AppendChild(new InlineString(new Text(text)));
        else if (value is not null) cell.AppendChild(new CellValue(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!));
        return this;
    }

    /// <summary>What stands between the tags of a number, as a program that writes nonsense would leave it.</summary>
    public Filled TypeRaw(Row row, string column, string value)
    {
        var cell = CellOf(row, column);
        cell.RemoveAllChildren();
        cell.DataType = CellValues.Number;
        cell.AppendChild(new CellValue(value));
        return this;
    }

    public DocumentFormat.OpenXml.Spreadsheet.Cell CellOf(Row row, string column) => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ElementAt(SheetLayout.At(column));

    public byte[] Save()
    {
        document.Save();
        document.Dispose();
        return buffer.ToArray();
    }

    public void Dispose()
    {
        document.Dispose();
        buffer.Dispose();
    }

    private string Text(DocumentFormat.OpenXml.Spreadsheet.Cell cell) => cell.DataType?.Value == CellValues.SharedString
        ? texts[int.Parse(cell.CellValue!.Text, System.Globalization.CultureInfo.InvariantCulture)].InnerText : cell.InnerText;
}
