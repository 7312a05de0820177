using DocumentFormat.OpenXml.Spreadsheet;

namespace Mandate.Budget;

/// <summary>How cells of a table look: by the kind of the column, sums in bold.</summary>
internal static class WorkbookStyles
{
    public const uint Header = 10;

    private const uint Bold = 5, OneDecimal = 164, AsGiven = 165;

    // The first two are among the formats that every program has: 1,234 and 1,234.50.
    private static readonly uint[] Formats = [0, 3, 4, OneDecimal, AsGiven];

    public static uint Of(ColumnKind kind, bool hasCents, bool isSum) => (kind switch
    {
        ColumnKind.Text or ColumnKind.Rule => 0u,
        ColumnKind.Given => 4u,
        ColumnKind.Percent or ColumnKind.Millions => 3u,
        ColumnKind.FineMillions => 2u,
        ColumnKind.Money when hasCents => 2u,
        _ => 1u,
    }) + (isSum ? Bold : 0);

    public static Stylesheet Make() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = OneDecimal, FormatCode = "#,##0.0" }, new NumberingFormat { NumberFormatId = AsGiven, FormatCode = "#,##0.######" }),
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFD9E2EC" }) { PatternType = PatternValues.Solid })),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
        new CellStyleFormats(new CellFormat()),
        new CellFormats([
            .. Formats.Select(f => new CellFormat { NumberFormatId = f, ApplyNumberFormat = true }),
            .. Formats.Select(f => new CellFormat { NumberFormatId = f, ApplyNumberFormat = true, FontId = 1, ApplyFont = true }),
            new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true, Alignment = new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top } },
        ]));
}
