using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;

namespace Mandate.Tests.Budget;

/// <summary>
/// A workbook read back and reckoned as a spreadsheet program would: the few functions that budget tables use, from the
/// cells without a formula alone.
/// </summary>
internal sealed partial class LiveSheet
{
    private readonly Dictionary<string, object?> leaves = new(StringComparer.Ordinal);
    private readonly Dictionary<string, object?> reckoned = new(StringComparer.Ordinal);

    public LiveSheet(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), false);
        Complaints = [.. new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}")];
        foreach (var cell in document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>())
        {
            var address = cell.CellReference!.Value!;
            if (cell.CellFormula is { } formula) (Formulas[address], Shown[address]) = (formula.Text, Value(cell));
            else leaves[address] = Value(cell);
        }
    }

    public IReadOnlyList<string> Complaints { get; }

    public Dictionary<string, string> Formulas { get; } = new(StringComparer.Ordinal);

    /// <summary>What programs that do not reckon show for a formula.</summary>
    public Dictionary<string, object?> Shown { get; } = new(StringComparer.Ordinal);

    public void Type(string address, object? value)
    {
        leaves[address] = value;
        reckoned.Clear();
    }

    /// <summary>A decimal, a text, or null of an empty cell.</summary>
    public object? this[string address]
    {
        get
        {
            if (!Formulas.TryGetValue(address, out var formula)) return leaves.GetValueOrDefault(address);
            if (!reckoned.TryGetValue(address, out var value)) reckoned[address] = value = new Reading(this, formula).All();
            return value;
        }
    }

    private static object? Value(Cell cell) => cell.DataType?.Value is { } type && (type == CellValues.InlineString || type == CellValues.String) ? cell.InnerText[(cell.CellFormula?.Text.Length ?? 0)..]
        : cell.CellValue is { } number ? decimal.Parse(number.Text, CultureInfo.InvariantCulture) : null;

    private sealed class Reading(LiveSheet sheet, string formula)
    {
        private readonly Queue<string> tokens = new(Tokens().Matches(formula.Replace("$", "", StringComparison.Ordinal)).Select(m => m.Value));

        public object? All()
        {
            var value = Comparison();
            Assert.Empty(tokens);
            return value;
        }

        private object? Comparison()
        {
            var left = Sum();
            return Took("=") ? Number(left) == Number(Sum()) : left;
        }

        private object? Sum()
        {
            var value = Product();
            while (true)
            {
                if (Took("+")) value = Number(value) + Number(Product());
                else if (Took("-")) value = Number(value) - Number(Product());
                else return value;
            }
        }

        private object? Product()
        {
            var value = Operand();
            while (true)
            {
                if (Took("*")) value = Number(value) * Number(Operand());
                else if (Took("/")) value = Number(Operand()) is var by && by == 0 ? "#DIV/0!" : Number(value) / by;
                else return value;
            }
        }

        private object? Operand()
        {
            var token = tokens.Dequeue();
            if (char.IsDigit(token[0])) return decimal.Parse(token, CultureInfo.InvariantCulture);
            if (token[0] == '"') return token[1..^1];
            if (Took("(")) return Function(token);
            return Took(":") ? Range(token, tokens.Dequeue()) : sheet[token];
        }

        private object? Function(string name)
        {
            List<object?> given = [Comparison()];
            while (Took(",")) given.Add(Comparison());
            Assert.True(Took(")"));
            return name switch
            {
                "SUM" => ((List<object?>)given[0]!).OfType<decimal>().Sum(),
                "SUMIFS" => ((List<object?>)given[0]!).Zip((List<object?>)given[1]!).Where(p => Equals(p.Second, given[2])).Sum(p => p.First as decimal? ?? 0),
                "IF" => given[0] is true ? given[1] : given[2],
                "INT" => decimal.Floor(Number(given[0])),
                "MOD" => Number(given[0]) % Number(given[1]),
                "ROUND" => decimal.Round(Number(given[0]), (int)Number(given[1]), MidpointRounding.AwayFromZero),
                _ => throw new NotSupportedException(name),
            };
        }

        private List<object?> Range(string first, string last)
        {
            Assert.Equal(first[0], last[0]);
            var (from, to) = (int.Parse(first[1..], CultureInfo.InvariantCulture), int.Parse(last[1..], CultureInfo.InvariantCulture));
            return [.. Enumerable.Range(from, to - from + 1).Select(row => sheet[$"{first[0]}{row}"])];
        }

        // What a failed division leaves is only looked at where IF takes it.
        private static decimal Number(object? value) => value switch { null or "#DIV/0!" => 0, decimal number => number, _ => throw new InvalidOperationException($"{value} is no number") };

        private bool Took(string token)
        {
            if (!tokens.TryPeek(out var next) || next != token) return false;
            tokens.Dequeue();
            return true;
        }
    }

    [GeneratedRegex("""[A-Z]+[0-9]*|[0-9.]+|"[^"]*"|[-+*/=(),:]""")]
    private static partial Regex Tokens();
}
