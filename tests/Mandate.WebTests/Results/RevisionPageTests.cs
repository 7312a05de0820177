using System.Net;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

public sealed class RevisionPageTests(WebFixture web)
{
    private const string Page = $"/frameworks/{SampleFramework.Code}/indicators/IMP.3/revisions";

    [Fact]
    public async Task The_planning_officer_restates_a_baseline_and_readers_see_both_figures_without_names()
    {
        await web.EnsureFrameworkAsync();
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        var refused = await planning.SubmitAsync(await planning.GetAsync(Page), "form.ask", ("Which", "baseline 1"), ("Value", "much"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "much"), (refused.Status, refused.Document.QuerySelector("input[name=Value]")!.GetAttribute("value")));
        var done = await planning.SubmitAsync(refused, "form.ask", ("Which", "baseline 1"), ("Value", "5.9"), ("Reason", "Revised by ILOSTAT."));
        Assert.Equal(Page, done.Location);
        var open = await web.NewClient().GetAsync(Page);
        var row = open.Document.QuerySelector("main table tbody tr")!.TextContent;
        Assert.Contains("5.9 per cent", row, StringComparison.Ordinal);
        Assert.Contains("Revised by ILOSTAT.", row, StringComparison.Ordinal);
        Assert.Contains("not named here", row, StringComparison.Ordinal);
        Assert.Empty(open.Document.QuerySelectorAll("form.ask"));
    }
}
