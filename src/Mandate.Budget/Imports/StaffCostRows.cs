using Mandate.Kernel;

namespace Mandate.Budget;

/// <summary>
/// Staff costs that the file of lines leaves empty: work at standard cost, by the regular posts of the line, else by its own
/// work-months. The version of the standard costs stays on the line. Pure.
/// </summary>
internal static class StaffCostRows
{
    /// <param name="book">With standard costs and posts; its lines are those of the rows.</param>
    public static void Fill(IReadOnlyList<LineRow> rows, BudgetBook book, ProblemList problems)
    {
        if (rows.All(r => r.HasStaffCost)) return;
        var costs = StaffCosts.Of(book);
        var posts = book.Posts.Where(p => p is { Funding: FundingSource.RegularBudget, Line: not null }).ToLookup(p => p.Line!.Value);
        foreach (var (row, line, _) in rows.Where(r => !r.HasStaffCost))
        {
            var place = new Place(BudgetFiles.LinesName, row, "staff_cost_usd");
            var work = StaffWork.Of(line, posts[line.Position], costs);
            if (work.Count == 0) problems.Add("kernel.csv.required", place);
            else if (work.Exists(w => w.CostUsd is null)) problems.Add("budget.line.no_standard_cost", place, line.Key.Line);
            else (line.StaffCost, line.StandardCosts, line.StandardCostsFrom) = (work.Sum(w => w.CostUsd!.Value), costs.Version, costs.From);
        }
    }
}
