using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget.Pages;

/// <summary>A budget table for readers: titles in their language, groups as headings, figures in their convention.</summary>
internal static class BudgetTableMarkup
{
    // A wider table scrolls in a box of its own, where no header can stick to the window.
    private const int FitsTheWindow = 9;

    /// <param name="slice">Which rows are shown; null: all.</param>
    public static Table Of(BudgetTable table, Words words, Range? slice = null)
    {
        var figures = TableLayout.Figures(table);
        return new(words[BudgetLinks.TitleKey(table.Name)],
            [new(words[TableLayout.FirstHeading(table)]), .. figures.Select(f => new Column(TableWords.Heading(f.Column, words), TableLayout.IsFigure(f.Column), TableWords.Unit(f.Column)))],
            [.. TableLayout.Rows(table, slice).Select(r => Row(table, r, figures, words))], words["budget.table.empty"])
        { HideCaption = true, StickyHeader = figures.Count <= FitsTheWindow, StickyFirst = true, Stacks = false };
    }

    private static Row Row(BudgetTable table, LaidRow laid, List<(TableColumn Column, int At)> figures, Words words)
    {
        if (laid.Group is { } group) return Ui.Row.Group(In(group));
        var row = laid.Row!;
        return new([Title(table, row), .. figures.Select(f => Markup.Text(TableWords.Cell(table, row, f.At, words)))], row.Type == RowType.Line ? null : "sum", laid.IsInGroup ? 1 : 0);
    }

    private static Markup Title(BudgetTable table, TableRow row)
    {
        var code = TableLayout.Code(table, row);
        return Markup.Of($"{(code is null ? "" : code + ". ")}{(Why(table, row) is { } why ? Markup.Of($"<a href=\"{why}\">{In(row.Title)}</a>") : In(row.Title))}");
    }

    // What made the figures of a line.
    private static string? Why(BudgetTable table, TableRow row) => row.Line is not { } line ? null : table.Name switch
    {
        ComputedIncreasesTable.Name => BudgetLinks.Increase(table.Cycle, line),
        StaffCostsTable.Name => BudgetLinks.StaffCost(table.Cycle, line),
        _ => null,
    };

    private static Markup In(LocalizedText text) => Markup.Of($"<span lang=\"{text.Current.Language}\">{text.Current.Text}</span>");
}
