using System.Text;
using Mandate.Budget;
using Mandate.Kernel;

namespace Mandate.Tests.Budget;

/// <summary>Files of the accounts, as they should be and as they should not.</summary>
public class ExecutionFileTests
{
    [Fact]
    public void An_entry_names_its_line_by_code_or_by_name_and_its_money_in_any_currency()
    {
        var (rows, problems) = ExecutionFixture.Read("A1,allotment,2022-01,I,Organs,Conference,,100.25,USD,,\nA2,commitment,2022-03,,,,1010,90,CHF,,0.90\n"
            + "A3,actual,2023-12,I,Organs,Conference,1010,-15000,JPY,-107.14,\nA4,actual,2022-03,II,Part II,Unforeseen,,1.125,TND,0.36,\n");
        Assert.Empty(problems);
        Assert.Equal([100.25m, 100m, -107.14m, 0.36m], rows.Select(r => r.Entry.AmountUsd));
        Assert.Equal([ExecutionFixture.Conference, ExecutionFixture.Conference, ExecutionFixture.Conference, ExecutionFixture.Unforeseen], rows.Select(r => r.Entry.Key));
        Assert.Equal([EntryKind.Allotment, EntryKind.Commitment, EntryKind.Actual, EntryKind.Actual], rows.Select(r => r.Entry.Kind));
    }

    [Theory]
    [InlineData("A,actual,2022-01,I,Organs,Konferenz,,1,USD,,", "2:line unknown_line")]
    [InlineData("A,actual,2022-01,,,,2020,1,USD,,", "2:code unknown_code")]
    [InlineData("A,actual,2022-01,,,,9999,1,USD,,", "2:code unknown_line")]
    [InlineData("A,actual,2022-01,,,,,1,USD,,", "2:line no_line")]
    [InlineData("A,actual,2022-01,I,Organs,Council,1010,1,USD,,", "2:code other_line")]
    [InlineData("A,actual,2022-01,,,,1010,1,XYZ,,", "2:currency unknown")]
    [InlineData("A,actual,2022-01,,,,1010,1.005,USD,,", "2:amount decimals")]
    [InlineData("A,actual,2022-01,,,,1010,100.5,JPY,1,", "2:amount decimals")]
    [InlineData("A,actual,2022-01,,,,1010,1.2345,TND,1,", "2:amount decimals")]
    [InlineData("A,actual,2022-01,,,,1010,5,USD,6,", "2:amount_usd dollars_differ")]
    [InlineData("A,actual,2022-01,,,,1010,9,CHF,11,0.9", "2:amount_usd dollars_differ")]
    [InlineData("A,actual,2022-01,,,,1010,9,CHF,10.001,0.9", "2:amount_usd cents")]
    [InlineData("A,actual,2022-01,,,,1010,9,CHF,,", "2:amount_usd no_dollars")]
    [InlineData("A,actual,2022-01,,,,1010,9,CHF,,0", "2:rate rate")]
    [InlineData("A,actual,2022-01,,,,1010,9,CHF,-10,", "2:amount_usd sign")]
    [InlineData("A,actual,2022-01,,,,1010,9,USD,,1.1", "2:rate dollar_rate")]
    [InlineData("A,actual,2024-01,,,,1010,9,USD,,", "2:month outside")]
    [InlineData("A,actual,2022-13,,,,1010,9,USD,,", "2:month shape")]
    [InlineData("A,actual,2022-02,,,,1010,9,USD,,", "2:month closed")]
    [InlineData("A,payment,2022-01,,,,1010,9,USD,,", "2:kind one_of")]
    [InlineData(",actual,2022-01,,,,1010,9,USD,,", "2:entry_id required")]
    public void A_spoilt_cell_is_named_with_its_row_and_column(string row, string expected) => Assert.Contains(expected, ExecutionFixture.Read(row + "\n").Problems);

    [Fact]
    public void An_entry_twice_in_a_file_is_refused_and_every_problem_is_said_at_once() => Assert.Equal(
        ["3:entry_id twice", "4:month closed", "5:amount decimals"],
        ExecutionFixture.Read("A,actual,2022-01,,,,1010,1,USD,,\nA,actual,2022-01,,,,1010,1,USD,,\nB,actual,2022-02,,,,1010,1,USD,,\n").Problems.Concat(
        ExecutionFixture.Read("A,actual,2022-01,,,,1010,1,USD,,\nB,actual,2022-01,,,,1010,1,USD,,\nC,actual,2022-01,,,,1010,1,USD,,\nD,actual,2022-02,,,,1010,1.001,USD,,\n").Problems));

    // Also in a month that was closed since: it changes nothing.
    [Fact]
    public void A_known_entry_is_left_alone_and_one_with_other_figures_is_refused()
    {
        var known = ExecutionFixture.Read("A,actual,2022-01,,,,1010,5,USD,,\n").Rows[0].Entry;
        known.Month = new(2022, 2, 1);
        Assert.Equal((0, 0), ExecutionFixture.Read("A,actual,2022-02,,,,1010,5.00,USD,5,\n", known) is var same ? (same.Rows.Count, same.Problems.Count) : default);
        Assert.Equal(["2:entry_id changed"], ExecutionFixture.Read("A,actual,2022-02,,,,1010,6,USD,,\n", known).Problems);
        Assert.Equal(["2:entry_id changed"], ExecutionFixture.Read("A,commitment,2022-02,,,,1010,5,USD,,\n", known).Problems);
    }

    [Fact]
    public void A_file_of_codes_names_lines_that_are_there_each_code_once()
    {
        var problems = new ProblemList();
        var codes = CodeReader.Read(new("codes.csv", Encoding.UTF8.GetBytes("code,part,department_group,line\n1,I,Organs,Council\n1,I,Organs,Conference\n2,I,Organs,Nobody\n")), ExecutionFixture.Desk(), problems);
        Assert.Equal(ExecutionFixture.Council, codes["1"]);
        Assert.Equal(["3:code budget.import.twice", "4:line budget.execution.unknown_line"], problems.ToProblems().Select(p => $"{p.Place?.Row}:{p.Place?.Field} {p.Code}"));
    }
}
