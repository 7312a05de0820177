using System.Net;
using Mandate.TestSupport;

namespace Mandate.WebTests.Organisation;

/// <summary>Reviewers of two regions with which no other test works, each signed in by themselves.</summary>
public class StandInPageTests(WebFixture web)
{
    private const string Page = "/account/delegations";
    private const string Americas = "americas@example.org";
    private const string ArabStates = "arabstates@example.org";

    private async Task<WebClient> SignInAsync(string email)
    {
        var client = web.NewClient();
        await client.SubmitAsync(await client.GetAsync("/sign-in"), "form.ask", ("Email", email), ("Password", TestPeople.Password));
        return client;
    }

    [Fact]
    public async Task Somebody_stands_in_acts_for_the_other_sees_it_on_every_page_and_stops()
    {
        using var americas = await SignInAsync(Americas);
        using var arab = await SignInAsync(ArabStates);
        var refused = await americas.SubmitAsync(await americas.GetAsync(Page), "form.ask", ("Role", null), ("To", Americas), ("Last", ""), ("Reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["#Role", "#To", "#Last", "#Reason"], refused.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        var last = DateTime.UtcNow.AddDays(2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var done = await americas.SubmitAsync(await americas.GetAsync(Page), "form.ask", ("Role", "reviewer"), ("To", ArabStates), ("Last", last), ("Reason", "on leave"));
        Assert.Contains("Omar Virtanen, Reviewer", (await americas.FollowAsync(done)).TextOf("main"), StringComparison.OrdinalIgnoreCase);

        var offered = await arab.GetAsync(Page);
        Assert.Contains("Act for Lucía Haddad", offered.TextOf("main"), StringComparison.Ordinal);
        var acting = await arab.FollowAsync(await arab.SubmitAsync(offered, "form:has(input[name=Principal])"));
        Assert.Contains("Omar Virtanen, for Lucía Haddad", acting.Text, StringComparison.Ordinal);
        Assert.Contains("for Lucía Haddad", (await arab.GetAsync("/reviews")).Text, StringComparison.Ordinal);
        Assert.Null(acting.Document.QuerySelector("#Reason"));
        var myself = await arab.FollowAsync(await arab.SubmitAsync(acting, "form[action*=Act]:not(:has(input[name=Principal]))"));
        Assert.DoesNotContain("for Lucía Haddad</a>", myself.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await arab.PostAsync(Page + "?handler=Act", [.. Token(myself), ("Principal", Guid.NewGuid().ToString())])).Status);
        Assert.Contains("You stand in for nobody.", (await arab.FollowAsync(await arab.SubmitAsync(myself, "form:has(input[name=Delegation])"))).TextOf("main"), StringComparison.Ordinal);
    }

    private static IEnumerable<(string, string)> Token(Answer page) =>
        [("antiforgery", page.Document.QuerySelector("main form input[name=antiforgery]")!.GetAttribute("value")!)];
}
