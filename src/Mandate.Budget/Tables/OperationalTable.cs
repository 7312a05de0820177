namespace Mandate.Budget;

/// <summary>The operational budget: work-years and months, staff and other costs of each line. Pure.</summary>
internal static class OperationalTable
{
    public const string Name = "operational";

    private const int MonthsOfAYear = 12;

    private static readonly TableColumn[] Columns =
    [
        new("prof_years", "budget.column.prof_years", ColumnKind.Count, new ColumnFormula.Years("prof_months")), new("prof_months", "budget.column.months", ColumnKind.Count, new ColumnFormula.Months()),
        new("gs_years", "budget.column.gs_years", ColumnKind.Count, new ColumnFormula.Years("gs_months")), new("gs_months", "budget.column.months", ColumnKind.Count, new ColumnFormula.Months()),
        new("staff_cost_usd", "budget.column.staff", ColumnKind.Money), new("nonstaff_cost_usd", "budget.column.nonstaff", ColumnKind.Money),
        new("total_usd", "budget.column.total", ColumnKind.Money, new ColumnFormula.Total("staff_cost_usd", "nonstaff_cost_usd")),
    ];

    public static BudgetTable Of(BudgetBook book) => LineTable.Of(Name, book, Columns, Figures);

    // Months are added first: eleven and two are a year and one.
    private static IEnumerable<object?> Figures(IEnumerable<BudgetLine> lines)
    {
        var (professional, general, staff, other) = (0, 0, 0m, 0m);
        foreach (var line in lines)
            (professional, general, staff, other) = (professional + line.ProfessionalMonths, general + line.GeneralServiceMonths, staff + line.StaffCost, other + line.NonStaffCost);
        return [professional / MonthsOfAYear, professional % MonthsOfAYear, general / MonthsOfAYear, general % MonthsOfAYear, staff, other, staff + other];
    }
}
