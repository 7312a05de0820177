namespace Mandate.Budget;

/// <summary>What was printed in millions: against the exact figures, and its sums against what they add up.</summary>
internal static class ResourceChecks
{
    private const string Place = BudgetFiles.ResourcesName;

    private static readonly (string Column, Func<OutcomeResources, decimal?> Of)[] Columns =
    [
        ("rb_before", r => r.RegularBefore), ("xb_before", r => r.ExtraBudgetaryBefore), ("rbsa_before", r => r.SupplementaryBefore),
        ("rb", r => r.Regular), ("xb", r => r.ExtraBudgetary), ("rbsa", r => r.Supplementary),
    ];

    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        var (outcomes, lines) = (Rows(book, ResourceRow.Outcome), Rows(book, ResourceRow.Line));
        foreach (var outcome in outcomes)
            if (book.Outcomes.FirstOrDefault(o => o.Outcome == outcome.Outcome) is { } exact)
                yield return Comparison.Rounded("budget.check.printed_outcome", outcome.Outcome, new(BudgetFiles.OutcomesName, exact.Amount), new(Place, outcome.Regular, true));
        foreach (var line in lines)
            if (book.Lines.Where(l => l.Group.EndsWith(line.Outcome, StringComparison.OrdinalIgnoreCase)).ToList() is { Count: > 0 } exact)
                yield return Comparison.Rounded("budget.check.printed_line", line.Outcome, new(BudgetFiles.LinesName, exact.Sum(l => l.Cost)), new(Place, line.Regular, true));
        foreach (var sum in Rows(book, ResourceRow.Subtotal))
        {
            if (book.Outcomes.Count > 0) yield return Comparison.Rounded("budget.check.printed_sum", sum.Outcome, new(BudgetFiles.OutcomesName, book.Outcomes.Sum(o => o.Amount)), new(Place, sum.Regular, true));
            foreach (var comparison in Sums("budget.check.subtotal", sum, outcomes)) yield return comparison;
        }
        foreach (var total in Rows(book, ResourceRow.Total))
            foreach (var comparison in Sums("budget.check.total", total, [.. Rows(book, ResourceRow.Subtotal), .. lines])) yield return comparison;
    }

    private static List<OutcomeResources> Rows(BudgetBook book, ResourceRow row) => [.. book.Resources.Where(r => r.Row == row)];

    // A column that no row fills is split no further: its sum stands alone.
    private static IEnumerable<Comparison> Sums(string code, OutcomeResources sum, List<OutcomeResources> rows) =>
        from column in Columns
        where column.Of(sum) is not null && rows.Exists(r => column.Of(r) is not null)
        select Comparison.Equal(code, $"{sum.Outcome}, {column.Column}", new(Place, rows.Sum(column.Of), true), new(Place, column.Of(sum), true));
}
