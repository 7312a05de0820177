using System.Net;
using Mandate.Cooperation;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Api;
using Mandate.WebTests.Results;

namespace Mandate.WebTests.Cooperation;

/// <summary>The pages of the portfolio: the list, one project, forms, what a donor and the public see.</summary>
public sealed class PortfolioPageTests(WebFixture web)
{
    [Fact]
    public async Task The_list_filters_sorts_and_goes_out_as_CSV()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var all = await reader.GetAsync(CooperationLinks.Projects);
        Assert.Contains("invented", all.TextOf("main"), StringComparison.Ordinal);
        var arab = await reader.GetAsync(CooperationLinks.Projects + "?region=ARB&sort=budget&order=desc");
        Assert.Equal(["RAB-22-02-EX", "GLO-22-01-EX", "RAB-21-01-EX", "RAB-23-03-EX", "GLO-23-02-EX"], arab.AllTexts("table.data tbody tr:not(.sum) th"));
        var csv = await reader.GetAsync(CooperationLinks.Projects + "?handler=Csv&donor=D-GOV-A");
        Assert.StartsWith("code,title,status,", csv.Text, StringComparison.Ordinal);
        Assert.Equal(3, csv.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1);
    }

    [Fact]
    public async Task One_project_shows_its_money_beside_its_results_and_the_programmes_figures_are_links_there()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(CooperationLinks.Project(SamplePortfolio.Public));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(page.Document.QuerySelectorAll("main a"), a => a.GetAttribute("href") == "/frameworks/ilo-2022-23/indicators/3.2.1");
        Assert.Contains("counted once, in the programme", page.Text, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main a[href$='/edit']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(CooperationLinks.EditProject(SamplePortfolio.Public))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/projects/NOBODY")).Status);
    }

    [Fact]
    public async Task Who_saves_from_an_older_version_sees_both_and_nothing_is_lost()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        var address = CooperationLinks.EditProject("RAS-24-05-EX");
        var (first, second) = (await officer.GetAsync(address), await officer.GetAsync(address));
        Assert.Equal(HttpStatusCode.Found, (await officer.SubmitAsync(first, "form.ask", ("PlannedEnd", "2027-06-30"))).Status);
        var refused = await officer.SubmitAsync(second, "form.ask", ("PlannedEnd", "2027-12-31"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("30 Jun 2027", refused.TextOf("main .notice table"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await officer.SubmitAsync(refused, "form.ask")).Status);
        var wrong = await officer.SubmitAsync(await officer.GetAsync(address), "form.ask", ("PlannedEnd", "2020-01-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.NotNull(wrong.Document.QuerySelector("[name=PlannedEnd][aria-invalid=true]"));
    }

    [Fact]
    public async Task A_donor_sees_its_own_projects_and_no_page_of_the_portfolio()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var donor = await web.SignedInAsync(SamplePortfolio.Donor);
        Assert.Contains(SamplePortfolio.Public, (await donor.GetAsync(CooperationLinks.Donor)).AllTexts("section[aria-labelledby=own] tbody th"));
        var own = await donor.GetAsync(CooperationLinks.DonorProject(SamplePortfolio.Public));
        Assert.Contains("AGR-" + SamplePortfolio.Public, own.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("workplan.pdf", own.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await donor.GetAsync(CooperationLinks.DonorProject(SamplePortfolio.Hidden))).Status);
        foreach (var page in new[] { CooperationLinks.Projects, CooperationLinks.Partners, CooperationLinks.Agreements, CooperationLinks.Reports, CooperationLinks.Composition, CooperationLinks.Gaps })
            Assert.Equal(HttpStatusCode.Forbidden, (await donor.GetAsync(page)).Status);
    }

    [Fact]
    public async Task A_donor_sees_the_deliverables_of_the_outputs_that_its_project_serves()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        await SampleDeliverables.EnsureAsync(web);
        using var donor = await web.SignedInAsync(SamplePortfolio.Donor);
        Assert.Contains("A.1-1", (await donor.GetAsync(CooperationLinks.DonorProject("RER-22-01-EX"))).Text, StringComparison.Ordinal);
        using var anybody = web.NewClient();
        Assert.NotNull((await anybody.GetAsync("/deliverables")).Document.QuerySelector("header a[href='/deliverables'], nav a[href='/deliverables']"));
    }

    [Fact]
    public async Task Everybody_opens_a_public_project_and_asks_what_changed_since_a_day()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var anybody = web.NewClient();
        var page = await anybody.GetAsync(CooperationLinks.DonorProject(SamplePortfolio.Public) + "?since=2020-01-01");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("changes since", page.TextOf("section[aria-labelledby=changes]"), StringComparison.Ordinal);
        Assert.DoesNotContain("AGR-", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(CooperationLinks.DonorProject(SamplePortfolio.Hidden))).Status);
    }

    [Fact]
    public async Task The_API_answers_in_pages_and_refuses_a_filter_that_it_does_not_know()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var api = await ApiClient.OfAsync(web, TestPeople.Auditor, TokenScope.Read);
        Assert.Equal(5, (await api.GetAsync("/projects?limit=5")).Json.GetProperty("items").GetArrayLength());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.GetAsync("/projects?status=soon")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await api.GetAsync("/projects?colour=red")).Status);
        Assert.Equal("RAF-22-02-EX", (await api.GetAsync("/projects/RAF-22-02-EX")).Json.GetProperty("line").GetProperty("code").GetString());
        // Other tests add partners of their own.
        Assert.Superset(new HashSet<string> { "D-GOV-A", "D-BANK", "I-NGO" }, (await api.GetAsync("/partners")).Json.EnumerateArray().Select(p => p.GetProperty("code").GetString()!).ToHashSet());
        Assert.Equal(2, (await api.GetAsync("/voluntary-funds?biennium=2022-23")).Json.GetProperty("funds").GetProperty("of_resources").EnumerateObject().Count(p => p.Name is "numerator" or "denominator"));
    }
}
