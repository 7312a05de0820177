using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget.Pages;

/// <summary>A budget table for readers: titles in their language, groups as headings, figures in their convention.</summary>
internal static class BudgetTableMarkup
{
    // What the page says by headings, or in the reader's own language in the title.
    private static readonly string[] Folded = ["part", "department_group", "side", "zh", "en", "line", "item", "outcome"];

    public static Table Of(BudgetTable table, Words words)
    {
        var figures = table.Columns.Select((c, at) => (Column: c, At: at)).Where(c => !Folded.Contains(c.Column.Key, StringComparer.Ordinal)).ToList();
        return new(words[BudgetLinks.TitleKey(table.Name)],
            [new(words[FirstHeading(table)]), .. figures.Select(f => new Column(words[f.Column.Word], true, Unit(f.Column)))],
            [.. Rows(table, figures, words)], words["budget.table.empty"])
        { HideCaption = true, StickyHeader = true, StickyFirst = true, Stacks = false };
    }

    /// <summary>What the whole comes to, in the columns that are amounts of their own.</summary>
    public static string Sentence(BudgetTable table, Words words)
    {
        var whole = table.Rows[^1];
        var sums = table.Columns.Select((c, at) => (Column: c, Amount: whole.Cells[at] as decimal?))
            .Where(c => c.Amount is not null && c.Column.Kind is ColumnKind.Money or ColumnKind.Millions && !c.Column.Key.Contains("change", StringComparison.Ordinal) && !c.Column.Key.Contains("adjustment", StringComparison.Ordinal));
        return words["budget.in_all", string.Join(words["budget.list"], sums.Select(s => $"{words[s.Column.Word]} {Unit(s.Column)}\u00a0{(s.Column.Kind == ColumnKind.Millions ? Shown.Fixed(s.Amount!.Value, 1) : Shown.Number(s.Amount!.Value, 2))}"))];
    }

    private static IEnumerable<Row> Rows(BudgetTable table, List<(TableColumn Column, int At)> figures, Words words)
    {
        var (group, at) = ("", Array.FindIndex([.. table.Columns], c => c.Key is "department_group" or "side"));
        var lines = at < 0 ? null : table.Rows.Where(r => r.Type == RowType.Line).ToLookup(r => (r.Cells[0], r.Cells[at]));
        foreach (var row in table.Rows)
        {
            // The sum of one line says nothing that the line does not.
            if (row.Type == RowType.Subtotal && lines?[(row.Cells[0], row.Cells[at])].Count() == 1) continue;
            if (at >= 0 && row.Cells[at] is string name && name != group)
            {
                group = name;
                yield return Row.Group(Markup.Text(table.Columns[at].Key == "side" ? words["budget.side." + name] : name));
            }
            yield return new([Title(table, row), .. figures.Select(f => Cell(row.Cells[f.At], f.Column, words))],
                row.Type == RowType.Line ? null : "sum", row.Type == RowType.Line && at >= 0 ? 1 : 0);
        }
    }

    private static Markup Title(BudgetTable table, TableRow row)
    {
        var code = table.Columns.Select((c, at) => c.Key is "item" ? row.Cells[at] as string : null).FirstOrDefault(c => c is not null);
        return Markup.Of($"{(code is null ? "" : code + ". ")}<span lang=\"{row.Title.Current.Language}\">{row.Title.Current.Text}</span>");
    }

    private static Markup Cell(object? cell, TableColumn column, Words words) => Markup.Text(cell switch
    {
        null => words[column.Kind == ColumnKind.Percent ? "budget.no_base" : "budget.missing"],
        int count => Shown.Number(count),
        decimal amount => column.Kind switch
        {
            ColumnKind.Percent or ColumnKind.Millions => Shown.Fixed(amount, 1),
            _ => Shown.Number(amount, 2),
        },
        var text => text.ToString(),
    });

    private static string FirstHeading(BudgetTable table) => table.Columns.First(c => c.Key is "line" or "en" or "outcome").Word;

    private static string? Unit(TableColumn column) => column.Kind switch
    {
        ColumnKind.Percent => "%",
        ColumnKind.Money => column.Key.EndsWith("_chf", StringComparison.Ordinal) ? "CHF" : BudgetCycle.Currency,
        ColumnKind.Millions => "USD M",
        _ => null,
    };
}
