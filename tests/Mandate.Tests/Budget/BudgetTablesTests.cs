using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>Sums of random budgets at every level, held against loops that look at one level alone.</summary>
public class BudgetTablesTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 80)];

    [Theory, MemberData(nameof(Seeds))]
    public void Every_sum_is_exact_at_its_level(int seed)
    {
        var book = Random(new Random(seed));
        foreach (var (name, column, of) in Figures)
        {
            var table = BudgetTables.Of(name, book);
            foreach (var row in table.Rows.Where(r => r.Type != RowType.Line))
                Assert.Equal(Walk(book, row.Cells[0] as string, row.Cells[1] as string, of), Convert.ToDecimal(BudgetFixture.Cell(table, row, column)));
        }
    }

    [Theory, MemberData(nameof(Seeds))]
    public void Months_make_years_only_after_they_are_added(int seed)
    {
        var book = Random(new Random(seed));
        var table = BudgetTables.Of("operational", book);
        var total = table.Rows[^1];
        Assert.Equal(book.Lines.Sum(l => l.ProfessionalMonths), (int)BudgetFixture.Cell(table, total, "prof_years")! * 12 + (int)BudgetFixture.Cell(table, total, "prof_months")!);
        Assert.All(table.Rows, r => Assert.InRange((int)BudgetFixture.Cell(table, r, "gs_months")!, 0, 11));
    }

    [Theory, MemberData(nameof(Seeds))]
    public void The_order_of_lines_changes_no_sum(int seed)
    {
        var book = Random(new Random(seed));
        var shuffled = book.Lines.ToArray();
        new Random(seed).Shuffle(shuffled);
        foreach (var name in new[] { "operational", "cost-increases" })
            Assert.Equal(Sums(BudgetTables.Of(name, book)), Sums(BudgetTables.Of(name, book with { Lines = shuffled })));
    }

    [Theory]
    [InlineData(1, 8, "12.5"), InlineData(1, 16, "6.3"), InlineData(-1, 16, "-6.3"), InlineData(5, 0, null), InlineData(0, 7, "0.0")]
    public void A_percentage_has_one_decimal_and_halves_go_away_from_zero(int part, int whole, string? expected) =>
        Assert.Equal(expected, Percent.Of(part, whole)?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void What_the_files_do_not_say_of_a_price_is_said_to_be_missing_and_not_made_up()
    {
        var book = BudgetFixture.Small();
        (book.Lines[0].Previous, book.Lines[0].ProgrammeChange, book.Lines[0].CostChange) = (null, null, null);
        var table = BudgetTables.Of("cost-increases", book);
        foreach (var row in table.Rows.Where(r => r.Cells[1] is "Organs" && r.Cells[2] is "Conference" or null || r.Type == RowType.GrandTotal))
            Assert.All(new[] { "budget_2020_21_usd", "cost_change_usd", "cost_change_pct", "estimate_2022_23_recosted_usd", "share_of_total_pct" }, c => Assert.Null(BudgetFixture.Cell(table, row, c)));
        Assert.Equal(1350.25m - 20, BudgetFixture.Cell(table, table.Rows[^1], "estimate_2022_23_constant_usd"));
        Assert.Equal(600m, BudgetFixture.Cell(table, table.Rows[0], "estimate_2022_23_constant_usd"));
        Assert.Equal(PriceLayers.Sum(book.Lines).Recosted, BudgetFixture.Cell(BudgetTables.Of("expenditure-income", book), BudgetTables.Of("expenditure-income", book).Rows[^1], "estimate_2022_23_recosted_chf"));
    }

    [Fact]
    public void A_table_reads_the_same_as_CSV_JSON_and_Markdown()
    {
        var table = BudgetTables.Of("operational", BudgetFixture.Small());
        Assert.Contains("line,I,Policy,Work,工作,2,0,0,0,400,50.25,450.25\n", TableText.Csv(table), StringComparison.Ordinal);
        Assert.Equal(450.25m, TableText.Json(table)["rows"]!.AsArray().Single(r => (string?)r!["line"] == "Work")!["total_usd"]!.GetValue<decimal>());
        Assert.Contains("| line | I | Policy | Work | 工作 | 2 | 0 | 0 | 0 | 400 | 50.25 | 450.25 |\n", TableText.Markdown(table), StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_a_spreadsheet_would_run_goes_out_neutralised()
    {
        var book = BudgetFixture.Small();
        book.Lines[0].Title = LocalizedText.English("=HYPERLINK(1)");
        Assert.Contains(",'=HYPERLINK(1),", TableText.Csv(BudgetTables.Of("operational", book)), StringComparison.Ordinal);
    }

    private static readonly (string Table, string Column, Func<BudgetLine, decimal> Of)[] Figures =
    [
        ("operational", "staff_cost_usd", l => l.StaffCost), ("operational", "total_usd", l => l.StaffCost + l.NonStaffCost),
        ("cost-increases", "budget_2020_21_usd", l => l.Previous!.Value), ("cost-increases", "estimate_2022_23_constant_usd", l => l.Previous!.Value + l.ProgrammeChange!.Value),
        ("cost-increases", "estimate_2022_23_recosted_usd", l => l.Previous!.Value + l.ProgrammeChange!.Value + l.CostChange!.Value),
    ];

    private static decimal Walk(BudgetBook book, string? part, string? group, Func<BudgetLine, decimal> of)
    {
        var sum = 0m;
        foreach (var line in book.Lines)
            if ((part is null || line.Part == part) && (group is null || line.Group == group)) sum += of(line);
        return sum;
    }

    private static List<string> Sums(BudgetTable table) =>
        [.. table.Rows.Where(r => r.Type != RowType.Line).Select(r => string.Join('|', r.Cells)).Order(StringComparer.Ordinal)];

    // Group names are of one part, as in a programme and budget.
    private static BudgetBook Random(Random random) => new(BudgetFixture.Cycle)
    {
        Lines = [.. from part in new[] { "I", "II", "IV" } from g in Enumerable.Range(0, random.Next(1, 4)) from n in Enumerable.Range(0, random.Next(1, 6))
                    select new BudgetLine
                    {
                        Part = part, Group = $"{part} {g}", Title = LocalizedText.In("en", $"Line {part} {g} {n}"), ProfessionalMonths = random.Next(400), GeneralServiceMonths = random.Next(400),
                        StaffCost = random.Next(-1_000, 90_000_000) / 100m, NonStaffCost = random.Next(90_000_000), Previous = random.Next(90_000_000),
                        ProgrammeChange = random.Next(-5_000_000, 5_000_000), CostChange = random.Next(-500_000, 500_000),
                    }],
    };
}
