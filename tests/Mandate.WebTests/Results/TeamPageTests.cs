using System.Net;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

/// <summary>Technical teams as the public, an office that receives a specialist, and those who reach the leading unit see them.</summary>
public sealed class TeamPageTests(WebFixture web)
{
    private const string Page = "/technical-teams/" + SampleTeams.Skills;

    // Whatever a stranger could open must not hold one name.
    private const string Name = "Example Specialist-";

    [Fact]
    public async Task The_public_sees_what_a_team_serves_and_where_it_is_deployed_and_nobody_by_name()
    {
        await SampleTeams.EnsureAsync(web);
        using var anyone = web.NewClient();
        var page = await anyone.GetAsync(Page);
        Assert.Contains("global technical team on skills", page.TextOf("h1"), StringComparison.Ordinal);
        Assert.Contains("4 members at 4 duty stations. A team across locations.", page.TextOf(".lead"), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("section[aria-labelledby=serves] a[href='/frameworks/ilo-2022-23?outcome=5.1']"));
        Assert.Null(page.Document.QuerySelector("#members"));
        var country = await anyone.GetAsync("/countries/VN");
        Assert.Contains("UN country team", country.TextOf("section[aria-labelledby=deployments]"), StringComparison.Ordinal);
        foreach (var text in (string[])[page.Text, (await anyone.GetAsync("/technical-teams")).Text, (await anyone.GetAsync("/technical-teams?handler=Csv")).Text, country.Text, (await anyone.GetAsync("/countries/SN")).Text])
            Assert.DoesNotContain(Name, text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync("/technical-teams/GTT-RESPONSE-EXAMPLE")).Status);
    }

    [Fact]
    public async Task The_public_finds_the_teams_in_the_navigation()
    {
        using var anyone = web.NewClient();
        var teams = (await anyone.GetAsync("/frameworks")).Document.QuerySelector("nav.modules a[href='/technical-teams']");
        Assert.NotNull(teams);
        Assert.Equal("Global technical teams", (await anyone.GetAsync(teams.GetAttribute("href")!)).TextOf("nav.modules a[aria-current]"));
    }

    [Fact]
    public async Task An_office_sees_who_comes_to_its_country_and_nobody_else_of_the_team()
    {
        await SampleTeams.EnsureAsync(web);
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        Assert.Contains(Name + "Two", (await dakar.GetAsync("/countries/SN")).TextOf("section[aria-labelledby=deployments]"), StringComparison.Ordinal);
        var page = await dakar.GetAsync(Page);
        Assert.Contains("named; not shown to you", page.TextOf("section[aria-labelledby=deployments]"), StringComparison.Ordinal);
        Assert.DoesNotContain(Name + "Three", page.Text, StringComparison.Ordinal);
        Assert.Contains("Bangkok (1), Geneva (1)", page.TextOf("dl.facts"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_is_filtered_by_outcome_and_sorted_by_reach()
    {
        await SampleTeams.EnsureAsync(web);
        using var planning = await web.NewClientAsync(TestPeople.Planning);
        var list = await planning.GetAsync("/technical-teams?outcome=ilo-2022-23:8");
        Assert.Equal([SampleTeams.Protection], list.Document.QuerySelectorAll("table.data tbody th a").Select(a => a.TextContent));
        var sorted = await planning.GetAsync("/technical-teams?sort=locations&order=desc");
        Assert.Equal(SampleTeams.Skills, sorted.Document.QuerySelector("table.data tbody th a")!.TextContent);
    }
}
