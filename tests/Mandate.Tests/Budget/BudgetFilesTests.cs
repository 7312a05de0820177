using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>Files of a budget that are not as they should be.</summary>
public class BudgetFilesTests
{
    private const string Lines = "operational_budget_lines.csv", Layers = "cost_increases.csv", Rates = "exchange_rates.csv", Inflation = "regional_inflation.csv",
        Assumptions = "cost_assumptions.csv", NewPosts = "new_posts.csv", Redeployments = "redeployment.csv", Provisions = "other_budgetary_provisions.csv", Factors = "line_factors.csv";

    [Theory]
    [InlineData(Lines, "1,11,0,2", "1,12,0,2", Lines + ":2:prof_months months")]
    [InlineData(Lines, "1,11,0,2", "1,13,0,2", Lines + ":2:prof_months months")]
    [InlineData(Lines, "1,11,0,2", "-1,11,0,2", Lines + ":2:prof_years negative_work")]
    [InlineData(Lines, "1,11,0,2", "1.5,11,0,2", Lines + ":2:prof_years whole_number")]
    [InlineData(Lines, "0,2,500,100", "0,2,-500,100", Lines + ":2:staff_cost_usd negative_staff")]
    [InlineData(Lines, "0,2,500,100", "0,2,500,-100", Lines + ":2:nonstaff_cost_usd negative_cost")]
    [InlineData(Lines, "0,2,500,100", "0,2,500.001,100", Lines + ":2:staff_cost_usd cents")]
    [InlineData(Lines, "0,2,500,100", "0,2,,100", Lines + ":2:staff_cost_usd no_standard_cost")]
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
    [InlineData(Factors, "Organs,Council", "Organs,Councils", Factors + ":5:line unknown_line")]
    [InlineData(Factors, "CHF,fuel", "CHF,fuels", Factors + ":4:factor unknown")]
    [InlineData(Factors, "CHF,fuel", "CHF,overall", Factors + ":4:factor unknown")]
    [InlineData(Factors, "CHE,CHF,inflation", "KEN,CHF,inflation", Factors + ":2:place no_inflation")]
    [InlineData(Factors, "CHE,CHF,inflation", ",CHF,inflation", Factors + ":2:place required")]
    [InlineData(Factors, "AFR,USD", "AFR,XXX", Factors + ":3:currency unknown")]
    [InlineData(Factors, "mid_year", "mid-year", Factors + ":3:timing one_of")]
    [InlineData(Factors, "mid_year,60", "mid_year,160", Factors + ":3:share_pct share")]
    [InlineData(Factors, "mid_year,60", "mid_year,0", Factors + ":3:share_pct share")]
    [InlineData(Factors, "mid_year,60,", "mid_year,60,1", Factors + ":3:amount_usd share_and_amount")]
    [InlineData(Factors, "year_start,,40,", "year_start,,40.01,", Factors + ":4:amount_usd too_much")]
    [InlineData(Factors, "year_start,,40,", "year_start,,40,3", Factors + ":4:rate_pct rate_not_own")]
    [InlineData(Factors, "EUR,inflation,year_start,50", "EUR,inflation,year_start,", Factors + ":7:object two_rests")]
    [InlineData(Factors, "USD,own,year_start,,,2\nI,Policy", "USD,own,year_start,,,\nI,Policy", Factors + ":5:rate_pct required")]
    [InlineData(Factors, "USD,own,year_start,,,2\nI,Policy", "USD,own,year_start,,,-100\nI,Policy", Factors + ":5:rate_pct price_rate")]
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

    // Other imports take 20,000 rows of a file; a large organisation has more lines than that.
    [Fact]
    public void A_budget_of_30_000_lines_is_read_and_drawn_page_by_page()
    {
        var text = string.Concat(Enumerable.Range(0, 30_000).Select(n => $"I,Group {n / 1_000},Line {n},,0,0,0,0,{n},0\n"));
        var book = BudgetReader.Read(BudgetFixture.Cycle, [new(Lines, System.Text.Encoding.UTF8.GetBytes(BudgetFixture.Texts[Lines].Split('\n')[0] + "\n" + text))]).Value;
        var table = BudgetTables.Of("operational", book);
        Assert.Equal(30_000 * 29_999m / 2, table.Rows[^1].Cells[^1]);
        Mandate.Ui.Table Drawn(Range slice) => Mandate.Budget.Pages.BudgetTableMarkup.Of(table, new Words([Mandate.Budget.Texts.Module, Mandate.Ui.Texts.Module]), slice);
        Assert.Equal(table.Rows.Count + 30, Drawn(..table.Rows.Count).Rows.Count);
        var page = Drawn(1_500..2_000).Rows;
        Assert.Equal((501, "Group 1"), (page.Count, System.Text.RegularExpressions.Regex.Replace(page[0].Cells[0].ToString(), "<[^>]*>", "")));
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
