using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>
/// The lines of the policy outcomes over the outcomes, at constant prices: without support services, these apportioned, with
/// them, and the published budgets that the first is reconciled with. Pure.
/// </summary>
internal static class DepartmentsOutcomesTable
{
    public const string Name = "departments-outcomes";

    public static BudgetTable Of(BudgetBook book) => new(Name, book.Cycle.ToString(), Columns(book), Allocation.Of(book) is { } allocation ? Rows(book, allocation) : []);

    private static List<TableColumn> Columns(BudgetBook book)
    {
        var outcomes = book.Outcomes.Select(o => new TableColumn($"outcome_{o.Outcome.ToLowerInvariant()}_usd", "budget.outcome", ColumnKind.Money, Subject: o.Outcome)).ToList();
        return [.. LineTable.Head, new("rule", "budget.column.rule", ColumnKind.Rule), .. outcomes, new("total_usd", "budget.column.total", ColumnKind.Money, new ColumnFormula.Total(outcomes.ConvertAll(o => o.Key)))];
    }

    private static List<TableRow> Rows(BudgetBook book, Allocation allocation)
    {
        var rows = new List<TableRow>();
        Groups(rows, allocation.Direct);
        var without = rows.Count;
        rows.Add(Sum(RowType.PartTotal, TableTitles.Without, allocation.Without, new(0, RowType.Line)));
        Groups(rows, allocation.Support);
        rows.Add(Sum(RowType.GrandTotal, TableTitles.With, allocation.With, new(0, RowType.Line)));
        var published = book.Outcomes.Select(o => o.Amount).ToList();
        rows.Add(Sum(RowType.Published, TableTitles.Published, published));
        rows.Add(Sum(RowType.Difference, TableTitles.Difference, [.. allocation.Without.Zip(published, (a, b) => a - b)]) with { Less = new(without, rows.Count - 1) });
        return rows;
    }

    private static void Groups(List<TableRow> rows, IReadOnlyList<AllocatedLine> lines)
    {
        foreach (var group in lines.GroupBy(l => (l.Line.Part, l.Line.Group)))
        {
            var first = rows.Count;
            rows.AddRange(group.Select(l => new TableRow(RowType.Line,
                [group.Key.Part, group.Key.Group, l.Line.Key.Line, l.Line.Title.Texts.GetValueOrDefault("zh"), SnakeEnum<AllocationRule>.Name(l.Rule), .. Figures(l.Amounts)], l.Line.Title)));
            decimal[] sums = [.. group.First().Amounts.Select((_, at) => group.Sum(l => l.Amounts[at]))];
            rows.Add(new(RowType.Subtotal, [group.Key.Part, group.Key.Group, null, null, null, .. Figures(sums)], TableTitles.Subtotal, new(first, null)));
        }
    }

    private static TableRow Sum(RowType type, LocalizedText title, IReadOnlyList<decimal> amounts, RowSum? sums = null) => new(type, [null, null, null, null, null, .. Figures(amounts)], title, sums);

    private static IEnumerable<object?> Figures(IReadOnlyList<decimal> amounts) => [.. amounts.Cast<object?>(), amounts.Sum()];
}
