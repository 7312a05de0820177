using System.Globalization;
using DocumentFormat.OpenXml;
using Mandate.Kernel;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Mandate.Budget;

/// <summary>The table in a document and the paper that it needs: groups as rows of their own, sums bold, figures on the right.</summary>
internal sealed class DocumentTable(BudgetTable table, Words words, string language)
{
    // Twentieths of a point: A4 and its margins, and what a figure takes at most.
    private const uint Short = 11906, Long = 16838;
    private const int Margin = 850, MostOfFigure = 1300, MostUpright = 5, MostAtEase = 8;

    private readonly List<(TableColumn Column, int At)> figures = TableLayout.Figures(table);

    // Many figures to a row need the long side of the paper, and more of them smaller letters.
    private bool IsWide => figures.Count > MostUpright;

    private string HalfPoints => figures.Count > MostAtEase ? "13" : "16";

    private int Width => (int)(IsWide ? Long : Short) - 2 * Margin;

    private int FigureWidth => Math.Min(MostOfFigure, Width * 3 / 4 / Math.Max(figures.Count, 1));

    public W.Table Draw(string title) => new([
        new W.TableProperties(new W.TableStyle { Val = DocumentStyles.Table }, new W.TableWidth { Width = Text(Width), Type = W.TableWidthUnitValues.Dxa }, new W.TableLayout { Type = W.TableLayoutValues.Fixed },
            new W.TableLook { FirstRow = true, FirstColumn = true, NoHorizontalBand = true, NoVerticalBand = true }, new W.TableCaption { Val = title }, new W.TableDescription { Val = TableWords.Note(table, words) }),
        new W.TableGrid([new W.GridColumn { Width = Text(Width - FigureWidth * figures.Count) }, .. figures.Select(_ => new W.GridColumn { Width = Text(FigureWidth) })]),
        Header(), .. TableLayout.Rows(table).Select(Row),
    ]);

    public W.SectionProperties Page()
    {
        var size = new W.PageSize { Width = IsWide ? Long : Short, Height = IsWide ? Short : Long };
        if (IsWide) size.Orient = W.PageOrientationValues.Landscape;
        return new(new W.FooterReference { Type = W.HeaderFooterValues.Default, Id = TableDocument.Footer }, size, new W.PageMargin { Top = Margin, Bottom = Margin, Left = (uint)Margin, Right = (uint)Margin, Header = 400, Footer = 400, Gutter = 0 });
    }

    private W.TableRow Header() => new([
        new W.TableRowProperties(new W.CantSplit(), new W.TableHeader()),
        Cell(words[TableLayout.FirstHeading(table)], false, true), .. figures.Select(f => Cell(Heading(f.Column), TableLayout.IsFigure(f.Column), true)),
    ]);

    private W.TableRow Row(LaidRow laid)
    {
        var properties = new W.TableRowProperties(new W.CantSplit());
        if (laid.Group is { } group) return new(properties, Cell(group.Current.Text, false, true, group.Current.Language, figures.Count + 1, staysWithNext: true));
        var (row, isSum) = (laid.Row!, laid.Row!.Type != RowType.Line);
        var (title, code) = (row.Title.Current, TableLayout.Code(table, row));
        return new([
            properties, Cell(code is null ? title.Text : $"{code}. {title.Text}", false, isSum, title.Language),
            .. figures.Select(f => Cell(TableWords.Cell(table, row, f.At, words), TableLayout.IsFigure(f.Column), isSum)),
        ]);
    }

    private string Heading(TableColumn column) => TableWords.Heading(column, words) + (TableWords.Unit(column) is { } unit ? $" ({unit})" : "");

    private W.TableCell Cell(string text, bool isFigure, bool isBold, string? inLanguage = null, int span = 1, bool staysWithNext = false)
    {
        var cell = new W.TableCellProperties(new W.TableCellWidth { Width = Text(isFigure || span == 1 ? FigureWidth : Width), Type = W.TableWidthUnitValues.Dxa });
        if (span > 1) cell.Append(new W.GridSpan { Val = span });
        // A heading at the foot of a page would stand over nothing.
        var paragraph = new W.ParagraphProperties([.. staysWithNext ? (OpenXmlElement[])[new W.KeepNext()] : [], new W.SpacingBetweenLines { After = "0" }, new W.Justification { Val = isFigure ? W.JustificationValues.Right : W.JustificationValues.Left }]);
        return new(cell, new W.Paragraph(paragraph, Run(text, isBold, inLanguage)));
    }

    private W.Run Run(string text, bool isBold, string? inLanguage)
    {
        var properties = new W.RunProperties();
        if (isBold) properties.Append(new W.Bold());
        properties.Append(new W.FontSize { Val = HalfPoints });
        if (inLanguage is not null && inLanguage != language) properties.Append(new W.Languages { Val = DocumentStyles.Tag(inLanguage), EastAsia = DocumentStyles.Tag(inLanguage) });
        return new(properties, new W.Text(PlainText.Of(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    private static string Text(int width) => width.ToString(CultureInfo.InvariantCulture);
}
