using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget.Pages;

/// <summary>From which sources each outcome is paid in two bienniums: a sentence and bars on one scale.</summary>
internal static class SourcesMarkup
{
    // Columns of the table of resources: regular budget, extra-budgetary, supplementary, all; before and now.
    private const int Before = 1, Now = 5, Sources = 3;

    public static string Says(BudgetTable resources, Words words)
    {
        var all = resources.Rows.First(r => r.Type == RowType.Subtotal);
        return words["budget.sources.says", resources.Cycle, Millions(all, Now + Sources), Millions(all, Now), Millions(all, Now + 1), Millions(all, Now + 2), Biennium.Parse(resources.Cycle).Value.Previous.ToString(), Millions(all, Before + Sources)];
    }

    public static Markup Drawing(BudgetTable resources, Words words)
    {
        var (before, now) = (Biennium.Parse(resources.Cycle).Value.Previous.ToString(), resources.Cycle);
        var outcomes = resources.Rows.TakeWhile(r => r.Type == RowType.Line).ToList();
        var bars = outcomes.SelectMany(r => new[] { Bar($"{r.Title.Current.Text}, {before}", r, Before), Bar($"{r.Title.Current.Text}, {now}", r, Now) }).ToList();
        var all = resources.Rows.First(r => r.Type == RowType.Subtotal);
        foreach (var (cycle, first) in new[] { (before, Before), (now, Now) })
            if (Rest(outcomes, all, first) is { } rest && rest.Exists(a => a > 0)) bars.Add(new($"{words["budget.sources.not_split"]}, {cycle}", rest));
        return new StackedBars([words["budget.column.regular"], words["budget.column.extra"], words["budget.column.supplementary"]], bars, v => Shown.Fixed(v, 1)).Draw(words["budget.sources.title"]);
    }

    private static StackedBar Bar(string label, TableRow row, int first) => new(label, [.. Enumerable.Range(first, Sources).Select(at => Amount(row, at))]);

    // What was printed with the sum of the outcomes alone.
    private static List<decimal> Rest(List<TableRow> outcomes, TableRow all, int first) => [.. Enumerable.Range(first, Sources).Select(at => Math.Max(Amount(all, at) - outcomes.Sum(r => Amount(r, at)), 0))];

    private static decimal Amount(TableRow row, int at) => Math.Max(row.Cells[at] as decimal? ?? 0, 0);

    private static string Millions(TableRow row, int at) => Shown.Fixed(row.Cells[at] as decimal? ?? 0, 1);
}
