using Mandate.Kernel;
using Mandate.Ui;

namespace Mandate.Budget;

/// <summary>Budget against actual in one sentence.</summary>
public static class ExecutionText
{
    public static string Sentence(ReadExecution.View view, Words words)
    {
        return view.HasEntries
            ? words["budget.execution.sentence", view.At, view.MonthsGone, BudgetMonth.OfBiennium, Percent("time_gone_pct"), Amount("spent_usd"), Amount("revised_appropriation_usd"), Percent("use_pct"), Amount("committed_usd"), Amount("available_usd"), Amount("forecast_usd")]
            : words["budget.execution.none"];

        string Amount(string column) => Shown.Number((decimal)InAll(view.Table, column)!, 2);

        string Percent(string column) => InAll(view.Table, column) is decimal percent ? Shown.PercentPoints(percent, 1) : words["budget.no_base"];
    }

    private static object? InAll(BudgetTable table, string column) => table.Rows[^1].Cells[table.Columns.ToList().FindIndex(c => c.Key == column)];
}
