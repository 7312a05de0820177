using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>Forecasts of the last biennium against what prices did. The figures are made up: the reference budget prints none.</summary>
public class ZeroBaseTests
{
    private const string Name = "zero_base.csv", Head = "item,place,object,forecast_pct,actual_pct,source,effect_usd\n";
    private const string Rows = "Swiss staff,CHE,staff,2,1,Statistical office,-4.90\nAfrica,AFR,,10,21,Central banks,\nAll other,,,5,5,Estimate,0\n";

    private static Outcome<BudgetBook> Read(string rows) => BudgetReader.Read(BudgetFixture.Cycle, [.. BudgetFixture.Files(), new(Name, System.Text.Encoding.UTF8.GetBytes(Head + rows))]);

    private static List<string> Said(string rows) => [.. Read(rows).Problems.Select(p => $"{p.Place?.Row}:{p.Place?.Field} {p.Code.Split('.')[^1]}")];

    [Fact]
    public void Each_element_goes_by_the_row_of_its_place_and_object_and_changes_by_what_really_happened()
    {
        var book = Read(Rows).Value;
        var zeroBase = ZeroBase.Of(book);
        var amounts = CostModel.Of(book).Amounts;
        var expected = new decimal[3];
        for (var i = 0; i < amounts.Length; i++)
        {
            var e = book.Elements[i];
            var (row, growth) = e is { Place: "CHE", Object: "staff" } ? (0, 101m / 102 - 1) : e.Place == "AFR" ? (1, 121m / 110 - 1) : (2, 0m);
            expected[row] += amounts[i] * growth;
        }
        Assert.All(expected.Zip(zeroBase.Effects), p => Assert.InRange(p.First - p.Second, -0.01m, 0.01m));
        Assert.NotEqual(0, zeroBase.Effects[0]);
        Assert.NotEqual(0, zeroBase.Effects[1]);
        Assert.Equal(zeroBase.Effects.Sum(), zeroBase.Lines.Sum());
    }

    [Fact]
    public void A_forecast_that_came_true_changes_nothing_whatever_the_order_of_the_rows()
    {
        Assert.All(ZeroBase.Of(Read("All,,,7.5,7.5,Estimate,\n").Value).Lines, l => Assert.Equal(0, l));
        var (one, other) = (ZeroBase.Of(Read(Rows).Value), ZeroBase.Of(Read(string.Join('\n', Rows.TrimEnd('\n').Split('\n').Reverse()) + "\n").Value));
        Assert.Equal(one.Lines, other.Lines);
        Assert.Equal(one.Effects, other.Effects.Reverse());
    }

    [Fact]
    public void The_effect_stands_beside_the_one_that_was_entered_and_the_check_names_both()
    {
        var book = Read(Rows).Value;
        var table = BudgetTables.Of("zero-base", book);
        Assert.Equal([-1m, 11m, 0m], table.Rows.Take(3).Select(r => BudgetFixture.Cell(table, r, "difference_pct")));
        Assert.Null(BudgetFixture.Cell(table, table.Rows[^1], "effect_change_usd"));
        var checks = ZeroBaseChecks.Of(book).ToList();
        Assert.Equal([("Swiss staff", -4.90m), ("All other", 0m)], checks.Select(c => (c.Subject, c.One.Amount!.Value)));
        Assert.True(checks[1].Agrees);
        var off = ZeroBaseChecks.Of(Read(Rows.Replace("-4.90", "900", StringComparison.Ordinal)).Value).First();
        Assert.False(off.Agrees);
        var increases = BudgetTables.Of("computed-increases", book);
        var whole = increases.Rows[^1];
        Assert.Equal((decimal)BudgetFixture.Cell(increases, whole, "computed_change_usd")! + (decimal)BudgetFixture.Cell(increases, whole, "zero_base_change_usd")!, BudgetFixture.Cell(increases, whole, "computed_with_zero_base_change_usd"));
    }

    [Fact]
    public void Without_the_file_no_table_and_no_column_is_made_up()
    {
        Assert.DoesNotContain("zero-base", BudgetTables.In(BudgetFixture.Small()));
        Assert.DoesNotContain(BudgetTables.Of("computed-increases", BudgetFixture.Small()).Columns, c => c.Key.Contains("zero_base", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_problem_of_the_file_is_said_at_once() =>
        Assert.Equal(["2:forecast_pct percent", "3:actual_pct number", "3:source required", "4:place twice", "5:actual_pct required"],
            Said("A,CHE,staff,-100,1,x,\nB,CHE,,1,much,,\nC,CHE,Staff,1,1,x,\nD,,,1,,x,\n").Order(StringComparer.Ordinal));
}
