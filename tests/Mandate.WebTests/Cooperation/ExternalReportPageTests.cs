using System.Net;
using System.Text.Json;
using Mandate.Cooperation;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Api;

namespace Mandate.WebTests.Cooperation;

/// <summary>The pages of reports to outside bodies, and their files.</summary>
public sealed class ExternalReportPageTests(WebFixture web)
{
    [Fact]
    public async Task A_report_to_the_DAC_is_looked_at_and_taken_away_as_CSV()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(ReportLinks.Dac + "?year=2023&funds=all");
        Assert.Contains("DCD/DAC(2013)15/FINAL", page.TextOf("main"), StringComparison.Ordinal);
        var csv = await reader.GetAsync(page.Document.QuerySelector("main a[href*='handler=Csv']")!.GetAttribute("href")!);
        Assert.StartsWith("Reporting year,", csv.Text, StringComparison.Ordinal);
        Assert.Equal(page.AllTexts("table.data tbody tr:not(.sum) th").Count, csv.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(ReportLinks.Dac + "?year=soon&funds=mine")).Status);
    }

    [Fact]
    public async Task The_cube_shows_its_sums_along_each_axis_and_they_are_equal()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(ReportLinks.DataCube + "?year=2023");
        var sums = new[] { "functions", "places", "goals" }.Select(id => page.TextOf($"section[aria-labelledby={id}] tr.sum td")).Distinct().ToList();
        Assert.Equal("44,200,000", Assert.Single(sums));
        Assert.StartsWith("calendar_year,entity,financing_instrument_code,", (await reader.GetAsync(ReportLinks.DataCube + "?year=2023&handler=Csv&table=revenue")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_work_plan_says_what_is_available_and_what_is_to_be_mobilised()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(ReportLinks.WorkPlan + "?country=SN&year=2023");
        Assert.Contains("Senegal, 2023", page.TextOf("p.lead"), StringComparison.Ordinal);
        Assert.Contains(page.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == CooperationLinks.Project("RAF-21-01-EX"));
        using var json = JsonDocument.Parse((await reader.GetAsync(ReportLinks.WorkPlan + "?country=SN&year=2023&handler=Json")).Text);
        Assert.Equal(2, json.RootElement.GetProperty("lines").GetArrayLength());
    }

    [Fact]
    public async Task The_API_says_all_that_is_wrong_with_what_is_asked()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var api = await ApiClient.OfAsync(web, TestPeople.Auditor, TokenScope.Read);
        Assert.Equal("DCD/DAC(2013)15/FINAL", (await api.GetAsync(ReportLinks.Dac + "?year=2023")).Json.GetProperty("edition").GetString());
        Assert.Equal(["cooperation.external.year_shape", "cooperation.external.funds"], (await api.GetAsync(ReportLinks.Dac + "?year=soon&funds=mine")).Codes);
        Assert.Equal(["cooperation.external.year", "cooperation.external.country"], (await api.GetAsync(ReportLinks.WorkPlan + "?country=XX&year=1200")).Codes);
    }

    [Fact]
    public async Task Whoever_has_no_part_in_the_portfolio_sees_none_of_them()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var donor = await web.SignedInAsync(SamplePortfolio.Donor);
        foreach (var address in new[] { ReportLinks.All, ReportLinks.Dac, ReportLinks.DataCube, ReportLinks.WorkPlan }) Assert.Equal(HttpStatusCode.Forbidden, (await donor.GetAsync(address)).Status);
    }
}
