using System.Text;
using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>Staff cost that the files leave to the standard costs.</summary>
public class StaffCostTests
{
    private const string Head = "part,department_group,line,zh,prof_years,prof_months,gs_years,gs_months,staff_cost_usd,nonstaff_cost_usd\n";
    private const string Standard = "version,grade_group,place,monthly_usd,from\nMay 2021,P,CHE,20.50,2021-05-01\nMay 2021,P,,15,2021-05-01\nMay 2021,GS,,10,2021-05-01\n";

    private static Outcome<BudgetBook> Read(string lines, string standard = Standard, string? posts = null) => BudgetReader.Read(BudgetFixture.Cycle,
    [
        File("operational_budget_lines.csv", Head + lines), File("standard_costs.csv", standard),
        .. posts is null ? [] : new[] { File("posts.csv", "post,grade,part,department_group,line,location,funding,months\n" + posts) },
    ]);

    private static ImportFile File(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));

    [Fact]
    public void Work_months_without_a_cost_cost_the_average_and_keep_which_standard_costs_it_was()
    {
        var line = Read("I,Organs,Council,理,1,2,0,3,,5\n").Value.Lines.Single();
        Assert.Equal((14 * 15m + 30, "May 2021", new DateOnly(2021, 5, 1)), (line.StaffCost, line.StandardCosts, line.StandardCostsFrom!.Value));
    }

    [Fact]
    public void A_register_goes_before_the_months_of_the_line_and_by_its_places()
    {
        var book = Read("I,Organs,Council,理,1,2,0,0,,5\n", posts: "1,P-4,I,Organs,Council,CHE,regular_budget,10\n2,P-3,I,Organs,Council,KEN,regular_budget,4\n3,P-3,I,Organs,Council,CHE,extra_budgetary,9\n").Value;
        Assert.Equal(265m, book.Lines[0].StaffCost);
        var explained = ExplainStaffCost.Of(1, book, book.Lines[0]);
        Assert.Equal((265m, null, 265m, "May 2021"), (explained.StaffCostUsd, explained.EnteredUsd, explained.AtStandardCostUsd!.Value, explained.StandardCosts));
        Assert.Equal([("1", false, 205m), ("2", true, (decimal?)60m)], explained.Work.Select(w => (w.Post!, w.IsAverage, w.CostUsd!.Value)).Select(w => (w.Item1, w.IsAverage, (decimal?)w.Value)));
    }

    [Fact]
    public void A_cost_that_was_entered_stands_beside_the_standard_cost_and_is_not_replaced()
    {
        var book = Read("I,Organs,Council,理,1,0,0,0,170,5\nI,Organs,Other,其,0,6,0,0,,0\n").Value;
        var explained = ExplainStaffCost.Of(1, book, book.Lines[0]);
        Assert.Equal((170m, 170m, 180m, -10m), (explained.StaffCostUsd, explained.EnteredUsd!.Value, explained.AtStandardCostUsd!.Value, explained.DifferenceUsd!.Value));
        Assert.Null(book.Lines[0].StandardCosts);
        var table = BudgetTables.Of("staff-costs", book);
        Assert.Equal(["entered", "standard_cost", null, null, null], table.Rows.Select(r => BudgetFixture.Cell(table, r, "basis")));
        Assert.Equal([260m, 270m, -10m, 18], new[] { "staff_cost_usd", "standard_cost_usd", "difference_change_usd", "work_months" }.Select(c => BudgetFixture.Cell(table, table.Rows[^1], c)));
    }

    [Fact]
    public void What_cannot_be_reckoned_is_refused_with_every_row()
    {
        var problems = Read("I,Organs,Council,理,0,0,1,0,,5\nI,Organs,Nobody,无,0,0,0,0,,5\n", "version,grade_group,place,monthly_usd\nMay 2021,P,,15\n").Problems;
        Assert.Equal(["2 budget.line.no_standard_cost", "3 kernel.csv.required"], problems.Select(p => $"{p.Place?.Row} {p.Code}"));
        Assert.Contains("budget.standard.from", Read("I,Organs,Council,理,1,0,0,0,1,5\n", Standard.Replace("GS,,10,2021-05-01", "GS,,10,2021-06-01", StringComparison.Ordinal)).Problems.Select(p => p.Code));
    }
}
