using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>A row as it is read: the heading of a group, or a row of the table below it.</summary>
/// <param name="Group">What the heading says; null: a row.</param>
internal sealed record LaidRow(LocalizedText? Group, TableRow? Row)
{
    /// <summary>A line below the heading of its group.</summary>
    public bool IsInGroup { get; init; }
}

/// <summary>A table as pages and documents lay it out: groups as headings, titles in one column, figures beside them. Pure.</summary>
internal static class TableLayout
{
    // What is said by headings, or in the reader's own language in the title.
    private static readonly string[] Folded = ["part", "department_group", "side", "zh", "en", "line", "item", "outcome", "country", "location", "field_en", "field_zh", "kind", "para"];

    // Said in the sentence above the table, and the sum of two columns that stand in it.
    private static readonly string[] SaidElsewhere = ["time_gone_pct", "used_usd"];

    // Whose texts are headings over the rows that share them.
    private static readonly string[] Grouping = ["department_group", "side", "location", "kind"];

    /// <summary>The columns beside the title, with their places in the cells.</summary>
    public static List<(TableColumn Column, int At)> Figures(BudgetTable table) =>
        [.. table.Columns.Select((c, at) => (Column: c, At: at)).Where(c => !Folded.Contains(c.Column.Key, StringComparer.Ordinal) && !SaidElsewhere.Contains(c.Column.Key, StringComparer.Ordinal))];

    /// <summary>Numbers stand on the right.</summary>
    public static bool IsFigure(TableColumn column) => column.Kind is not (ColumnKind.Text or ColumnKind.Rule);

    /// <summary>Key of the title column's heading.</summary>
    public static string FirstHeading(BudgetTable table) => table.Columns.First(c => c.Key is "line" or "en" or "outcome" or "country" or "field_en").Word;

    /// <summary>The letter of an item of appropriation or the number of a paragraph; null where rows have neither.</summary>
    public static string? Code(BudgetTable table, TableRow row) =>
        table.Columns.Select((c, at) => c.Key is "item" or "para" ? row.Cells[at] as string : null).FirstOrDefault(c => c is not null);

    /// <param name="slice">Which rows; null: all.</param>
    public static IEnumerable<LaidRow> Rows(BudgetTable table, Range? slice = null)
    {
        var (group, at) = ("", Array.FindIndex([.. table.Columns], c => c.Key is "department_group" or "side"));
        var (first, count) = (slice ?? ..).GetOffsetAndLength(table.Rows.Count);
        for (var i = first; i < first + count; i++)
        {
            var row = table.Rows[i];
            // The sum of one line says nothing that the line does not.
            if (at >= 0 && row is { Type: RowType.Subtotal, Sums: { Of: null } sums } && sums.First == i - 1) continue;
            if (at >= 0 && row.Cells[at] is string name && name != group) yield return new(TableTitles.Group(table.Columns[at].Key, group = name), null);
            yield return new(null, row) { IsInGroup = row.Type == RowType.Line && at >= 0 };
        }
    }
}
