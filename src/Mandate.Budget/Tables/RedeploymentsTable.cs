using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>
/// What is redeployed: where it is taken from, how much of that is quantified, what it goes to; below that what parts of
/// the budget gain or lose by it, and what was redeployed before. In millions as printed. Pure.
/// </summary>
internal static class RedeploymentsTable
{
    public const string Name = "redeployments";

    public static BudgetTable Of(BudgetBook book)
    {
        var (sources, uses) = (Of(book, RedeploymentKind.Source), Of(book, RedeploymentKind.Use));
        var quantified = Sum(sources);
        var rows = new List<TableRow>(sources.Select(Line));
        if (sources.Count > 0) rows.Add(new(RowType.Subtotal, [Kind(RedeploymentKind.Source), "quantified", null, quantified, Posts(sources)], TableTitles.Quantified, new(0, RowType.Line)));
        // The total was printed; what it takes from sources without a figure is all that can be said of them.
        if (sources.Exists(s => s.Millions is null)) rows.Add(new(RowType.Subtotal, [Kind(RedeploymentKind.Source), "not quantified", null, Total(book) - (quantified ?? 0), null], TableTitles.NotQuantified));
        var first = rows.Count;
        rows.AddRange(uses.Select(Line));
        rows.Add(new(RowType.GrandTotal, [null, null, null, Sum(uses), Posts(uses)], TableTitles.Total, new(first, RowType.Line)));
        rows.AddRange(Of(book, RedeploymentKind.Transfer).Select(Line));
        rows.AddRange(Of(book, RedeploymentKind.Cumulative).Select(Line));
        return new(Name, book.Cycle.ToString(),
        [
            new("kind", "budget.column.kind", ColumnKind.Text), new("en", "budget.column.purpose", ColumnKind.Text), new("zh", "budget.column.zh", ColumnKind.Text),
            new("amount_usd_million", "budget.column.amount", ColumnKind.FineMillions), new("posts", "budget.column.posts", ColumnKind.Count),
        ], rows);
    }

    /// <summary>All that is redeployed, as printed.</summary>
    public static decimal? Total(BudgetBook book) => Of(book, RedeploymentKind.Total) is [var total] ? total.Millions : null;

    public static List<Redeployment> Of(BudgetBook book, RedeploymentKind kind) => [.. book.Redeployments.Where(r => r.Kind == kind)];

    /// <summary>Null: none of them is quantified.</summary>
    public static decimal? Sum(List<Redeployment> rows) => rows.Exists(r => r.Millions is not null) ? rows.Sum(r => r.Millions) : null;

    private static int? Posts(List<Redeployment> rows) => rows.Exists(r => r.Posts is not null) ? rows.Sum(r => r.Posts) : null;

    private static string Kind(RedeploymentKind kind) => SnakeEnum<RedeploymentKind>.Name(kind);

    private static TableRow Line(Redeployment r) => new(RowType.Line, [Kind(r.Kind), r.Title.Texts["en"], r.Title.Texts.GetValueOrDefault("zh"), r.Millions, r.Posts], r.Title);
}
