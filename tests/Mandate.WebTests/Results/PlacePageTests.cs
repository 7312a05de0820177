using System.Net;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

/// <summary>The pages of a country and of a region, as different readers see them.</summary>
public class PlacePageTests(WebFixture web)
{
    [Fact]
    public async Task The_public_sees_what_is_approved_and_nothing_of_what_is_not()
    {
        await web.ApprovedAsync("6.4.1", "CV");
        await web.DraftAsync("6.2.1", "CV");
        await web.SubmittedAsync("6.3.1", "CV");
        var open = await web.NewClient().GetAsync("/countries/CV");
        Assert.StartsWith("Approved: 1. On their way: 0.", open.TextOf(".lead"), StringComparison.Ordinal);
        Assert.Contains("6.4.1", open.Text, StringComparison.Ordinal);
        foreach (var hidden in (string[])["6.2.1", "6.3.1"])
        {
            Assert.DoesNotContain(hidden, open.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(hidden, (await web.NewClient().GetAsync("/countries/CV?handler=Csv")).Text, StringComparison.Ordinal);
        }
        Assert.Equal("0", await OpenOfCaboVerdeAsync(web.NewClient()));
    }

    [Fact]
    public async Task Its_office_sees_drafts_and_its_reviewer_what_was_handed_in()
    {
        await web.DraftAsync("7.2.1", "CV");
        await web.SubmittedAsync("7.3.1", "CV");
        var office = await (await web.NewClientAsync(TestPeople.Dakar)).GetAsync("/countries/CV");
        Assert.Contains("7.2.1", office.TextOf("section[aria-labelledby=next]"), StringComparison.Ordinal);
        var reviewer = await (await web.NewClientAsync(TestPeople.Africa)).GetAsync("/countries/cv");
        Assert.Contains("7.3.1", reviewer.TextOf("section[aria-labelledby=next]"), StringComparison.Ordinal);
        Assert.DoesNotContain("7.2.1", reviewer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_region_lists_its_indicators_against_its_part_of_the_targets()
    {
        await web.ApprovedAsync("3.3.1");
        var page = await web.NewClient().GetAsync("/regions/AFR");
        var row = page.Document.QuerySelectorAll("section[aria-labelledby=progress] tbody tr").Single(r => r.TextContent.StartsWith("3.3.1", StringComparison.Ordinal));
        var target = (await web.NewClient().GetAsync($"/frameworks/{SampleFramework.Code}/indicators/3.3.1/regions.csv")).Text.Split('\n')[1].Split(',')[4];
        Assert.StartsWith(target, row.QuerySelectorAll("td")[0].TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("section[aria-labelledby=countries] a[href^='/countries/SN']"));
    }

    [Theory, InlineData("/countries/XX"), InlineData("/countries/SN?framework=none"), InlineData("/regions/MOON")]
    public async Task A_place_or_a_framework_that_is_not_there_is_not_found(string address)
    {
        await web.EnsureFrameworkAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewClient().GetAsync(address)).Status);
    }

    private static async Task<string> OpenOfCaboVerdeAsync(WebClient client) =>
        (await client.GetAsync("/regions/AFR")).Document.QuerySelector("a[href^='/countries/CV']")!.Closest("tr")!.QuerySelectorAll("td")[1].TextContent;
}
