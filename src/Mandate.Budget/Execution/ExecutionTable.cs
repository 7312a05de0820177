using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>Budget against actual, line by line with the sums of groups, of parts and of all. Pure.</summary>
internal static class ExecutionTable
{
    public const string Name = "execution", Entered = "entered", StraightLine = "straight_line", Both = "both";

    public static TableColumn[] Columns { get; } =
    [
        new("appropriation_usd", "budget.column.appropriation", ColumnKind.Money), new("transfers_usd", "budget.column.transfers", ColumnKind.Money),
        new("revised_appropriation_usd", "budget.column.revised", ColumnKind.Money, new ColumnFormula.Total("appropriation_usd", "transfers_usd")),
        new("allotted_usd", "budget.column.allotted", ColumnKind.Money), new("committed_usd", "budget.column.committed", ColumnKind.Money), new("spent_usd", "budget.column.spent", ColumnKind.Money),
        new("use_pct", "budget.column.use_pct", ColumnKind.Percent, new ColumnFormula.PercentOf("spent_usd", "revised_appropriation_usd")),
        new("used_usd", "budget.column.used", ColumnKind.Money, new ColumnFormula.Total("committed_usd", "spent_usd")),
        new("available_usd", "budget.column.available", ColumnKind.Money, new ColumnFormula.Difference("revised_appropriation_usd", "used_usd")),
        new("time_gone_pct", "budget.column.time_gone", ColumnKind.Percent), new("forecast_usd", "budget.column.forecast", ColumnKind.Money), new("forecast_basis", "budget.column.forecast_basis", ColumnKind.Text),
    ];

    /// <param name="at">Up to and with this month.</param>
    public static BudgetTable Of(BudgetBook book, IReadOnlyDictionary<LineKey, LineUse> uses, DateOnly at)
    {
        var gone = BudgetMonth.Number(at, book.Cycle);
        var percent = Percent.Of(gone, BudgetMonth.OfBiennium);
        return LineTable.Of(Name, book with { Lines = [.. book.Lines, .. Dropped(book, uses)] }, Columns, lines => Cells([.. lines.Select(l => (Line: l, Use: uses.GetValueOrDefault(LineKey.Of(l))))], gone, percent));
    }

    private static IEnumerable<object?> Cells(List<(BudgetLine Line, LineUse? Use)> lines, int gone, decimal? percent)
    {
        var sum = lines.Aggregate(default(LineBalance), (all, l) => all + LineBalance.Of(LineBalance.AppropriationOf(l.Line), l.Use));
        var (forecast, entered) = (lines.Sum(l => l.Use is { } use ? ForecastOf(use, gone) : 0), lines.Count(l => l.Use?.Forecast is not null));
        return [sum.Appropriation, sum.Transfers, sum.Revised, sum.Allotted, sum.Committed, sum.Spent, Percent.Of(sum.Spent, sum.Revised), sum.Used, sum.Available,
            percent, forecast, entered == 0 ? StraightLine : entered == lines.Count ? Entered : Both];
    }

    // What was said; else as much in every month to come as in those gone.
    private static decimal ForecastOf(LineUse use, int gone) => use.Forecast ?? decimal.Round(use.Spent * BudgetMonth.OfBiennium / gone, 2, MidpointRounding.AwayFromZero);

    // Lines that the version which stands no longer has: their money is shown all the same.
    private static IEnumerable<BudgetLine> Dropped(BudgetBook book, IReadOnlyDictionary<LineKey, LineUse> uses)
    {
        var known = book.Lines.Select(LineKey.Of).ToHashSet();
        return uses.Values.Where(u => !known.Contains(u.Line) && !u.IsEmpty).Select(u => u.Line).OrderBy(k => k.ToString(), StringComparer.Ordinal)
            .Select(k => new BudgetLine { Part = k.Part, Group = k.Group, Title = LocalizedText.English(k.Line) });
    }
}
