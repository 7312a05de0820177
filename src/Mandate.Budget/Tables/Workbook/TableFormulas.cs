using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>
/// The formulas of a table's cells as a workbook writes them, with the type of each row in column A, the columns of the
/// table from B and the rows from 2. Pure.
/// </summary>
internal sealed class TableFormulas(BudgetTable table)
{
    private const string MonthsOfAYear = "12";
    private const int Alphabet = 26;

    private readonly Dictionary<string, int> at = table.Columns.Select((c, i) => (c.Key, i)).ToDictionary(c => c.Key, c => c.i, StringComparer.Ordinal);

    public static string Letter(int column) => Letters(column + 1);

    private static string Letters(int at) => at < Alphabet ? $"{(char)('A' + at)}" : Letters(at / Alphabet - 1) + Letters(at % Alphabet);

    /// <summary>Null: the cell holds what it holds.</summary>
    public string? Of(int row, int column)
    {
        var (cell, sums) = (table.Rows[row].Cells[column], table.Rows[row].Sums);
        return table.Columns[column].Formula switch
        {
            ColumnFormula.Total total => cell is null ? null : string.Join('+', total.Of.Select(key => At(key, row))),
            ColumnFormula.Difference of => cell is null ? null : string.Join('-', of.Less.Select(key => At(key, row)).Prepend(At(of.From, row))),
            ColumnFormula.DifferenceWhere of => cell is null && Figure(table.Rows[row].Cells[at[of.IsZero]]) == 0 ? null : $"IF({At(of.IsZero, row)}=0,{At(of.From, row)}-{At(of.Less, row)},\"\")",
            ColumnFormula.PercentOf of => table.Rows[row].Cells[at[of.Part]] is null ? null : Percent(At(of.Part, row), At(of.Base, row)),
            ColumnFormula.ShareOf of => Percent(At(of.Column, row), Whole(of.Column)),
            ColumnFormula.AtRate of => cell is null ? null : $"ROUND({At(of.Column, row)}*{of.Rate.ToString(CultureInfo.InvariantCulture)},2)",
            ColumnFormula.Years of => sums is null ? null : $"{Sum(sums, row, column)}+INT({Sum(sums, row, at[of.MonthsColumn])}/{MonthsOfAYear})",
            ColumnFormula.Months => sums is null ? null : $"MOD({Sum(sums, row, column)},{MonthsOfAYear})",
            _ when table.Rows[row].Less is { } of && cell is decimal => $"{Letter(column)}{of.From + 2}-{Letter(column)}{of.Less + 2}",
            _ => sums is not null && AddsUp(sums, row, column) ? Sum(sums, row, column) : null,
        };
    }

    private static string Percent(string part, string whole) => $"IF({whole}=0,\"\",ROUND(100*{part}/{whole},1))";

    private static string Sum(RowSum sums, int row, int column)
    {
        var (letter, first, last) = (Letter(column), sums.First + 2, row + 1);
        return sums.Of is { } type ? $"SUMIFS({letter}{first}:{letter}{last},$A{first}:$A{last},\"{SnakeEnum<RowType>.Name(type)}\")" : $"SUM({letter}{first}:{letter}{last})";
    }

    // Some sums were printed without what they add up: then the figure stands as it is.
    private bool AddsUp(RowSum sums, int row, int column)
    {
        if (table.Columns[column].Kind == ColumnKind.Flag) return false;
        var cells = table.Rows.Take(row).Skip(sums.First).Where(sums.Takes).Select(r => Figure(r.Cells[column])).OfType<decimal>().ToList();
        return cells.Count > 0 && Figure(table.Rows[row].Cells[column]) == cells.Sum();
    }

    private static decimal? Figure(object? cell) => cell is int count ? count : cell as decimal?;

    private string At(string key, int row) => $"{Letter(at[key])}{row + 2}";

    private string Whole(string key) => $"{Letter(at[key])}${table.Rows.Count + 1}";
}
