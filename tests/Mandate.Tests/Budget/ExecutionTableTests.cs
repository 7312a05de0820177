using Mandate.Budget;

namespace Mandate.Tests.Budget;

/// <summary>Budget against actual from entries, transfers and forecasts.</summary>
public class ExecutionTableTests
{
    private static readonly DateOnly June = new(2022, 6, 1);

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 60)];

    private static object?[] Cells(BudgetTable table, TableRow row, params string[] columns) => [.. columns.Select(c => BudgetFixture.Cell(table, row, c))];

    [Fact]
    public void A_line_shows_what_is_left_of_its_revised_appropriation_and_how_it_goes_on()
    {
        var uses = LineUses.Of([new(ExecutionFixture.Conference, EntryKind.Allotment, 600), new(ExecutionFixture.Conference, EntryKind.Actual, 100.10m), new(ExecutionFixture.Conference, EntryKind.Commitment, 50)],
            [new(ExecutionFixture.Council, ExecutionFixture.Conference, 3)], [new(ExecutionFixture.Council, June, 250), new(ExecutionFixture.Council, new(2022, 1, 1), 999)]);
        var table = ExecutionTable.Of(BudgetFixture.Small(), uses, June);
        var rows = table.Rows.Where(r => r.Type == RowType.Line).ToList();
        Assert.Equal([606m, 3m, 609m, 600m, 50m, 100.10m, 16.4m, 458.90m, 25.0m, 400.40m, "straight_line"],
            Cells(table, rows[0], "appropriation_usd", "transfers_usd", "revised_appropriation_usd", "allotted_usd", "committed_usd", "spent_usd", "use_pct", "available_usd", "time_gone_pct", "forecast_usd", "forecast_basis"));
        Assert.Equal([303m, -3m, 300m, 0.0m, 250m, "entered"], Cells(table, rows[1], "appropriation_usd", "transfers_usd", "revised_appropriation_usd", "use_pct", "forecast_usd", "forecast_basis"));
        // The provision of Part II is nothing: there is no rate of use of it.
        Assert.Equal([0m, null], Cells(table, rows[^1], "revised_appropriation_usd", "use_pct"));
        Assert.Equal([1338.25m, 0m, 650.40m, "both"], Cells(table, table.Rows[^1], "appropriation_usd", "transfers_usd", "forecast_usd", "forecast_basis"));
    }

    // The oracle goes through every entry for every row; the product adds up by line first.
    [Theory, MemberData(nameof(Seeds))]
    public void Balances_add_up_at_every_level_as_entry_by_entry(int seed)
    {
        var (random, book) = (new Random(seed), BudgetFixture.Small());
        var keys = book.Lines.Select(LineKey.Of).Append(new("I", "Organs", "Dropped")).ToList();
        var entries = Enumerable.Range(0, random.Next(0, 80)).Select(_ => new LineUses.Sum(keys[random.Next(keys.Count)], (EntryKind)random.Next(3), random.Next(-5_000, 90_000) / 100m)).ToList();
        var moved = Enumerable.Range(0, random.Next(0, 12)).Select(_ => new LineUses.Moved(keys[random.Next(keys.Count)], keys[random.Next(keys.Count)], random.Next(1, 9_000) / 100m)).ToList();
        var table = ExecutionTable.Of(book, LineUses.Of(entries, moved, []), June);
        foreach (var row in table.Rows.Where(r => r.Type != RowType.Subtotal))
        {
            bool Within(LineKey k) => (row.Cells[0] is not string part || k.Part == part) && (row.Cells[1] is not string group || k.Group == group) && (row.Cells[2] is not string line || k.Line == line);
            decimal Sum(EntryKind kind) => entries.Where(e => e.Kind == kind && Within(e.Line)).Sum(e => e.AmountUsd);
            var transfers = moved.Sum(m => (Within(m.To) ? m.AmountUsd : 0) - (Within(m.From) ? m.AmountUsd : 0));
            var appropriation = book.Lines.Where(l => Within(LineKey.Of(l))).Sum(l => (decimal)(l.Previous + l.ProgrammeChange + l.CostChange)!);
            Assert.Equal([appropriation, transfers, Sum(EntryKind.Allotment), Sum(EntryKind.Commitment), Sum(EntryKind.Actual), appropriation + transfers - Sum(EntryKind.Commitment) - Sum(EntryKind.Actual)],
                Cells(table, row, "appropriation_usd", "transfers_usd", "allotted_usd", "committed_usd", "spent_usd", "available_usd"));
        }
        Assert.Equal(0m, BudgetFixture.Cell(table, table.Rows[^1], "transfers_usd"));
    }

    [Fact]
    public void Money_on_a_line_that_a_later_version_dropped_is_shown_and_found()
    {
        var uses = LineUses.Of([new(new("I", "Organs", "Dropped"), EntryKind.Actual, 7)], [], []);
        var table = ExecutionTable.Of(BudgetFixture.Small(), uses, June);
        Assert.Equal([0m, 7m, -7m], Cells(table, table.Rows.Single(r => r.Cells[2] is "Dropped"), "appropriation_usd", "spent_usd", "available_usd"));
        var finding = BudgetChecks.Of(BudgetFixture.Small() with { Uses = [.. uses.Values] }).Single(c => !c.Agrees);
        Assert.Equal(("budget.check.dropped_line", "I / Organs / Dropped", 7m), (finding.Code, finding.Subject, finding.One.Amount));
    }

    [Fact]
    public void The_workbook_reckons_what_the_table_says()
    {
        var uses = LineUses.Of([new(ExecutionFixture.Conference, EntryKind.Actual, 100.10m), new(ExecutionFixture.Council, EntryKind.Commitment, 20)], [new(ExecutionFixture.Council, ExecutionFixture.Conference, 3)], []);
        var table = ExecutionTable.Of(BudgetFixture.Small(), uses, June);
        var formulas = new TableFormulas(table);
        Assert.Equal(["F2+G2", "IF(H2=0,\"\",ROUND(100*K2/H2,1))", "J2+K2", "H2-M2"],
            new[] { "revised_appropriation_usd", "use_pct", "used_usd", "available_usd" }.Select(c => formulas.Of(0, table.Columns.ToList().FindIndex(x => x.Key == c))));
        Assert.Equal((byte)'P', TableWorkbook.Of(table)[0]);
    }
}
