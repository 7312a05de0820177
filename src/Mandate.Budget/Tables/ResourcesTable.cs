using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>
/// Resources of the outcomes from every source in two bienniums, in millions. What was printed for a line is the line; the
/// sums are computed. Supplementary funds are not split by outcome: they come in with the sum of the outcomes. Pure.
/// </summary>
internal static class ResourcesTable
{
    public const string Name = "resources";

    public static BudgetTable Of(BudgetBook book)
    {
        var files = new BudgetFiles(book.Cycle);
        var (outcomes, others) = (book.Resources.Where(r => r.Row == ResourceRow.Outcome).ToList(), book.Resources.Where(r => r.Row == ResourceRow.Line).ToList());
        // Printed with their sum alone.
        var supplementary = book.Resources.FirstOrDefault(r => r.Row == ResourceRow.Subtotal);
        return new(Name, book.Cycle.ToString(),
        [
            new("outcome", "budget.column.outcome", ColumnKind.Text),
            new($"rb_{files.Before}_revised_musd", "budget.column.regular_before", ColumnKind.Millions), new($"xb_{files.Before}_est_musd", "budget.column.extra_before", ColumnKind.Millions),
            new($"rbsa_{files.Before}_est_musd", "budget.column.supplementary_before", ColumnKind.Millions), new($"total_{files.Before}_musd", "budget.column.all_before", ColumnKind.Millions, Sources($"rb_{files.Before}_revised_musd", files.Before)),
            new($"rb_{files.Now}_musd", "budget.column.regular", ColumnKind.Millions), new($"xb_{files.Now}_est_musd", "budget.column.extra", ColumnKind.Millions),
            new($"rbsa_{files.Now}_est_musd", "budget.column.supplementary", ColumnKind.Millions), new($"total_{files.Now}_musd", "budget.column.all", ColumnKind.Millions, Sources($"rb_{files.Now}_musd", files.Now)),
        ],
        [
            .. outcomes.Select(o => Row(RowType.Line, o.Outcome, [o], null)),
            Row(RowType.Subtotal, "policy outcomes", outcomes, supplementary, new(0, null)),
            .. others.Select(o => Row(RowType.Line, o.Outcome, [o], null)),
            Row(RowType.GrandTotal, null, [.. outcomes, .. others], supplementary, new(outcomes.Count, null)),
        ]);
    }

    private static ColumnFormula.Total Sources(string regular, string cycle) => new(regular, $"xb_{cycle}_est_musd", $"rbsa_{cycle}_est_musd");

    private static TableRow Row(RowType type, string? name, List<OutcomeResources> rows, OutcomeResources? supplementary, RowSum? sums = null)
    {
        decimal?[] before = [Sum(rows, r => r.RegularBefore), Sum(rows, r => r.ExtraBudgetaryBefore), supplementary?.SupplementaryBefore ?? Sum(rows, r => r.SupplementaryBefore)];
        decimal?[] now = [Sum(rows, r => r.Regular), Sum(rows, r => r.ExtraBudgetary), supplementary?.Supplementary ?? Sum(rows, r => r.Supplementary)];
        return new(type, [name, .. before.Cast<object?>(), before.Sum(), .. now.Cast<object?>(), now.Sum()], Title(type, name, rows), sums);
    }

    private static LocalizedText Title(RowType type, string? name, List<OutcomeResources> rows) => type switch
    {
        RowType.GrandTotal => TableTitles.Total,
        RowType.Subtotal => TableTitles.PolicyOutcomes,
        _ when rows[0].Row == ResourceRow.Outcome => TableTitles.Outcome(name!),
        _ => name == OutcomeChecks.SupportServices ? TableTitles.SupportServices : LocalizedText.In("en", name!),
    };

    // What is not said of any of them is not zero.
    private static decimal? Sum(List<OutcomeResources> rows, Func<OutcomeResources, decimal?> of) => rows.Exists(r => of(r) is not null) ? rows.Sum(of) : null;
}
