namespace Mandate.Budget;

/// <summary>A table of all lines with the sums of their groups, of the parts and of all. Pure.</summary>
internal static class LineTable
{
    public static readonly TableColumn[] Head =
    [
        new("part", "budget.column.part", ColumnKind.Text), new("department_group", "budget.column.group", ColumnKind.Text),
        new("line", "budget.column.line", ColumnKind.Text), new("zh", "budget.column.zh", ColumnKind.Text),
    ];

    /// <param name="figures">Of one line or of several together.</param>
    public static BudgetTable Of(string name, BudgetBook book, IEnumerable<TableColumn> columns, Func<IEnumerable<BudgetLine>, IEnumerable<object?>> figures)
    {
        var rows = new List<TableRow>();
        foreach (var part in book.Lines.GroupBy(l => l.Part, StringComparer.Ordinal))
        {
            var first = rows.Count;
            foreach (var group in part.GroupBy(l => l.Group, StringComparer.Ordinal))
            {
                rows.AddRange(group.Select(l => new TableRow(RowType.Line, [part.Key, group.Key, l.Key.Line, l.Title.Texts.GetValueOrDefault("zh"), .. figures([l])], l.Title) { Line = l.Position }));
                rows.Add(new(RowType.Subtotal, [part.Key, group.Key, null, null, .. figures(group)], TableTitles.Subtotal, new(rows.Count - group.Count(), null)));
            }
            rows.Add(new(RowType.PartTotal, [part.Key, null, null, null, .. figures(part)], TableTitles.Part(part.Key), new(first, RowType.Line)));
        }
        rows.Add(new(RowType.GrandTotal, [null, null, null, null, .. figures(book.Lines)], TableTitles.Total, new(0, RowType.Line)));
        return new(name, book.Cycle.ToString(), [.. Head, .. columns], rows);
    }
}
