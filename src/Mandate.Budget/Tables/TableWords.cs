using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget;

/// <summary>What pages and documents say of a table: headings, figures and sentences in the language of the reader.</summary>
internal static class TableWords
{
    public static string Heading(TableColumn column, Words words) => column.Subject is null ? words[column.Word] : words[column.Word, column.Subject];

    public static string? Unit(TableColumn column) => column.Kind switch
    {
        ColumnKind.Percent or ColumnKind.Given => "%",
        ColumnKind.Money => column.Key.EndsWith("_chf", StringComparison.Ordinal) ? "CHF" : BudgetCycle.Currency,
        ColumnKind.Millions or ColumnKind.FineMillions => "USD M",
        _ => null,
    };

    public static string Cell(BudgetTable table, TableRow row, int at, Words words) =>
        row.Cells[at] is null && table.Columns[at].Formula is ColumnFormula.PercentOf of && row.Cells[At(table, of.Part)] is null ? words["budget.missing"] : Cell(row.Cells[at], table.Columns[at], words);

    private static string Cell(object? cell, TableColumn column, Words words) => cell switch
    {
        null when column.Kind == ColumnKind.Rule => words["budget.rule.sum"],
        null when column.Kind == ColumnKind.Text => "–",
        null => words[column.Kind == ColumnKind.Percent ? "budget.no_base" : "budget.missing"],
        string basis when column.Key == "forecast_basis" => words["budget.forecast." + basis],
        int flag when column.Kind == ColumnKind.Flag => words[flag == 1 ? "budget.about" : "budget.exact"],
        int count => Shown.Number(count),
        decimal amount => Amount(amount, column.Kind),
        string code when column.Kind == ColumnKind.Rule => words["budget.rule." + code],
        var text => text.ToString() ?? "",
    };

    private static string Amount(decimal amount, ColumnKind kind) => kind switch
    {
        ColumnKind.Percent or ColumnKind.Millions => Shown.Fixed(amount, 1),
        ColumnKind.FineMillions => Shown.Fixed(amount, 2),
        ColumnKind.Given => Shown.Number(amount),
        _ when amount == decimal.Truncate(amount) => Shown.Number(amount),
        _ => Shown.Fixed(amount, 2),
    };

    /// <summary>How the figures were come by.</summary>
    public static string Note(BudgetTable table, Words words) => words[table.Name switch
    {
        ResourcesTable.Name or RedeploymentsTable.Name => "budget.note_millions",
        DepartmentsOutcomesTable.Name => "budget.note_allocation",
        FundingGapTable.Name => "budget.note_gap",
        ContributionsTable.Name => "budget.note_contributions",
        _ => "budget.note",
    }, table.Cycle];

    /// <summary>What the whole comes to.</summary>
    public static string Sentence(BudgetTable table, Words words) => table switch
    {
        { Rows: [] } => words[table.Name == ContributionsTable.Name ? "budget.contributions.none" : "budget.table.empty"],
        { Name: DepartmentsOutcomesTable.Name } => words["budget.allocation.sentence", Shown.Number(Whole(table, RowType.PartTotal, "total_usd") ?? 0, 2), Shown.Number(Whole(table, RowType.GrandTotal, "total_usd") ?? 0, 2)],
        { Name: FundingGapTable.Name } => Whole(table, RowType.GrandTotal, "gap_musd") is { } gap
            ? words["budget.gap.sentence", Millions(table, "required_musd"), Millions(table, "available_musd"), Millions(table, "to_mobilise_musd"), Shown.Fixed(gap, 1)] : words["budget.gap.missing"],
        _ => InAll(table, words),
    };

    // In the columns that are amounts of their own; a table without money counts things.
    private static string InAll(BudgetTable table, Words words)
    {
        var whole = table.Rows.Last(r => r.Type == RowType.GrandTotal);
        var known = table.Columns.Select((c, at) => (Column: c, Cell: whole.Cells[at])).Where(c => c.Cell is not null).ToList();
        var sums = known.Exists(c => IsAmount(c.Column)) ? known.FindAll(c => IsAmount(c.Column)) : known.FindAll(c => c.Column.Kind == ColumnKind.Count);
        return words["budget.in_all", string.Join(words["budget.list"], sums.Select(s => string.Join('\u00a0', words[s.Column.Word] + (Unit(s.Column) is { } unit ? " " + unit : ""), Cell(s.Cell, s.Column, words))))];
    }

    private static bool IsAmount(TableColumn column) => column is { Kind: ColumnKind.Money or ColumnKind.Millions or ColumnKind.FineMillions, Subject: null }
        && !column.Key.Contains("change", StringComparison.Ordinal) && !column.Key.Contains("adjustment", StringComparison.Ordinal);

    private static string Millions(BudgetTable table, string column) => Shown.Fixed(Whole(table, RowType.GrandTotal, column) ?? 0, 1);

    private static decimal? Whole(BudgetTable table, RowType type, string column) =>
        table.Rows.First(r => r.Type == type).Cells[At(table, column)] as decimal?;

    private static int At(BudgetTable table, string column) => Enumerable.Range(0, table.Columns.Count).First(at => table.Columns[at].Key == column);
}
