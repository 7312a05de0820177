using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>Tables as workbooks: the formulas give the table's figures, today and when a leaf figure changes.</summary>
public class TableWorkbookTests
{
    public static TheoryData<string> Names => [.. BudgetTables.Names];

    public static TheoryData<string> OfTheReference => [.. BudgetTables.In(BudgetFixture.Reference())];

    [Theory, MemberData(nameof(Names))]
    public void Every_cell_of_the_reference_budget_shows_and_gives_the_figure_of_its_table(string name)
    {
        var table = BudgetTables.Of(name, BudgetFixture.Full());
        Assert.NotEmpty(new LiveSheet(TableWorkbook.Of(table)).Formulas);
        Agrees(table);
    }

    [Theory, MemberData(nameof(Names))]
    public void A_small_budget_with_cents_and_empty_parts_gives_its_figures(string name) => Agrees(BudgetTables.Of(name, BudgetFixture.Small()));

    [Theory, MemberData(nameof(OfTheReference))]
    public void A_leaf_figure_that_changes_carries_everything_above_it_along(string name)
    {
        var book = BudgetFixture.Full();
        var before = BudgetTables.Of(name, book);
        var sheet = new LiveSheet(TableWorkbook.Of(before));
        Change(book, new Random(4));
        var after = BudgetTables.Of(name, book);
        foreach (var (address, cell) in Cells(after))
            if (!sheet.Formulas.ContainsKey(address)) sheet.Type(address, cell);
        Assert.NotEqual(TableText.Csv(before), TableText.Csv(after));
        Assert.All(Cells(after), c => Same(c.Cell, sheet[c.Address], c.Address));
    }

    [Theory]
    [InlineData("operational", "grand_total", "prof_months", "prof_years", "staff_cost_usd", "nonstaff_cost_usd", "total_usd")]
    [InlineData("cost-increases", "part_total", "budget_2020_21_usd", "programme_change_pct", "estimate_2022_23_constant_usd", "estimate_2022_23_recosted_usd", "share_of_total_pct")]
    [InlineData("strategic", "grand_total", "budget_2020_21_usd", "estimate_2022_23_recosted_usd")]
    [InlineData("objects", "grand_total", "budget_constant_usd", "cost_change_pct", "share_of_total_pct")]
    [InlineData("rbtc", "grand_total", "cost_change_usd", "recosted_2022_23_usd")]
    [InlineData("outcomes", "grand_total", "regular_budget_2022_23_usd", "share_of_total_pct")]
    [InlineData("resources", "grand_total", "rb_2022_23_musd", "rbsa_2022_23_est_musd", "total_2022_23_musd")]
    [InlineData("expenditure-income", "grand_total", "estimate_2022_23_recosted_usd", "estimate_2022_23_recosted_chf")]
    [InlineData("computed-increases", "grand_total", "cost_change_usd", "computed_change_usd", "computed_change_pct", "without_factor_usd")]
    [InlineData("computed-increases", "line", "cost_change_pct")]
    [InlineData("provisions", "grand_total", "amount_usd", "share_of_total_pct")]
    [InlineData("new-posts", "subtotal", "count")]
    [InlineData("new-posts", "grand_total", "count")]
    [InlineData("redeployments", "grand_total", "amount_usd_million", "posts")]
    [InlineData("departments-outcomes", "grand_total", "outcome_1_usd", "total_usd"), InlineData("departments-outcomes", "difference", "outcome_8_usd"), InlineData("departments-outcomes", "subtotal", "outcome_3_usd")]
    [InlineData("funding-gap", "line", "available_musd", "gap_musd"), InlineData("funding-gap", "grand_total", "required_musd", "gap_musd")]
    [InlineData("contributions", "line", "net_due_chf", "total_due_chf"), InlineData("contributions", "grand_total", "percent", "assessed_chf", "arrears_chf")]
    public void Sums_are_formulas(string name, string type, params string[] columns)
    {
        var table = BudgetTables.Of(name, BudgetFixture.Full());
        var sheet = new LiveSheet(TableWorkbook.Of(table));
        foreach (var at in Enumerable.Range(0, table.Rows.Count).Where(at => SnakeEnum<RowType>.Name(table.Rows[at].Type) == type))
            Assert.All(columns, key => Assert.Contains(Address(at, table.Columns.ToList().FindIndex(c => c.Key == key)), sheet.Formulas.Keys));
    }

