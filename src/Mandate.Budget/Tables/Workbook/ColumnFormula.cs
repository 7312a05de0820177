namespace Mandate.Budget;

/// <summary>How a column is reckoned, in workbooks: from other columns of the same row, named by their keys.</summary>
public abstract record ColumnFormula
{
    private ColumnFormula()
    {
    }

    public sealed record Total(params IReadOnlyList<string> Of) : ColumnFormula;

    public sealed record Difference(string From, params IReadOnlyList<string> Less) : ColumnFormula;

    /// <summary>Empty where another column of the row is not zero.</summary>
    public sealed record DifferenceWhere(string From, string Less, string IsZero) : ColumnFormula;

    /// <summary>With one decimal; empty where the base is zero.</summary>
    public sealed record PercentOf(string Part, string Base) : ColumnFormula;

    /// <summary>Percentage of the column's figure in the last row, which is the whole.</summary>
    public sealed record ShareOf(string Column) : ColumnFormula;

    /// <summary>In sums: what the rows have, and a year for every twelve of their months together.</summary>
    public sealed record Years(string MonthsColumn) : ColumnFormula;

    /// <summary>In sums: the months that make no whole year.</summary>
    public sealed record Months : ColumnFormula;

    /// <summary>To the hundredth.</summary>
    public sealed record AtRate(string Column, decimal Rate) : ColumnFormula;
}
