using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Mandate.Budget;

namespace Mandate.Bench;

/// <summary>
/// The model of a recosting as a budget office would have it in a workbook: the rates on one sheet, eight parts of each
/// line's cost on another with six formulas beside them (the increase of staff, of other costs, of both, what changed rates
/// move, the line as it was, the line at the other rates), and the totals. What is computed is what the program computes.
/// </summary>
internal sealed class ModelWorkbook
{
    /// <summary>For each line.</summary>
    public const int Formulas = 6;

    private readonly RecostBasis basis;
    private readonly BudgetBook book;
    private readonly decimal otherRate;

    private ModelWorkbook(BudgetBook book, RecostBasis basis, decimal otherRate) => (this.book, this.basis, this.otherRate) = (book, basis, otherRate);

    /// <param name="book">Of <see cref="GeneratedBudget"/>: the elements of each line in turn, the same factors in each.</param>
    public static void Write(string path, BudgetBook book, RecostBasis basis, decimal otherRate)
    {
        using var document = SpreadsheetDocument.Create(path, SpreadsheetDocumentType.Workbook);
        var workbook = document.AddWorkbookPart();
        var (made, sheets) = (new ModelWorkbook(book, basis, otherRate), new Sheets());
        Add(workbook, sheets, "Rates", made.Rates());
        Add(workbook, sheets, "Lines", Enumerable.Range(0, book.Lines.Count).Select(made.Line));
        Add(workbook, sheets, "Totals", made.Totals());
        workbook.Workbook = new Workbook(sheets);
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, string name, IEnumerable<IEnumerable<object>> rows)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
        {
            writer.WriteStartElement(new Worksheet());
            writer.WriteStartElement(new SheetData());
            foreach (var row in rows) writer.WriteElement(new Row(row.Select(Cell)));
            writer.WriteEndElement();
            writer.WriteEndElement();
        }
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = (uint)sheets.ChildElements.Count + 1, Name = name });
    }

    private static Cell Cell(object value) => value switch
    {
        decimal number => new Cell { CellValue = new(number.ToString(CultureInfo.InvariantCulture)) },
        string text when text.StartsWith('=') => new Cell { CellFormula = new(text[1..]) },
        _ => new Cell(new InlineString(new Text(value.ToString() ?? ""))) { DataType = CellValues.InlineString },
    };

    // Given in B and C, felt in D, in force in E and F; growth as given in G, in force in H, and what moves in I.
    private IEnumerable<IEnumerable<object>> Rates()
    {
        yield return ["factor", "first", "second", "felt", "first now", "second now", "growth given", "growth now", "move"];
        for (var f = 0; f < GeneratedBudget.Factors; f++)
        {
            var (rates, timing, row) = (basis.Model.RatesOf(f)!.Value, book.Elements[f].Timing, f + 2);
            yield return
            [
                $"factor {f + 1}", rates.First, rates.Second, timing == FactorTiming.MidYear ? 0.5m : 1m, rates.First, rates.First == rates.Second ? $"=E{row}" : rates.Second,
                Growth('B', 'C', row), Growth('E', 'F', row), $"=H{row}-G{row}",
            ];
        }
        yield return ["rates", basis.Book.Rate!.Value, otherRate, "=B10/C10"];
    }

    private static string Growth(char first, char second, int row) => $"=(1+D{row}*{first}{row}/100+(1+{first}{row}/100)*(1+D{row}*{second}{row}/100))/2-1";

    private IEnumerable<object> Line(int at)
    {
        var (row, line, first) = (at + 1, book.Lines[at], at * GeneratedBudget.Factors);
        return
        [
            line.Key.Line, .. basis.Model.Amounts[first..(first + GeneratedBudget.Factors)].Cast<object>(), line.Cost, line.CostChange!.Value, basis.FrancShares[at]!.Value,
            Products("BCDE", 'H', 2, row), Products("FGHI", 'H', 6, row), $"=M{row}+N{row}", Products("BCDEFGHI", 'I', 2, row), $"=J{row}+K{row}",
            $"=(Q{row}+P{row})*(1-L{row}+L{row}*Rates!$D$10)",
        ];
    }

    private static string Products(string columns, char rate, int first, int row) => "=" + string.Join('+', columns.Select((c, at) => $"{c}{row}*Rates!${rate}${first + at}"));

    private IEnumerable<IEnumerable<object>> Totals()
    {
        var last = book.Lines.Count;
        yield return ["increases", $"=SUM(Lines!O1:O{last})"];
        yield return ["as it was", $"=SUM(Lines!Q1:Q{last})"];
        yield return ["at the other rates", $"=SUM(Lines!R1:R{last})"];
    }
}
