using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>What a row stands for: a leaf line, or a sum of those before it.</summary>
public enum RowType
{
    Line,
    Subtotal,
    PartTotal,
    GrandTotal,

    /// <summary>What was published, to be held against the sums.</summary>
    Published,

    /// <summary>A sum less what was published.</summary>
    Difference,
}

/// <summary>How the figures of a column are written.</summary>
public enum ColumnKind
{
    Text,

    /// <summary>A whole number: years, months.</summary>
    Count,

    /// <summary>To the unit of the currency, cents where there are some.</summary>
    Money,

    /// <summary>Millions with one decimal.</summary>
    Millions,

    /// <summary>Millions with two decimals.</summary>
    FineMillions,

    /// <summary>1: it is so; 0: it is not.</summary>
    Flag,

    /// <summary>A number with the decimals that it was given with.</summary>
    Given,

    /// <summary>A code of few: the page says it in words.</summary>
    Rule,

    /// <summary>With one decimal, each rounded by itself, halves away from zero.</summary>
    Percent,
}

/// <param name="Key">As files name it: <c>budget_2020_21_usd</c>.</param>
/// <param name="Word">Key of its heading.</param>
/// <param name="Formula">How a workbook reckons it; null: leaf figures, and their sums in sums.</param>
/// <param name="Subject">What the heading is about, where one heading serves several columns: the code of an outcome.</param>
public sealed record TableColumn(string Key, string Word, ColumnKind Kind, ColumnFormula? Formula = null, string? Subject = null);

/// <param name="Cells">One for each column: a text, a number, or null where there is none (a share of nothing).</param>
/// <param name="Title">What a page calls the row, in every language.</param>
/// <param name="Sums">Which rows above it adds up; null: its figures come from elsewhere.</param>
/// <param name="Less">Which row above it has another taken off.</param>
public sealed record TableRow(RowType Type, IReadOnlyList<object?> Cells, LocalizedText Title, RowSum? Sums = null, RowDifference? Less = null)
{
    /// <summary>Position of the line that the row is; null: it is a sum, or of no line.</summary>
    public int? Line { get; init; }
}

/// <summary>Indexes in <see cref="BudgetTable.Rows"/>.</summary>
public sealed record RowDifference(int From, int Less);

/// <summary>One of the tables that a programme and budget prints, computed from the leaf lines.</summary>
/// <param name="Name">As commands and addresses say it: <c>cost-increases</c>.</param>
public sealed record BudgetTable(string Name, string Cycle, IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows);
