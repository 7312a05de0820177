using Mandate.Budget;

namespace Mandate.Tests.Budget;

/// <summary>The reference budget from its leaf lines, held against the totals that were printed.</summary>
public class ReferenceBudgetTests
{
    private static readonly BudgetBook Book = BudgetFixture.Reference();

    private static object?[] Last(string table, params string[] columns)
    {
        var drawn = BudgetTables.Of(table, Book);
        Assert.Equal(RowType.GrandTotal, drawn.Rows[^1].Type);
        return [.. columns.Select(c => BudgetFixture.Cell(drawn, drawn.Rows[^1], c))];
    }

    // P&B 2022-23, table 1 and annex 2, table A2-1.
    [Fact]
    public void The_strategic_budget_comes_to_what_was_printed() => Assert.Equal(
        [790_640_000m, 0m, 790_640_000m, 12_908_920m, 1.6m, 803_548_920m],
        Last("strategic", "budget_2020_21_usd", "programme_change_usd", "estimate_2022_23_constant_usd", "cost_change_usd", "cost_change_pct", "estimate_2022_23_recosted_usd"));

    [Fact]
    public void Work_years_and_months_of_the_operational_budget_add_up_exactly() => Assert.Equal(
        [1966, 8, 1368, 2, 547_017_651m, 243_622_349m, 790_640_000m],
        Last("operational", "prof_years", "prof_months", "gs_years", "gs_months", "staff_cost_usd", "nonstaff_cost_usd", "total_usd"));

    [Fact]
    public void Objects_technical_cooperation_and_outcomes_come_to_what_was_printed()
    {
        Assert.Equal([790_640_000m, 12_908_920m, 803_548_920m], Last("objects", "budget_constant_usd", "cost_adjustment_usd", "estimate_2022_23_recosted_usd"));
        Assert.Equal([43_374_278m, 44_053_977m], Last("rbtc", "constant_2022_23_usd", "recosted_2022_23_usd"));
        Assert.Equal([500_802_800m], Last("outcomes", "regular_budget_2022_23_usd"));
    }

    [Fact]
    public void Resources_from_all_sources_are_added_by_biennium() => Assert.Equal(
        [626.4m, 470m, 30m, 1126.4m, 631.2m, 520m, 30m, 1181.2m],
        Last("resources", "rb_2020_21_revised_musd", "xb_2020_21_est_musd", "rbsa_2020_21_est_musd", "total_2020_21_musd", "rb_2022_23_musd", "xb_2022_23_est_musd", "rbsa_2022_23_est_musd", "total_2022_23_musd"));

    [Fact]
    public void Income_meets_expenditure_in_dollars_and_in_francs_at_the_budget_rate()
    {
        var table = BudgetTables.Of("expenditure-income", Book);
        var totals = table.Rows.Where(r => r.Type == RowType.GrandTotal).Select(r => (BudgetFixture.Cell(table, r, "side"), BudgetFixture.Cell(table, r, "estimate_2022_23_recosted_chf"))).ToList();
        Assert.Equal([("expenditure", 803_548_920m), ("income", (object?)803_548_920m)], totals);
    }

    [Fact]
    public void A_part_of_nothing_has_no_percentage()
    {
        var table = BudgetTables.Of("strategic", Book);
        var fund = table.Rows.Single(r => r.Cells[0] is "III");
        Assert.Equal([0m, null, null], new[] { "budget_2020_21_usd", "programme_change_pct", "cost_change_pct" }.Select(c => BudgetFixture.Cell(table, fund, c)));
        Assert.Contains("\npart_total,III,,Part III. Working Capital Fund,0,0,,0,0,,0,0.0\n", TableText.Csv(table), StringComparison.Ordinal);
    }

    [Fact]
    public void Provisions_new_posts_and_redeployments_come_to_what_was_printed()
    {
        Assert.Equal([42_419_600m, null, 1], Last("provisions", "amount_usd", "amount_chf", "approx"));
        Assert.Equal([8], Last("new-posts", "count"));
        var moved = BudgetTables.Of("redeployments", Book);
        Assert.Equal([("quantified", 3.80m), ("not quantified", 6.64m), (null, (object?)10.44m)],
            moved.Rows.Where(r => r.Type != RowType.Line).Select(r => (r.Cells[1], r.Cells[3])));
    }

    // Which line is at which place is our own reading; figures are those of a calculation with fractions outside of the program.
    [Fact]
    public void Increases_are_computed_beside_the_entered_ones_where_factors_are_known()
    {
        Assert.Equal([12_908_920m, 13_938_378m, null, 53_120_443m], Last("computed-increases", "cost_change_usd", "computed_change_usd", "difference_change_usd", "without_factor_usd"));
        var table = BudgetTables.Of("computed-increases", Book);
        object?[] Line(string name) => [.. new[] { "computed_change_usd", "difference_change_usd", "without_factor_usd" }.Select(c => BudgetFixture.Cell(table, table.Rows.Single(r => r.Cells[2] is string line && line == name), c))];
        Assert.Equal([2_248_110m, 676_890m, 0m], Line("Programmes in Africa"));
        Assert.Equal([null, null, 8_712_339m], Line("UN resident coordinator system"));
        Assert.Equal([68_611m, null, 31_213_869m], Line("Other budgetary provisions"));
        Assert.Equal([0m, 0m, 0m], Line("Working Capital Fund"));
    }

    // Outcome 8 was printed as 43.0 million of 43,061,376; what leaves Part IV as 3.80 million of 3,828,594.
    [Fact]
    public void Every_comparison_agrees_but_two_slips_of_the_print()
    {
        var all = BudgetChecks.Of(Book);
        Assert.Equal(128, all.Count);
        Assert.Equal([("budget.check.printed_outcome", "8", 43_061_376m, 43.0m), ("budget.check.from_part", "IV", 3_828_594m, (decimal?)3.80m)],
            all.Where(c => !c.Agrees).Select(c => (c.Code, c.Subject, c.One.Amount!.Value, c.Other.Amount)));
    }
}
