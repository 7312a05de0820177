using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The sheet to fill in: a hidden row of names, a row of titles, then a row for each figure.</summary>
internal sealed class DataSheet(Words words, SharedTexts texts)
{
    private readonly CultureInfo culture = CultureInfo.CurrentUICulture;

    public void Write(WorksheetPart part, IReadOnlyList<SheetLine> lines)
    {
        using var sheet = new SheetWriter(part, texts);
        var last = SheetLayout.HeaderRows + Math.Max(1, lines.Count);
        sheet.Element(new SheetViews(Frozen()));
        sheet.Element(new Columns(SheetLayout.Columns.Select((c, at) => new Column
        {
            Min = (uint)at + 1, Max = (uint)at + 1, Width = c.Width, CustomWidth = true, Hidden = c.IsHidden ? true : null,
        })));
        sheet.BeginRows();
        sheet.Row(1, hidden: true, [.. SheetLayout.Columns.Select(c => ((object?)c.Name, SheetStyles.Header))]);
        sheet.Row(2, [.. SheetLayout.Columns.Select(c => ((object?)(c.Name == "row_key" ? SheetLayout.Titles : words["results.sheet.column." + c.Name]), SheetStyles.Header))]);
        foreach (var (line, at) in lines.Select((l, at) => (l, at))) sheet.Row(SheetLayout.HeaderRows + 1 + at, Cells(line));
        sheet.EndRows();
        sheet.Protect();
        sheet.Element(new AutoFilter { Reference = $"A2:{SheetLayout.Letter(SheetLayout.Columns.Length - 1)}{last}" });
        sheet.Element(Validations(last));
    }

    private (object?, uint)[] Cells(SheetLine line)
    {
        var cells = line.Cells();
        cells[SheetLayout.At("status")] = line.Status is { } status ? SheetWords.Status(status, culture) : null;
        cells[SheetLayout.At("follow_up")] = line.Values.FollowUp ? SheetWords.Yes(culture) : null;
        return [.. cells.Select((value, at) => (value, Style(SheetLayout.Columns[at], line)))];
    }

    // The source belongs to the whole: beside a part there is nothing to be typed.
    private static uint Style(SheetColumn column, SheetLine line) => !column.IsInput || (column.Name == "source" && line.Key.Cell.Length > 0) ? SheetStyles.Locked
        : column.Name is "quantity" or "denominator" ? SheetStyles.Number : SheetStyles.Text;

    private static SheetView Frozen()
    {
        var corner = SheetLayout.Letter(SheetLayout.At("title")) + "3";
        return new SheetView(
            new Pane { HorizontalSplit = SheetLayout.At("title"), VerticalSplit = SheetLayout.HeaderRows, TopLeftCell = corner, ActivePane = PaneValues.BottomRight, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0, TabSelected = true };
    }

    private DataValidations Validations(int last)
    {
        var all = new DataValidations(
            List("status", $"{SheetLayout.Lists}!$A$1:$A${Enum.GetValues<ObservationStatus>().Length}", "results.sheet.status_list", last),
            List("follow_up", $"{SheetLayout.Lists}!$B$1:$B$2", "results.sheet.flag_list", last), Numbers(last));
        all.Count = 3;
        return all;
    }

    private DataValidation List(string column, string from, string says, int last) => new(new Formula1(from))
    {
        Type = DataValidationValues.List, AllowBlank = true, ShowErrorMessage = true, Error = words[says], SequenceOfReferences = Range(column, column, last),
    };

    private DataValidation Numbers(int last) => new(new Formula1("-1000000000000000"), new Formula2("1000000000000000"))
    {
        Type = DataValidationValues.Decimal, Operator = DataValidationOperatorValues.Between, AllowBlank = true, ShowErrorMessage = true,
        Error = words["results.sheet.number_asked"], SequenceOfReferences = Range("quantity", "denominator", last),
    };

    private static ListValue<StringValue> Range(string from, string to, int last) =>
        new([new StringValue($"{SheetLayout.Letter(SheetLayout.At(from))}3:{SheetLayout.Letter(SheetLayout.At(to))}{last}")]);
}
