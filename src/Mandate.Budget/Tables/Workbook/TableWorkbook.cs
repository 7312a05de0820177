using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>
/// A table as a workbook that goes on reckoning: leaf figures are numbers, what is computed from them is a formula beside
/// the figure that it gives. Rows and columns are those of the CSV.
/// </summary>
public sealed class TableWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    // As workbooks number sizes of paper.
    private const uint A4 = 9;

    private readonly BudgetTable table;
    private readonly TableFormulas formulas;
    private readonly bool[] hasCents;

    private TableWorkbook(BudgetTable table)
    {
        (this.table, formulas) = (table, new(table));
        hasCents = [.. table.Columns.Select((_, at) => table.Rows.Any(r => r.Cells[at] is decimal amount && amount != decimal.Truncate(amount)))];
    }

    public static byte[] Of(BudgetTable table)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook)) new TableWorkbook(table).Write(document);
        return buffer.ToArray();
    }

    private void Write(SpreadsheetDocument document)
    {
        var workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = WorkbookStyles.Make();
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part)) WriteSheet(writer);
        workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = 1, Name = table.Name }),
            new DefinedNames(new DefinedName($"'{table.Name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = 0 }));
    }

    private void WriteSheet(OpenXmlWriter writer)
    {
        writer.WriteStartElement(new Worksheet());
        // On paper: all columns on one page across, the headings on each page.
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0, TabSelected = true }));
        writer.WriteElement(new Columns(table.Columns.Select((c, at) => Wide(at + 2, WidthOf(c))).Prepend(Wide(1, 12))));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(table.Columns.Select((c, at) => Text($"{TableFormulas.Letter(at)}1", c.Key, WorkbookStyles.Header)).Prepend(Text("A1", TableText.RowTypeKey, WorkbookStyles.Header))) { RowIndex = 1 });
        for (var at = 0; at < table.Rows.Count; at++) writer.WriteElement(RowAt(at));
        writer.WriteEndElement();
        writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    private static int WidthOf(TableColumn column) => column.Key switch
    {
        "line" or "en" => 48,
        "department_group" => 40,
        "part" or "item" or "para" => 10,
        _ => column.Kind is ColumnKind.Text or ColumnKind.Rule ? 24 : 16,
    };

    private Row RowAt(int at)
    {
        var (row, number) = (table.Rows[at], at + 2);
        var isSum = row.Type != RowType.Line;
        var cells = table.Columns.Select((c, column) => CellAt($"{TableFormulas.Letter(column)}{number}", row.Cells[column], formulas.Of(at, column), WorkbookStyles.Of(c.Kind, hasCents[column], isSum)));
        return new(cells.Prepend(Text($"A{number}", SnakeEnum<RowType>.Name(row.Type), WorkbookStyles.Of(ColumnKind.Text, false, isSum)))) { RowIndex = (uint)number };
    }

    private static Cell CellAt(string address, object? value, string? formula, uint style)
    {
        if (value is string text) return Text(address, text, style);
        var cell = new Cell { CellReference = address, StyleIndex = style };
        if (formula is not null) cell.CellFormula = new(formula);
        if (value is IFormattable figure) cell.CellValue = new(figure.ToString("0.############################", CultureInfo.InvariantCulture));
        // A percentage of nothing: the formula gives the empty text.
        else if (formula is not null) (cell.DataType, cell.CellValue) = (CellValues.String, new(""));
        return cell;
    }

    // Kept as text within the cell: whatever it begins with, no program runs it.
    private static Cell Text(string address, string text, uint style) => new(new InlineString(new Text(PlainText.Of(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        CellReference = address, DataType = CellValues.InlineString, StyleIndex = style,
    };

    private static Column Wide(int column, int width) => new() { Min = (uint)column, Max = (uint)column, Width = width, CustomWidth = true };
}
