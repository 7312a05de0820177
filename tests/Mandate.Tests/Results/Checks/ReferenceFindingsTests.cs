using Mandate.Kernel;
using System.Globalization;
using Mandate.Results;
using Mandate.TestSupport;

namespace Mandate.Tests.Results.Checks;

/// <summary>
/// What the checks find in the reference framework, reckoned again here from the bare lines of the files by the plainest
/// means, or read off them by eye.
/// </summary>
public sealed class ReferenceFindingsTests
{
    private static readonly List<Finding> Findings = FrameworkChecks.Run(IndicatorRules.Complete(Read()));

    private static FrameworkRows Read()
    {
        var files = Directory.GetFiles(Repository.ReferenceFramework, "*.csv").Select(f => new ImportFile(Path.GetFileName(f), File.ReadAllBytes(f))).ToList();
        var reading = FrameworkReader.Read(files);
        Assert.Empty(reading.Problems.ToProblems());
        return reading.Rows;
    }

    private static IEnumerable<string> Keys(string check) => Findings.Where(f => f.Check == check).Select(f => f.Key);

    // Good enough for these three files: the cells that are read come before any quoted one, or are the last of a line.
    private static List<string[]> Lines(string file) =>
        File.ReadLines(Path.Combine(Repository.ReferenceFramework, file)).Skip(1).Select(l => l.Split(',')).ToList();

    private static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    [Fact]
    public void Every_regional_sum_agrees_with_its_total()
    {
        var disagreeing = from t in Lines("targets.csv")
                          let parts = Lines("target_regions.csv").Where(r => r[0] == t[0]).Sum(r => Number(r[3]))
                          where Lines("target_regions.csv").Any(r => r[0] == t[0]) && parts != Number(t[3])
                          select t[0];
        Assert.Equal(disagreeing, Keys("regional_sum"));
        Assert.Empty(Keys("regional_sum"));
    }

    [Fact]
    public void Counts_without_regions() => Assert.Equal(["2.2.1", "A.1.1", "A.4.2", "A.4.3"], Keys("count_not_by_region"));

    [Fact]
    public void Every_provisional_baseline_is_found()
    {
        var marked = Lines("baselines.csv").Where(b => b[6] == "1").Select(b => b[0]).ToList();
        Assert.Equal(59, marked.Count);
        Assert.Equal(marked, Keys("provisional_baseline"));
    }

