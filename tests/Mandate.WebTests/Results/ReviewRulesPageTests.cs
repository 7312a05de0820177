using System.Net;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

public class ReviewRulesPageTests(WebFixture web)
{
    private const string Address = $"/frameworks/{SampleFramework.Code}/review";

    [Fact]
    public async Task The_page_says_which_levels_approve_a_result()
    {
        await web.EnsureFrameworkAsync();
        using var planning = await web.NewClientAsync(TestPeople.Planning);
        var page = await planning.GetAsync(Address);
        Assert.Contains("A result is approved by 1 level: 1 any reviewer.", page.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("any", page.Document.QuerySelector("#Levels_0_ option[selected]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Levels_that_are_none_and_a_missing_reason_are_told_at_once_and_what_was_chosen_stays()
    {
        await web.EnsureFrameworkAsync();
        using var planning = await web.NewClientAsync(TestPeople.Planning);
        var page = await planning.GetAsync(Address);
        var refused = await planning.SubmitAsync(page, "form.ask", ("Levels[0]", ""), ("Levels[1]", ""), ("Levels[2]", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["#Levels_0_", "#Reason"], refused.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        refused = await planning.SubmitAsync(page, "form.ask", ("Levels[0]", "office"), ("Levels[1]", "region"), ("Reason", " "));
        Assert.Equal(["office", "region"], refused.Document.QuerySelectorAll("select option[selected]").Select(o => o.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.BadRequest, (await planning.SubmitAsync(page, "form.ask", ("Levels[0]", "7"), ("Reason", "x"))).Status);
    }

    [Fact]
    public async Task Who_does_not_hold_the_framework_does_not_set_its_levels()
    {
        await web.EnsureFrameworkAsync();
        using var africa = await web.NewClientAsync(TestPeople.Africa);
        Assert.Equal(HttpStatusCode.Forbidden, (await africa.GetAsync(Address)).Status);
    }
}