    [Fact]
    public void A_name_that_a_spreadsheet_would_run_stays_text()
    {
        var book = BudgetFixture.Small();
        book.Lines[0].Title = LocalizedText.English("=HYPERLINK(1)");
        var sheet = new LiveSheet(TableWorkbook.Of(BudgetTables.Of("operational", book)));
        Assert.Equal("=HYPERLINK(1)", sheet["D2"]);
        Assert.DoesNotContain("D2", sheet.Formulas.Keys);
    }

    [Fact]
    public void The_header_has_the_columns_of_the_CSV()
    {
        var table = BudgetTables.Of("cost-increases", BudgetFixture.Small());
        var sheet = new LiveSheet(TableWorkbook.Of(table));
        Assert.Equal(TableText.Csv(table).Split('\n')[0], string.Join(',', Enumerable.Range(0, table.Columns.Count + 1).Select(at => sheet[$"{(char)('A' + at)}1"])));
        Assert.Equal("subtotal", sheet["A4"]);
    }

    private static void Agrees(BudgetTable table)
    {
        var sheet = new LiveSheet(TableWorkbook.Of(table));
        Assert.Empty(sheet.Complaints);
        foreach (var (address, cell) in Cells(table))
        {
            if (sheet.Shown.TryGetValue(address, out var shown)) Same(cell, shown, address);
            Same(cell, sheet[address], address);
        }
    }

    private static void Same(object? expected, object? found, string address) =>
        Assert.Equal((address, expected ?? ""), (address, found ?? ""));

    private static IEnumerable<(string Address, object? Cell)> Cells(BudgetTable table) =>
        from row in Enumerable.Range(0, table.Rows.Count)
        from column in Enumerable.Range(0, table.Columns.Count)
        select (Address(row, column), table.Rows[row].Cells[column] is int count ? (decimal)count : table.Rows[row].Cells[column]);

    private static string Address(int row, int column) => $"{(char)('B' + column)}{row + 2}";

    private static void Change(BudgetBook book, Random random)
    {
        foreach (var line in book.Lines)
        {
            (line.ProfessionalMonths, line.GeneralServiceMonths) = (random.Next(400), random.Next(400));
            // A line without cost has no factor either.
            if (line.Cost != 0) (line.StaffCost, line.NonStaffCost) = (random.Next(90_000_000) / 100m, random.Next(90_000_000));
            (line.Previous, line.ProgrammeChange, line.CostChange) = (random.Next(90_000_000), random.Next(-5_000_000, 5_000_000), random.Next(-500_000, 500_000));
        }
        foreach (var thing in book.Objects) (thing.Constant, thing.CostChange) = (random.Next(90_000_000), random.Next(-500_000, 500_000));
        foreach (var work in book.TechnicalCooperation) (work.Constant, work.Recosted) = (random.Next(90_000_000), random.Next(90_000_000));
        foreach (var outcome in book.Outcomes) outcome.Amount = random.Next(90_000_000);
        foreach (var provision in book.Provisions) provision.Amount = random.Next(90_000_000);
        foreach (var posts in book.NewPosts) posts.Count = random.Next(90);
        foreach (var money in book.Redeployments) (money.Millions, money.Posts) = (money.Millions is null ? null : random.Next(9_000) / 100m, money.Posts is null ? null : random.Next(90));
        foreach (var row in book.Resources)
        {
            (row.RegularBefore, row.ExtraBudgetaryBefore, row.SupplementaryBefore) = (Other(row.RegularBefore), Other(row.ExtraBudgetaryBefore), Other(row.SupplementaryBefore));
            (row.Regular, row.ExtraBudgetary, row.Supplementary) = (Other(row.Regular), Other(row.ExtraBudgetary), Other(row.Supplementary));
        }

        decimal? Other(decimal? figure) => figure is null ? null : random.Next(9_000) / 10m;
    }
}