    [Fact]
    public void Baselines_to_be_determined_not_applicable_and_in_words_are_told_apart()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.ReferenceFramework, "baselines.csv"));
        Assert.Equal(lines.Where(l => l.Contains("to be determined", StringComparison.Ordinal)).Select(l => l.Split(',')[0]), Keys("baseline_to_be_determined"));
        Assert.Equal(["2.4.1", "5.4.1", "5.4.2", "7.3.2", "C.1.2", "C.2.1", "C.2.2", "C.2.4", "C.3.1"], Keys("baseline_not_applicable"));
        Assert.Equal(["OC7.3", "OC7.4", "A.1.2", "B.3.1", "C.1.1", "C.2.3"], Keys("baseline_in_words"));
        Assert.Empty(Keys("baseline_missing"));
    }

    [Fact]
    public void Targets_below_a_cumulative_baseline()
    {
        var last = Lines("baselines.csv").Where(b => b[4].Length > 0).GroupBy(b => b[0]).ToDictionary(g => g.Key, g => Number(g.Last()[4]));
        var below = Lines("targets.csv").Where(t => t[2] == "count" && char.IsDigit(t[0][0]) && last.TryGetValue(t[0], out var b) && Number(t[3]) < b)
            .Select(t => t[0]).ToList();
        Assert.Equal(25, below.Count);
        Assert.Equal(below, Keys("target_below_cumulative_baseline"));
        Assert.Equal([25m, 1918m, "2021"], Findings.Single(f => f is { Check: "target_below_cumulative_baseline", Key: "2.1.1" }).Figures);
    }

    [Fact]
    public void One_target_cell_for_two_indicators()
    {
        Assert.Equal(["IMP.3", "OC7.2"], Keys("shared_target_cell"));
        Assert.Equal(["IMP.2", "OC7.1"], Findings.Where(f => f.Check == "shared_target_cell").Select(f => (string)f.Figures[0]!));
    }

    [Fact]
    public void Things_counted_whose_target_is_in_per_cent() =>
        Assert.Equal(["A.2.1", "A.2.2", "A.2.3", "A.3.1", "C.1.3", "C.1.4", "C.4.1", "C.4.2"], Keys("count_unit_percent_target"));

    [Fact]
    public void Titles_that_name_things_whose_figure_is_a_share() => Assert.Equal(
        ["2.2.2", "2.3.1", "B.1.2", "B.2.1", "B.2.2", "B.3.3", "B.3.4", "B.3.5", "B.3.6", "C.1.2", "C.2.2", "C.2.3", "C.2.4"], Keys("count_title_percent_unit"));

    [Fact]
    public void Baseline_and_target_in_different_units()
    {
        Assert.Equal(["C.1.3", "C.1.4"], Keys("units_differ"));
        Assert.Equal([17540m, "cubic metres", 5m, "percent"], Findings.First(f => f.Check == "units_differ").Figures);
    }

    [Fact]
    public void The_title_that_says_countries_while_its_target_counts_ratifications()
    {
        var finding = Assert.Single(Findings, f => f.Check == "title_and_target_differ");
        Assert.Equal("2.1.2", finding.Key);
        Assert.Equal(["number of countries", "ratifications"], finding.Figures);
    }

    [Fact]
    public void Targets_without_a_number()
    {
        Assert.Equal(["C.4.3"], Keys("quartile_without_benchmark"));
        var without = Lines("targets.csv").Where(t => t[3].Length == 0 && t[2] != "quartile_increase").Select(t => t[0]).ToList();
        Assert.Equal(24, without.Count);
        Assert.Equal(without.Order(), Keys("target_without_number").Order());
        Assert.Empty(Keys("indicator_without_target"));
    }

    [Fact]
    public void Shares_without_numerator_and_denominator()
    {
        var shares = Lines("baselines.csv").Where(b => b[5] == "percent" && b[4].Length > 0).Select(b => b[0]).Distinct().ToList();
        Assert.Equal(24, shares.Count);
        Assert.Equal(shares, Keys("share_without_denominator"));
    }

    [Fact]
    public void The_SDG_map_and_the_indicators_name_the_same_SDG_indicators_and_one_row_slipped()
    {
        Assert.Empty(Keys("sdg_indicator_not_in_map"));
        Assert.Empty(Keys("sdg_map_without_indicator"));
        var slip = Assert.Single(Findings, f => f.Check == "sdg_text_repeated");
        Assert.Equal(("9.3", "8.b"), (slip.Key, (string)slip.Figures[0]!));
    }

    [Fact]
    public void Parts_without_a_baseline_and_targets_of_several_kinds()
    {
        Assert.Equal(["B.1.1", "B.1.1", "C.1.1"], Keys("part_without_baseline"));
        Assert.Equal(["B.3.2", "C.1.1"], Keys("targets_of_several_kinds"));
    }

    [Fact]
    public void Codes_that_the_source_does_not_print()
    {
        var ours = Lines("indicators.csv").Where(i => i[3] == "0").Select(i => i[0]).ToList();
        Assert.Equal(18, ours.Count);
        Assert.Equal(ours, Keys("code_given_by_us"));
    }

    [Fact]
    public void Directions_that_nothing_states() => Assert.Equal(
        ["IMP.2", "IMP.3", "IMP.4", "OC3.1", "OC6.1", "OC7.2", "2.2.2", "2.3.1", "B.3.2", "B.3.6", "C.1.1", "C.1.2", "C.2.2", "C.2.3"], Keys("direction_open"));

    [Fact]
    public void Indicators_marked_as_revised_without_what_they_revise() => Assert.Equal(["6.3.1", "6.4.2", "7.3.1", "7.4.1"], Keys("revised_of_nothing"));

    [Fact]
    public void Nothing_else_is_found() => Assert.Equal(233, Findings.Count);
}
