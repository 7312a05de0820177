namespace Mandate.Budget;

/// <summary>
/// What the outcomes require from every source, what is available, what is to be mobilised, and the gap, in millions. What
/// the files do not say is empty, and so is what rests on it. Pure.
/// </summary>
internal static class FundingGapTable
{
    public const string Name = "funding-gap";

    /// <param name="ToMobilise">What is estimated of voluntary funds and not secured yet.</param>
    internal sealed record Funds(decimal? Required, decimal? Regular, decimal? ExtraBudgetarySecured, decimal? SupplementarySecured, decimal? ExtraBudgetary, decimal? Supplementary, decimal? ToMobilise)
    {
        /// <summary>The regular budget and what of voluntary funds is secured.</summary>
        public decimal? Available => Regular + ExtraBudgetarySecured + SupplementarySecured;

        /// <summary>Required, and neither available nor estimated; below zero where there is more than is required.</summary>
        public decimal? Gap => Required - Available - ToMobilise;
    }

    public static BudgetTable Of(BudgetBook book)
    {
        var now = new BudgetFiles(book.Cycle).Now;
        string[] available = [$"rb_{now}_musd", "xb_secured_musd", "rbsa_secured_musd"];
        var funds = ByOutcome(book);
        return new(Name, book.Cycle.ToString(),
        [
            new("outcome", "budget.column.outcome", ColumnKind.Text), new("required_musd", "budget.column.required", ColumnKind.Millions), new(available[0], "budget.column.regular", ColumnKind.Millions),
            new(available[1], "budget.column.extra_secured", ColumnKind.Millions), new(available[2], "budget.column.supplementary_secured", ColumnKind.Millions),
            new("available_musd", "budget.column.available", ColumnKind.Millions, new ColumnFormula.Total(available)),
            new($"xb_{now}_est_musd", "budget.column.extra", ColumnKind.Millions), new($"rbsa_{now}_est_musd", "budget.column.supplementary", ColumnKind.Millions),
            new("to_mobilise_musd", "budget.column.to_mobilise", ColumnKind.Millions),
            new("gap_musd", "budget.column.gap", ColumnKind.Millions, new ColumnFormula.Difference("required_musd", "available_musd", "to_mobilise_musd")),
        ],
        [
            .. funds.Select(f => new TableRow(RowType.Line, [f.Outcome, .. Cells(f.Funds)], TableTitles.Outcome(f.Outcome))),
            new(RowType.GrandTotal, [null, .. Cells(Whole(book, funds))], TableTitles.PolicyOutcomes, new(0, RowType.Line)),
        ]);
    }

    internal static List<(string Outcome, Funds Funds)> ByOutcome(BudgetBook book)
    {
        var printed = book.Resources.Where(r => r.Row == ResourceRow.Outcome).DistinctBy(r => r.Outcome, StringComparer.Ordinal).ToDictionary(r => r.Outcome, StringComparer.Ordinal);
        var required = book.Requirements.ToDictionary(r => r.Outcome, StringComparer.Ordinal);
        return [.. book.Outcomes.Select(o => o.Outcome).Union(printed.Keys, StringComparer.Ordinal).Select(code =>
        {
            var (r, needs) = (printed.GetValueOrDefault(code), required.GetValueOrDefault(code));
            var rest = Rest(r?.ExtraBudgetary, needs?.ExtraBudgetarySecured) + (r?.Supplementary is null ? 0 : Rest(r.Supplementary, needs?.SupplementarySecured));
            return (code, new Funds(needs?.Required, r?.Regular, needs?.ExtraBudgetarySecured, needs?.SupplementarySecured, r?.ExtraBudgetary, r?.Supplementary, rest));
        })];
    }

    private static Funds Whole(BudgetBook book, List<(string Outcome, Funds Funds)> funds)
    {
        // Where they are not split by outcome, supplementary funds are estimated in all alone.
        var unsplit = funds.TrueForAll(f => f.Funds.Supplementary is null) ? book.Resources.FirstOrDefault(r => r.Row == ResourceRow.Subtotal)?.Supplementary : null;
        var secured = Sum(funds, f => f.SupplementarySecured);
        return new(Sum(funds, f => f.Required), Sum(funds, f => f.Regular), Sum(funds, f => f.ExtraBudgetarySecured), secured, Sum(funds, f => f.ExtraBudgetary),
            unsplit ?? Sum(funds, f => f.Supplementary), Sum(funds, f => f.ToMobilise) + (unsplit is null ? 0 : Rest(unsplit, secured)));
    }

    private static decimal? Rest(decimal? estimated, decimal? secured) => estimated is { } all && secured is { } some ? Math.Max(all - some, 0) : null;

    // A sum that lacks one of its figures is not known.
    private static decimal? Sum(List<(string Outcome, Funds Funds)> funds, Func<Funds, decimal?> of) =>
        funds.Count == 0 ? null : funds.Aggregate((decimal?)0, (sum, f) => sum + of(f.Funds));

    private static IEnumerable<object?> Cells(Funds f) =>
        [f.Required, f.Regular, f.ExtraBudgetarySecured, f.SupplementarySecured, f.Available, f.ExtraBudgetary, f.Supplementary, f.ToMobilise, f.Gap];
}
