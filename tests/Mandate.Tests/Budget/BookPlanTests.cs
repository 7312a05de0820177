using System.Text;
using Mandate.Budget;

namespace Mandate.Tests.Budget;

/// <summary>What the files of a budget would make of the version that stands, row by row and cell by cell.</summary>
public sealed class BookPlanTests
{
    private static BookPlan Plan(string file, string old, string @new)
    {
        Assert.Contains(old, BudgetFixture.Texts[file], StringComparison.Ordinal);
        return BookPlan.Compare(BudgetFixture.Small(), BudgetReader.Read(BudgetFixture.Cycle, BudgetFixture.Files((file, BudgetFixture.Texts[file].Replace(old, @new, StringComparison.Ordinal)))).Value);
    }

    private static List<string> Lines(BookPlan plan) =>
        [.. plan.Changes.SelectMany(c => c.Cells, (change, cell) => $"{change.Action} {change.File}:{change.Row} {change.Key} {cell.Column} {cell.Old ?? "-"}>{cell.New ?? "-"}")];

    [Fact]
    public void Every_kind_of_row_that_a_version_has_is_compared_and_counted()
    {
        var book = BudgetFixture.Full() with { StandardCosts = [Cost()], Posts = [Post()], Restated = BudgetFixture.Small().Restated };
        var types = typeof(VersionRow).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(VersionRow))).Select(t => t.Name).Order(StringComparer.Ordinal);
        Assert.Equal(types, book.Rows.Select(r => r.GetType().Name).Distinct().Order(StringComparer.Ordinal));
        // A row's layers are a file of their own.
        var plan = BookPlan.Compare(null, book);
        Assert.Equal(book.Rows.Count() + book.Lines.Count(l => l.Previous is not null), plan.Added);
        Assert.Equal((0, 0, 0, false), (plan.Changed, plan.Removed, plan.Unchanged, plan.IsEmpty));
        Assert.All(BookKinds.All, k => Assert.True(BudgetFiles.IsOne(k.File) && k.Count(book) > 0, k.File));
        Assert.Equal(BookKinds.All.Count, BookKinds.All.Select(k => k.File).Distinct().Count());
    }

    private static StandardCost Cost() => new() { Name = "May", Group = GradeGroup.Professional, Monthly = 20, Position = 1 };

    private static Post Post() => new() { Number = "1", Grade = "P-4", Location = "CHE", Position = 1, Line = 1 };

    [Fact]
    public void The_same_files_change_nothing()
    {
        var plan = BookPlan.Compare(BudgetFixture.Small(), BudgetFixture.Small());
        Assert.True(plan.IsEmpty);
        Assert.True(BookPlan.IsSame(BudgetFixture.Reference(), BudgetFixture.Reference()));
        Assert.Empty(plan.Changes);
        Assert.Equal(BudgetFixture.Small().Rows.Count() + 5, plan.Unchanged);
    }

    [Theory]
    [InlineData("operational_budget_lines.csv", "400,50.25", "400,51.25", "Change operational_budget_lines.csv:4 I / Policy / Work nonstaff_cost_usd 50.25>51.25")]
    [InlineData("operational_budget_lines.csv", "1,11,0,2", "2,0,0,2", "Change operational_budget_lines.csv:2 I / Organs / Conference prof_years 1>2|Change operational_budget_lines.csv:2 I / Organs / Conference prof_months 11>0")]
    [InlineData("cost_increases.csv", "610,-10,6", "610,-10,7", "Change cost_increases.csv:2 I / Organs / Conference cost_change_usd 6>7")]
    [InlineData("strategic_budget_groups.csv", "A,Organs,Organs", "A,Bodies,Organs", "Change strategic_budget_groups.csv:2 A en Organs>Bodies")]
    [InlineData("exchange_rates.csv", "0.95", "0.90", "Change exchange_rates.csv:2 budget rate 2020-21 value 0.95>0.9")]
    [InlineData("line_factors.csv", "own,year_start,,,2\nI,Policy", "own,year_start,,,2.5\nI,Policy", "Change line_factors.csv:5 I / Organs / Council / staff rate_pct 2>2.5")]
    [InlineData("new_posts.csv", "HQ,1,Statistics,统计\n", "", "Remove new_posts.csv:0 HQ / Statistics count 1>-|Remove new_posts.csv:0 HQ / Statistics field_zh 统计>-")]
    [InlineData("other_budgetary_provisions.csv", "200,,1", "200,5,0", "Change other_budgetary_provisions.csv:3 2 amount_chf ->5|Change other_budgetary_provisions.csv:3 2 approx 1>0")]
    public void A_change_is_named_with_its_file_row_and_column(string file, string old, string @new, string expected) => Assert.Equal(expected.Split('|'), Lines(Plan(file, old, @new)));

    [Fact]
    public void What_is_spelt_otherwise_and_says_the_same_is_no_change()
    {
        Assert.True(Plan("exchange_rates.csv", "0.95", "0.9500").IsEmpty);
        Assert.True(Plan("operational_budget_lines.csv", "500,100", "500.00,100.0").IsEmpty);
    }

    [Fact]
    public void Rows_in_another_order_are_left_as_they_are_and_the_order_is_said()
    {
        var plan = Plan("strategic_budget_groups.csv", "A,Organs,Organs\nB,Policy,Policy\n", "B,Policy,Policy\nA,Organs,Organs\n");
        Assert.Equal((0, true, false), (plan.Changes.Count, plan.IsReordered, plan.IsEmpty));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5), InlineData(6), InlineData(7), InlineData(8), InlineData(9), InlineData(10)]
    public void Whatever_rows_come_go_and_change_the_tallies_are_those_of_a_slow_count(int seed)
    {
        var random = new Random(seed);
        Dictionary<string, decimal> Made() => Enumerable.Range(1, 30).Where(_ => random.Next(3) > 0).ToDictionary(i => $"Line {i}", _ => (decimal)random.Next(1, 4), StringComparer.Ordinal);
        BudgetBook Book(Dictionary<string, decimal> lines) => BudgetReader.Read(BudgetFixture.Cycle, [new("operational_budget_lines.csv", Encoding.UTF8.GetBytes(
            BudgetFixture.Texts["operational_budget_lines.csv"].Split('\n')[0] + "\n" + string.Concat(lines.Select(l => $"I,G,{l.Key},,0,0,0,0,0,{l.Value}\n"))))]).Value;
        var (was, now) = (Made(), Made());
        var tally = BookPlan.Compare(Book(was), Book(now)).Files.Single(f => f.File == "operational_budget_lines.csv");
        Assert.Equal((now.Keys.Except(was.Keys).Count(), now.Count(l => was.TryGetValue(l.Key, out var old) && old != l.Value), was.Keys.Except(now.Keys).Count(),
            now.Count(l => was.TryGetValue(l.Key, out var old) && old == l.Value)), (tally.Added, tally.Changed, tally.Removed, tally.Unchanged));
    }

    [Fact]
    public void Of_a_large_budget_all_rows_are_counted_and_not_all_are_listed()
    {
        var lines = string.Concat(Enumerable.Range(1, BookPlan.MostChanges + 7).Select(i => $"I,G,Line {i},,0,0,0,0,1,0\n"));
        var plan = BookPlan.Compare(null, BudgetReader.Read(BudgetFixture.Cycle, [new("operational_budget_lines.csv", Encoding.UTF8.GetBytes(BudgetFixture.Texts["operational_budget_lines.csv"].Split('\n')[0] + "\n" + lines))]).Value);
        Assert.Equal((BookPlan.MostChanges + 7, BookPlan.MostChanges, 7), (plan.Added, plan.Changes.Count, plan.NotShown));
    }
}
