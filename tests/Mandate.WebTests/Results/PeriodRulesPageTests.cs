using System.Net;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

public class PeriodRulesPageTests(WebFixture web)
{
    private const string Address = $"/frameworks/{SampleFramework.Code}/periods/";

    [Fact]
    public async Task Deadlines_are_set_and_the_page_and_the_list_of_periods_show_them()
    {
        await web.EnsureFrameworkAsync();
        using var planning = await web.NewClientAsync(TestPeople.Planning);
        var page = await planning.GetAsync(Address + "2023");
        var done = await planning.SubmitAsync(page, "form.ask", ("Dates.Report", "2098-02-15"), ("Dates.Review[0]", "2098-03-01"), ("Dates.LocksOn", "2098-04-01"));
        var after = await planning.FollowAsync(done);
        Assert.Contains("The dates of period 2023 are set.", after.TextOf("main"), StringComparison.Ordinal);
        Assert.Contains("Open; locks on 1 April 2098.", after.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("2098-03-01", after.Document.QuerySelector("[name='Dates.Review[0]']")!.GetAttribute("value"));
        Assert.Contains("15 Feb 2098", (await planning.GetAsync($"/frameworks/{SampleFramework.Code}/review")).TextOf("table"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_in_the_wrong_order_are_told_at_their_fields_and_stay_as_typed()
    {
        await web.EnsureFrameworkAsync();
        using var planning = await web.NewClientAsync(TestPeople.Planning);
        var page = await planning.GetAsync(Address + "2022");
        var refused = await planning.SubmitAsync(page, "form.ask", ("Dates.Report", "2098-02-15"), ("Dates.Review[0]", "2098-01-01"), ("Dates.LocksOn", "2098-02-01"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["#Dates_Review_0_", "#Dates_LocksOn"], refused.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal("2098-01-01", refused.Document.QuerySelector("[name='Dates.Review[0]']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_period_that_is_open_offers_no_unlock_and_one_that_is_not_there_is_not_found()
    {
        await web.EnsureFrameworkAsync();
        using var planning = await web.NewClientAsync(TestPeople.Planning);
        Assert.Null((await planning.GetAsync(Address + "2022")).Document.QuerySelector("#Unlock_Until"));
        Assert.Equal(HttpStatusCode.NotFound, (await planning.GetAsync(Address + "1999")).Status);
    }
}
