using System.Globalization;
using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>What each member State pays for the biennium, in Swiss francs: assessed, by year, credits, arrears, due. Pure.</summary>
internal static class ContributionsTable
{
    public const string Name = "contributions";

    public static BudgetTable Of(BudgetBook book) => Of(book, null);

    /// <param name="asked">Another rate, Swiss francs for one US dollar: what it makes of each contribution stands beside it.</param>
    public static BudgetTable Of(BudgetBook book, decimal? asked)
    {
        var contributions = book.Rate is { } rate ? Contribution.Of(book, rate) : null;
        var others = asked is { } other ? Contribution.Of(book, other) : null;
        return new(Name, book.Cycle.ToString(), [.. Columns(book.Cycle), .. asked is null ? [] : AtRate],
            contributions is null ? [] : [.. contributions.Select((c, at) => Line(c, others?[at])), Sum(contributions, others)]);
    }

    private static readonly TableColumn[] AtRate =
    [
        new("assessed_at_rate_chf", "budget.column.at_rate", ColumnKind.Money), new("change_chf", "budget.column.change", ColumnKind.Money, new ColumnFormula.Difference("assessed_at_rate_chf", "assessed_chf")),
    ];

    private static TableColumn[] Columns(Biennium cycle) =>
    [
        new("country", "budget.column.member", ColumnKind.Text), new("percent", "budget.column.scale", ColumnKind.Given), new("assessed_chf", "budget.column.assessed", ColumnKind.Money),
        OfYear(cycle.FirstYear), OfYear(cycle.SecondYear), new("credit_chf", "budget.column.credit", ColumnKind.Money),
        new("net_due_chf", "budget.column.net_due", ColumnKind.Money, new ColumnFormula.Difference("assessed_chf", "credit_chf")), new("arrears_chf", "budget.column.arrears", ColumnKind.Money),
        new("total_due_chf", "budget.column.total_due", ColumnKind.Money, new ColumnFormula.Total("net_due_chf", "arrears_chf")),
    ];

    private static TableColumn OfYear(int year) => new(string.Create(CultureInfo.InvariantCulture, $"assessed_{year}_chf"), "budget.column.of_year", ColumnKind.Money, Subject: year.ToString(CultureInfo.InvariantCulture));

    private static TableRow Line(Contribution c, Contribution? other) => new(RowType.Line,
        [c.Country, c.Percent, c.AmountChf, c.FirstYearChf, c.SecondYearChf, c.CreditChf, c.NetChf, c.ArrearsChf, c.TotalDueChf, .. Changed(c.AmountChf, other?.AmountChf)], LocalizedText.In("en", c.Country));

    private static TableRow Sum(IReadOnlyList<Contribution> all, IReadOnlyList<Contribution>? others) => new(RowType.GrandTotal,
        [null, all.Sum(c => c.Percent), all.Sum(c => c.AmountChf), all.Sum(c => c.FirstYearChf), all.Sum(c => c.SecondYearChf), Known(all, c => c.CreditChf), Known(all, c => c.NetChf),
            Known(all, c => c.ArrearsChf), Known(all, c => c.TotalDueChf), .. Changed(all.Sum(c => c.AmountChf), others?.Sum(c => c.AmountChf))], TableTitles.Total, new(0, RowType.Line));

    private static IEnumerable<object?> Changed(decimal amount, decimal? other) => other is { } at ? [at, at - amount] : [];

    private static decimal? Known(IReadOnlyList<Contribution> all, Func<Contribution, decimal?> of) => all.Aggregate((decimal?)0, (sum, c) => sum + of(c));
}
