using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>Files of a budget that are not as they should be.</summary>
public class BudgetFilesTests
{
    private const string Lines = "operational_budget_lines.csv", Layers = "cost_increases.csv", Rates = "exchange_rates.csv", Inflation = "regional_inflation.csv",
        Assumptions = "cost_assumptions.csv", NewPosts = "new_posts.csv", Redeployments = "redeployment.csv", Provisions = "other_budgetary_provisions.csv";

    [Theory]
    [InlineData(Lines, "1,11,0,2", "1,12,0,2", Lines + ":2:prof_months months")]
    [InlineData(Lines, "1,11,0,2", "1,13,0,2", Lines + ":2:prof_months months")]
    [InlineData(Lines, "1,11,0,2", "-1,11,0,2", Lines + ":2:prof_years negative_work")]
    [InlineData(Lines, "1,11,0,2", "1.5,11,0,2", Lines + ":2:prof_years whole_number")]
    [InlineData(Lines, "0,2,500,100", "0,2,-500,100", Lines + ":2:staff_cost_usd negative_staff")]
    [InlineData(Lines, "0,2,500,100", "0,2,500,-100", Lines + ":2:nonstaff_cost_usd negative_cost")]
    [InlineData(Lines, "0,2,500,100", "0,2,500.001,100", Lines + ":2:staff_cost_usd cents")]
    [InlineData(Lines, "0,2,500,100", "0,2,,100", Lines + ":2:staff_cost_usd required")]
    [InlineData(Lines, "I,Organs,Conference", "V,Organs,Conference", Lines + ":2:part one_of")]
    [InlineData(Layers, "Organs,Council", "Organs,Councils", Layers + ":3:line unknown_line")]
    [InlineData(Layers, "Organs,Council", "Organs,Conference", Layers + ":3:line twice")]
    [InlineData(Layers, "budget_2020_21_usd", "budget_2018_19_usd", Layers + ":1:budget_2018_19_usd column_unknown")]
    [InlineData(Rates, "0.95", "0", Rates + ":2:value rate")]
    [InlineData(Rates, "CHF per USD", "EUR per USD", Rates + ":2:unit one_of")]
    [InlineData(Inflation, "AFR,Africa,非洲,4.4", "AFR,Africa,非洲,-100", Inflation + ":2:annual_avg_pct price_rate")]
    [InlineData(Inflation, "ECA,Europe", "AFR,Europe", Inflation + ":3:region twice")]
    [InlineData(Inflation, "非洲,4.4", "非洲,", Inflation + ":2:annual_avg_pct required")]
    [InlineData(Assumptions, "-25,percent", "-25,per cent", Assumptions + ":4:unit one_of")]
    [InlineData(Assumptions, "-25,percent", "-100,percent", Assumptions + ":4:value price_rate")]
    [InlineData(Assumptions, "Swiss inflation 2023", "Swiss inflation (old) 2022", Assumptions + ":3:item twice")]
    [InlineData(Assumptions, "Fuel,", "(fuel),", Assumptions + ":4:item wordless")]
    [InlineData(NewPosts, "HQ,2", "HQ,-2", NewPosts + ":2:count whole_number")]
    [InlineData(Redeployments, "use,Other", "uses,Other", Redeployments + ":6:kind one_of")]
    [InlineData(Redeployments, "1.20", "1.205", Redeployments + ":5:amount_usd_million two_decimals")]
    [InlineData(Provisions, "2,Health", "1,Health", Provisions + ":3:para twice")]
    [InlineData(Provisions, "200,,1", "200,,yes", Provisions + ":3:approx flag")]
    public void A_spoilt_cell_is_named_with_its_file_row_and_column(string file, string old, string @new, string expected) =>
        Assert.Contains(expected, BudgetFixture.Spoilt(file, old, @new));

    [Fact]
    public void A_line_that_stands_twice_is_named() =>
        Assert.Contains(Lines + ":4:line twice", BudgetFixture.Spoilt(Lines, "I,Policy,Work", "I,Organs,Council"));

    [Fact]
    public void Every_problem_of_every_file_is_said_at_once()
    {
        var files = BudgetFixture.Files((Lines, BudgetFixture.Texts[Lines].Replace("1,11,0,2", "1,13,0,x", StringComparison.Ordinal)), (Rates, BudgetFixture.Texts[Rates].Replace("0.95", "-1", StringComparison.Ordinal)));
        Assert.Equal(["budget.import.rate", "budget.import.months", "kernel.csv.whole_number"], BudgetReader.Read(BudgetFixture.Cycle, files).Problems.Select(p => p.Code));
    }

    [Fact]
    public void Without_its_lines_there_is_no_budget() => Assert.Equal("budget.import.file_missing",
        Assert.Single(BudgetReader.Read(BudgetFixture.Cycle, [.. BudgetFixture.Files().Where(f => f.Name == Rates)]).Problems).Code);

    [Fact]
    public void The_files_of_another_biennium_are_refused() =>
        Assert.NotEmpty(BudgetReader.Read(Biennium.Starting(2024), BudgetFixture.Files()).Problems);

    [Fact]
    public void A_staff_turnover_adjustment_is_below_zero_and_legitimate() =>
        Assert.Equal(-20, BudgetFixture.Small().Lines.Single(l => l.Group == "Turnover").StaffCost);

    [Fact]
    public void A_changed_figure_is_found_by_every_comparison_that_it_breaks()
    {
        var book = BudgetFixture.Small();
        book.Lines[0].StaffCost += 1;
        Assert.Equal(["budget.check.line", "budget.check.lines", "budget.check.objects", "budget.check.staff"], BudgetChecks.Of(book).Where(c => !c.Agrees).Select(c => c.Code));
    }

    [Fact]
    public void A_group_that_no_item_takes_is_found()
    {
        var book = BudgetFixture.Small();
        book.Items[1].Groups.Clear();
        Assert.Equal([("budget.check.group", "Policy"), ("budget.check.items", "I")], BudgetChecks.Of(book).Where(c => !c.Agrees).Select(c => (c.Code, c.Subject)));
    }
}
