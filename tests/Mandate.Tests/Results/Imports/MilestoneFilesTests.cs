using Mandate.Kernel;
using Mandate.Results;
using Mandate.TestSupport;

namespace Mandate.Tests.Results.Imports;

public sealed class MilestoneFilesTests
{
    private const string Targets = "targets.csv";
    private const string Header = "indicator,seq,kind,total,unit,sdg_target,text,due\n";

    [Fact]
    public void A_year_stands_for_its_last_day_and_a_day_for_itself()
    {
        var rows = Read(Header + "1.1.1,1,count,10,member States,,,2023\n1.1.2,1,percent_level,30,percent,,,2022-06-30\n1.1.2,2,percent_level,40,percent,,,2023\n").Rows;
        Assert.Equal([new(2023, 12, 31), new(2022, 6, 30), new(2023, 12, 31)], rows.Targets.Select(t => t.Due!.Value));
    }

    [Fact]
    public void A_file_of_targets_without_the_column_has_no_milestones() =>
        Assert.All(FrameworkReader.Read(FrameworkFixture.Files()).Rows.Targets, t => Assert.Null(t.Due));

    [Theory]
    [InlineData("1.1.1,1,count,10,member States,,,23\n1.1.2,1,percent_level,40,percent,,,\n", "targets.csv:2:due date")]
    [InlineData("1.1.1,1,count,10,member States,,,2023-02-30\n1.1.2,1,percent_level,40,percent,,,\n", "targets.csv:2:due date")]
    public void A_due_that_is_neither_a_day_nor_a_year_is_refused(string rows, string problem) =>
        Assert.Equal([problem], FrameworkFixture.Problems(FrameworkFixture.Files((Targets, Header + rows))));

    [Fact]
    public void Every_slip_of_milestones_is_named_at_once()
    {
        var reading = Read(Header + "1.1.1,1,count,10,member States,,,2023\n1.1.1,2,count,12,member States,,,\n"
            + "1.1.2,1,percent_level,30,percent,,,2022\n1.1.2,2,percent_level,40,percent,,,2022-12-31\n1.1.2,3,percent_level,40,percent,,,2030\n");
        MilestoneRules.Check(reading.Rows, new("f", new(2022, 1, 1), new(2023, 12, 31), new Dictionary<string, string>()), reading.Problems);
        Assert.Equal(["3 due_missing", "5 due_twice", "6 due_outside"], reading.Problems.ToProblems().Where(p => p.Place?.Field == "due")
            .Select(p => $"{p.Place?.Row} {p.Code.Split('.')[^1]}"));
    }

    [Fact]
    public void A_header_alone_says_that_there_are_no_regional_targets_and_no_links_to_goals() => Assert.Empty(FrameworkFixture.Problems(FrameworkFixture.Files(
        ("target_regions.csv", "indicator,region,zh,value\n"), ("sdg_links.csv", "sdg_target,sdg_goal,outcome_codes,sdg_indicators,en,new_in_2022_23\n"))));

    [Fact]
    public void A_column_that_is_nearly_called_due_is_named_with_its_right_name() => Assert.Equal(["targets.csv:1:Due column_renamed"],
        FrameworkFixture.Problems(FrameworkFixture.Files((Targets, Header.Replace("due", "Due", StringComparison.Ordinal) + "1.1.1,1,count,10,member States,,,2023\n"))));

    [Theory]
    [InlineData("it")]
    [InlineData("hr")]
    public void The_strategies_files_say_what_we_were_given(string strategy)
    {
        var given = Path.Combine(Repository.Root, "..", "shared", "data", $"{strategy}_strategy_indicators.csv");
        Assert.SkipUnless(File.Exists(given), $"There is no {given} beside this clone to compare with.");
        var folder = Path.Combine(Repository.Root, "data", $"ilo-{strategy}-2022-25");
        var reading = FrameworkReader.Read([.. Directory.EnumerateFiles(folder).Select(p => new ImportFile(Path.GetFileName(p), File.ReadAllBytes(p)))]);
        Assert.Empty(reading.Problems.ToProblems());
        var facts = Records(given);
        Assert.Equal(facts.Select(f => (f["code"], f["en"], f["zh"])), reading.Rows.Indicators.Select(i => (i.Code, i.En, i.Zh!)));
        foreach (var fact in facts)
            Assert.Equal([("2023-12-31", Figure(fact["milestone_2023"])), ("2025-12-31", Figure(fact["target_2025"]))],
                reading.Rows.Targets.Where(t => t.Indicator == fact["code"]).Select(t => ($"{t.Due:yyyy-MM-dd}", t.Total is { } total ? FrameworkCells.Text(total) : t.Text!)));
    }

    // "90%", "4 replaced", "12% increase": the figure; words where there is none of its own.
    private static string Figure(string printed) => char.IsAsciiDigit(printed[0]) ? string.Concat(printed.TakeWhile(char.IsAsciiDigit)) : printed;

    private static FrameworkReading Read(string targets) => FrameworkReader.Read(FrameworkFixture.Files((Targets, targets), ("target_regions.csv", "indicator,region,zh,value\n")));

    private static List<Dictionary<string, string>> Records(string path)
    {
        var records = CsvTable.Split(path, File.ReadAllText(path), new ProblemList());
        return [.. records.Skip(1).Select(r => records[0].Cells.Zip(r.Cells).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal))];
    }
}
