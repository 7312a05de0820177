namespace Mandate.Budget;

/// <summary>The staff cost of each line as it counts, beside its work at standard cost, and which of the two it is. Pure.</summary>
internal static class StaffCostsTable
{
    public const string Name = "staff-costs", Entered = "entered", AtStandardCost = "standard_cost";

    private static readonly TableColumn[] Columns =
    [
        new("work_months", "budget.field.work_months", ColumnKind.Count), new("staff_cost_usd", "budget.column.staff", ColumnKind.Money), new("basis", "budget.column.basis", ColumnKind.Rule),
        new("standard_cost_usd", "budget.column.at_standard_cost", ColumnKind.Money), new("difference_change_usd", "budget.column.staff_difference", ColumnKind.Money), new("standard_costs", "budget.column.standard_costs", ColumnKind.Text),
    ];

    public static BudgetTable Of(BudgetBook book)
    {
        var costs = StaffCosts.Of(book);
        var posts = book.Posts.Where(p => p is { Funding: FundingSource.RegularBudget, Line: not null }).ToLookup(p => p.Line!.Value);
        return LineTable.Of(Name, book, Columns, lines => Cells([.. lines], l => StaffWork.Of(l, posts[l.Position], costs), costs.Version));
    }

    // A sum is the difference of what can be reckoned, line by line.
    private static IEnumerable<object?> Cells(List<BudgetLine> lines, Func<BudgetLine, List<StaffWork>> workOf, string? version)
    {
        var works = lines.ConvertAll(l => (Line: l, Work: workOf(l)));
        var known = works.FindAll(w => w.Work.Count > 0 && w.Work.TrueForAll(x => x.CostUsd is not null));
        decimal? cost = known.Count == 0 ? null : known.Sum(w => w.Work.Sum(x => x.CostUsd!.Value));
        decimal? difference = known.Count == 0 ? null : known.Sum(w => w.Line.StaffCost - w.Work.Sum(x => x.CostUsd!.Value));
        var one = lines is [var only] ? only : null;
        return [works.Sum(w => w.Work.Sum(x => x.Months)), lines.Sum(l => l.StaffCost), one is null ? null : one.StandardCosts is null ? Entered : AtStandardCost, cost, difference, one is null || cost is null ? null : one.StandardCosts ?? version];
    }
}
