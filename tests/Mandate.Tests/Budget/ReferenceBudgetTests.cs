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

    // Outcome 8 was printed as 43.0 million of 43,061,376.
    [Fact]
    public void Every_comparison_agrees_but_the_one_slip_of_the_print()
    {
        var all = BudgetChecks.Of(Book);
        Assert.Equal(104, all.Count);
        var slip = Assert.Single(all, c => !c.Agrees);
        Assert.Equal(("budget.check.printed_outcome", "8", 43_061_376m, 43.0m), (slip.Code, slip.Subject, slip.One.Amount, slip.Other.Amount));
    }
}
