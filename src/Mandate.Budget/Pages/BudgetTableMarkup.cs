using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget.Pages;

/// <summary>A budget table for readers: titles in their language, groups as headings, figures in their convention.</summary>
internal static class BudgetTableMarkup
{
    // What the page says by headings, or in the reader's own language in the title.
    private static readonly string[] Folded = ["part", "department_group", "side", "zh", "en", "line", "item", "outcome", "location", "field_en", "field_zh", "kind", "para"];

    // Said in the sentence above the table, and the sum of two columns that stand in it.
    private static readonly string[] SaidElsewhere = ["time_gone_pct", "used_usd"];

    // A wider table scrolls in a box of its own, where no header can stick to the window.
    private const int FitsTheWindow = 9;

    // Whose texts are headings over the rows that share them.
    private static readonly string[] Grouping = ["department_group", "side", "location", "kind"];

    /// <param name="slice">Which rows are shown; null: all.</param>
    public static Table Of(BudgetTable table, Words words, Range? slice = null)
    {
        var figures = table.Columns.Select((c, at) => (Column: c, At: at)).Where(c => !Folded.Contains(c.Column.Key, StringComparer.Ordinal) && !SaidElsewhere.Contains(c.Column.Key, StringComparer.Ordinal)).ToList();
        return new(words[BudgetLinks.TitleKey(table.Name)],
            [new(words[FirstHeading(table)]), .. figures.Select(f => new Column(words[f.Column.Word], f.Column.Kind != ColumnKind.Text, Unit(f.Column)))],
            [.. Rows(table, table.Rows.Take(slice ?? ..), figures, words)], words["budget.table.empty"])
        { HideCaption = true, StickyHeader = figures.Count <= FitsTheWindow, StickyFirst = true, Stacks = false };
    }

    /// <summary>What the whole comes to, in the columns that are amounts of their own.</summary>
    public static string Sentence(BudgetTable table, Words words)
    {
        var whole = table.Rows.Last(r => r.Type == RowType.GrandTotal);
        var sums = table.Columns.Select((c, at) => (Column: c, Cell: whole.Cells[at])).Where(c => c.Cell is not null && IsAmount(c.Column)).ToList();
        // A table without money counts things.
        if (sums.Count == 0) sums = [.. table.Columns.Select((c, at) => (Column: c, Cell: whole.Cells[at])).Where(c => c.Cell is not null && c.Column.Kind == ColumnKind.Count)];
        return words["budget.in_all", string.Join(words["budget.list"], sums.Select(s => string.Join('\u00a0', new[] { words[s.Column.Word] + (Unit(s.Column) is { } unit ? " " + unit : ""), Figure(s.Cell, s.Column, words) })))];
    }

    private static bool IsAmount(TableColumn column) => column.Kind is ColumnKind.Money or ColumnKind.Millions or ColumnKind.FineMillions
        && !column.Key.Contains("change", StringComparison.Ordinal) && !column.Key.Contains("adjustment", StringComparison.Ordinal);

    private static IEnumerable<Row> Rows(BudgetTable table, IEnumerable<TableRow> shown, List<(TableColumn Column, int At)> figures, Words words)
    {
        var (group, at) = ("", Array.FindIndex([.. table.Columns], c => c.Key is "department_group" or "side"));
        var lines = at < 0 ? null : table.Rows.Where(r => r.Type == RowType.Line).ToLookup(r => (r.Cells[0], r.Cells[at]));
        foreach (var row in shown)
        {
            // The sum of one line says nothing that the line does not.
            if (row.Type == RowType.Subtotal && lines?[(row.Cells[0], row.Cells[at])].Count() == 1) continue;
            if (at >= 0 && row.Cells[at] is string name && name != group)
            {
                group = name;
                yield return Row.Group(In(TableTitles.Group(table.Columns[at].Key, name)));
            }
            yield return new([Title(table, row), .. figures.Select(f => Cell(row.Cells[f.At], f.Column, words))],
                row.Type == RowType.Line ? null : "sum", row.Type == RowType.Line && at >= 0 ? 1 : 0);
        }
    }

    private static Markup Title(BudgetTable table, TableRow row)
    {
        var code = table.Columns.Select((c, at) => c.Key is "item" or "para" ? row.Cells[at] as string : null).FirstOrDefault(c => c is not null);
        return Markup.Of($"{(code is null ? "" : code + ". ")}{(table.Name == ComputedIncreasesTable.Name && row.Line is { } line ? Markup.Of($"<a href=\"{BudgetLinks.Increase(table.Cycle, line)}\">{In(row.Title)}</a>") : In(row.Title))}");
    }

    private static Markup In(LocalizedText text) => Markup.Of($"<span lang=\"{text.Current.Language}\">{text.Current.Text}</span>");

    private static Markup Cell(object? cell, TableColumn column, Words words) => Markup.Text(Figure(cell, column, words));

    private static string? Figure(object? cell, TableColumn column, Words words) => cell switch
    {
        null when column.Kind == ColumnKind.Text => "–",
        null => words[column.Kind == ColumnKind.Percent ? "budget.no_base" : "budget.missing"],
        int flag when column.Kind == ColumnKind.Flag => words[flag == 1 ? "budget.about" : "budget.exact"],
        string basis when column.Key == "forecast_basis" => words["budget.forecast." + basis],
        int count => Shown.Number(count),
        decimal amount => Amount(amount, column.Kind),
        var text => text.ToString(),
    };

    private static string Amount(decimal amount, ColumnKind kind) => kind switch
    {
        ColumnKind.Percent or ColumnKind.Millions => Shown.Fixed(amount, 1),
        ColumnKind.FineMillions => Shown.Fixed(amount, 2),
        _ => Shown.Number(amount, 2),
    };

    private static string FirstHeading(BudgetTable table) => table.Columns.First(c => c.Key is "line" or "en" or "outcome" or "field_en").Word;

    private static string? Unit(TableColumn column) => column.Kind switch
    {
        ColumnKind.Percent => "%",
        ColumnKind.Money => column.Key.EndsWith("_chf", StringComparison.Ordinal) ? "CHF" : BudgetCycle.Currency,
        ColumnKind.Millions or ColumnKind.FineMillions => "USD M",
        _ => null,
    };
}
