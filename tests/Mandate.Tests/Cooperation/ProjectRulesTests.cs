using Mandate.Cooperation;
using Mandate.Kernel;

namespace Mandate.Tests.Cooperation;

/// <summary>What a project must be as a whole.</summary>
public class ProjectRulesTests
{
    private static readonly DateOnly Today = new(2026, 6, 30);

    private static Project Sound()
    {
        var p = new Project { Code = "P-1", Title = LocalizedText.English("A project"), Currency = Currency.Of("USD"), PlannedStart = new(2026, 1, 1), PlannedEnd = new(2027, 12, 31), ActualStart = new(2026, 1, 15), Status = ActivityStatus.Implementation };
        p.Countries.AddRange([new() { Country = "SN", Percent = 60 }, new() { Country = "GM", Percent = 40 }]);
        p.Sectors.Add(new() { Vocabulary = "1", Code = "16020", Percent = 100 });
        return p;
    }

    private static string[] Codes(Project p) => [.. ProjectRules.Check(p, Today).Select(x => x.Code)];

    [Fact]
    public void A_sound_project_breaks_no_rule() => Assert.Empty(Codes(Sound()));

    [Fact]
    public void Thirds_of_33_33_are_not_a_whole()
    {
        var p = Sound();
        p.Countries.Clear();
        p.Countries.AddRange(new[] { "SN", "GM", "ML" }.Select(c => new ProjectCountry { Country = c, Percent = 33.33m }));
        var problem = Assert.Single(ProjectRules.Check(p, Today));
        Assert.Equal(("cooperation.project.places_sum", "project_countries.csv", "percent", (object)99.99m), (problem.Code, problem.Place!.File, problem.Place.Field, problem.Args[1]));
    }

    [Fact]
    public void Countries_and_the_regions_of_each_vocabulary_make_a_hundred_together()
    {
        var p = Sound();
        p.Countries.RemoveAt(1);
        p.Regions.AddRange([new() { Vocabulary = "99", Region = "AFR", Percent = 40 }, new() { Vocabulary = "1", Region = "298", Percent = 39 }]);
        Assert.Equal(["cooperation.project.places_sum"], Codes(p));
        p.Regions[1].Percent = 40;
        Assert.Empty(Codes(p));
    }

    [Fact]
    public void Sectors_make_a_hundred_within_each_vocabulary_and_outputs_among_themselves()
    {
        var p = Sound();
        p.Sectors.Add(new() { Vocabulary = "2", Code = "160", Percent = 99 });
        p.Outputs.Add(new() { Framework = "f", Output = "1.1", Percent = 50 });
        Assert.Equal(["cooperation.project.sectors_sum", "cooperation.project.outputs_sum"], Codes(p));
    }

    [Theory]
    [InlineData(ActivityStatus.Closed, "cooperation.project.status_needs_end")]
    [InlineData(ActivityStatus.Finalisation, "cooperation.project.status_needs_end")]
    [InlineData(ActivityStatus.Pipeline, "cooperation.project.pipeline_began")]
    public void The_status_and_the_actual_dates_agree(ActivityStatus status, string code)
    {
        var p = Sound();
        p.Status = status;
        Assert.Equal([code], Codes(p));
    }

    [Fact]
    public void Nothing_has_begun_or_ended_on_a_day_to_come()
    {
        var p = Sound();
        (p.ActualStart, p.ActualEnd) = (Today.AddDays(1), Today.AddDays(2));
        Assert.Equal(["cooperation.project.future", "cooperation.project.future"], Codes(p));
    }

    [Theory]
    [InlineData("2024-01-01", "2024-12-31", true)]
    [InlineData("2024-01-01", "2025-01-01", false)]
    [InlineData("2024-02-29", "2025-02-27", true)]
    [InlineData("2024-02-29", "2025-02-28", false)]
    [InlineData("2024-06-01", "2024-05-31", false)]
    public void A_budget_of_a_year_and_a_day_is_too_long(string from, string to, bool isWithin) =>
        Assert.Equal(isWithin, ProjectRules.IsWithinYear(DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("https://example.org/a.pdf", true)]
    [InlineData("http://example.org/a.pdf", false)]
    [InlineData("https://user@example.org/", false)]
    [InlineData("https://example.org/a b", false)]
    [InlineData("javascript:alert(1)", false)]
    public void A_link_is_a_whole_secure_address(string text, bool isLink) => Assert.Equal(isLink, ProjectRules.IsLink(text));

    [Theory]
    [InlineData(5_000_001, 24, "IndependentMidterm IndependentFinal")]
    [InlineData(5_000_000, 48, "InternalMidterm IndependentFinal")]
    [InlineData(1_000_001, 30, "IndependentFinal")]
    [InlineData(1_000_000, 30, "InternalFinal")]
    [InlineData(500_000, 30, "SelfFinal")]
    [InlineData(0, 30, "")]
    public void The_evaluations_that_are_due_follow_from_the_size(int usd, int months, string kinds)
    {
        var start = new DateOnly(2022, 1, 1);
        Assert.Equal(kinds, string.Join(' ', EvaluationRule.DueFor(usd, start, start.AddMonths(months))));
    }
}
