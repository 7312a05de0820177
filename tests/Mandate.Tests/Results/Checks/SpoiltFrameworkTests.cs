using Mandate.Results;
using Mandate.Tests.Results.Imports;

namespace Mandate.Tests.Results.Checks;

/// <summary>Checks that find nothing in the reference framework, on files spoilt for them.</summary>
public sealed class SpoiltFrameworkTests
{
    private static List<Finding> Run(string file, string old, string @new)
    {
        var reading = FrameworkReader.Read(FrameworkFixture.With(file, old, @new));
        Assert.Empty(reading.Problems.ToProblems());
        return FrameworkChecks.Run(IndicatorRules.Complete(reading.Rows));
    }

    [Fact]
    public void Regions_that_do_not_add_up_show_both_figures()
    {
        var finding = Assert.Single(Run("target_regions.csv", "美洲,4", "美洲,5"), f => f.Check == "regional_sum");
        Assert.Equal(("1.1.1", Severity.Disagreement), (finding.Key, finding.Severity));
        Assert.Equal([11m, 10m], finding.Figures);
    }

    [Theory]
    [InlineData("sdg_links.csv", "8.b,8,1,8.b.1,", "8.b,8,1,,", "sdg_indicator_not_in_map", "1.1.1")]
    [InlineData("indicators.csv", ",8.b.1,basis,", ",,,", "sdg_map_without_indicator", "8.b")]
    [InlineData("sdg_links.csv", "employment,0\n", "employment,0\n8.6,8,1,,Youth employment,0\n", "sdg_text_repeated", "8.6")]
    [InlineData("targets.csv", "1.1.2,1,percent_level,40,percent,,\n", "", "indicator_without_target", "1.1.2")]
    [InlineData("baselines.csv", "1.1.2,1,,2020,38.5,percent,0,\n", "", "baseline_missing", "1.1.2")]
    [InlineData("baselines.csv", "38.5,percent,0,", ",percent,0,", "baseline_missing", "1.1.2")]
    [InlineData("baselines.csv", "38.5,percent,0,", ",percent,0,not applicable", "baseline_not_applicable", "1.1.2")]
    public void A_gap_made_on_purpose_is_found(string file, string old, string @new, string check, string key) =>
        Assert.Contains(Run(file, old, @new), f => f.Check == check && f.Key == key);

    [Fact]
    public void A_cumulative_baseline_that_falls_shows_both_years() =>
        Assert.Equal([5m, "2021", 7m, "2019"], Assert.Single(Run("baselines.csv", "2021,12,", "2021,5,"), f => f.Check == "cumulative_baseline_falls").Figures);

    [Theory]
    [InlineData(LinkKind.Split, true, "percent", 1, 1, "", "split_into_one")]
    [InlineData(LinkKind.Merged, true, "percent", 1, 1, "", "merged_from_one")]
    [InlineData(LinkKind.Continued, true, "percent", 2, 1, "", "continued_of_several")]
    [InlineData(LinkKind.Revised, false, "percent", 1, 2, "", "continued_of_several")]
    [InlineData(LinkKind.Continued, true, "policies", 1, 1, "", "comparable_in_two_units")]
    [InlineData(LinkKind.Continued, true, "percent", 1, 1, "revised", "mark_and_link_differ")]
    [InlineData(LinkKind.Revised, false, "percent", 1, 1, "new", "mark_and_link_differ")]
    [InlineData(LinkKind.Revised, false, "policies", 1, 1, "revised", null)]
    [InlineData(LinkKind.Split, true, "percent", 2, 1, "", null)]
    public void What_is_odd_about_a_link_is_found(LinkKind kind, bool comparable, string unit, int successors, int predecessors, string mark, string? check)
    {
        var reading = FrameworkReader.Read(FrameworkFixture.With("indicators.csv", "Share on time,按时,percent,,,Reports,SMS,,,", $"Share on time,按时,percent,,,Reports,SMS,{mark},,"));
        var link = new CheckedLink("small-2020-21", "1.1.2", unit, "1.1.2", "percent", kind, comparable, successors, predecessors);
        var found = FrameworkChecks.Run(new CheckedFramework(IndicatorRules.Complete(reading.Rows), [link])).FindAll(f => f.File == "indicator_links.csv");
        Assert.Equal(check is null ? [] : [check], found.Select(f => f.Check));
        Assert.All(found, f => Assert.Equal("1.1.2", f.Indicator));
    }

    [Fact]
    public void Every_check_has_a_name_of_its_own_and_words_in_every_language()
    {
        Assert.Equal(FrameworkChecks.All.Count, FrameworkChecks.All.Select(c => c.Id).Distinct().Count());
        foreach (var language in global::Mandate.Kernel.LanguageList.Codes)
            foreach (var key in FrameworkChecks.All.SelectMany(c => (string[])[".name", ".found", ".why"], (c, part) => $"results.check.{c.Id}{part}"))
                Assert.False(string.IsNullOrEmpty(global::Mandate.Results.Texts.Module.Resources.GetString(key, System.Globalization.CultureInfo.GetCultureInfo(language))), $"{language} {key}");
    }
}
