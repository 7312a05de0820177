using DocumentFormat.OpenXml.Spreadsheet;

namespace Mandate.Results;

/// <summary>The few ways in which cells look: what is locked is grey, what is to be filled in is white with a frame.</summary>
internal static class SheetStyles
{
    public const uint Plain = 0, Header = 1, Locked = 2, Number = 3, Text = 4, Heading = 5, Prose = 6;

    // "Text": what is typed stays as it was typed, neither a date nor a formula.
    private const uint AsTyped = 49;

    public static Stylesheet Make() => new(
        new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 16 }, new FontName { Val = "Calibri" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }), Filled("FFD9E2EC"), Filled("FFF3F4F6")),
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder()), Frame()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true, Alignment = Wrapped() },
            new CellFormat { FillId = 3, ApplyFill = true, ApplyAlignment = true, Alignment = Wrapped() },
            new CellFormat { BorderId = 1, ApplyBorder = true, ApplyProtection = true, Protection = new Protection { Locked = false } },
            new CellFormat { BorderId = 1, NumberFormatId = AsTyped, ApplyNumberFormat = true, ApplyBorder = true, ApplyAlignment = true, Alignment = Wrapped(), ApplyProtection = true, Protection = new Protection { Locked = false } },
            new CellFormat { FontId = 2, ApplyFont = true },
            new CellFormat { ApplyAlignment = true, Alignment = Wrapped() }));

    private static Fill Filled(string colour) => new(new PatternFill(new ForegroundColor { Rgb = colour }) { PatternType = PatternValues.Solid });

    private static Border Frame() => new(
        new LeftBorder(new Color { Rgb = "FF9AA5B1" }) { Style = BorderStyleValues.Thin }, new RightBorder(new Color { Rgb = "FF9AA5B1" }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Rgb = "FF9AA5B1" }) { Style = BorderStyleValues.Thin }, new BottomBorder(new Color { Rgb = "FF9AA5B1" }) { Style = BorderStyleValues.Thin }, new DiagonalBorder());

    private static Alignment Wrapped() => new() { WrapText = true, Vertical = VerticalAlignmentValues.Top };
}
