using System.Net;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

/// <summary>Country programmes as the public, an office of another country, and the right office see them.</summary>
public sealed class ProgrammePageTests(WebFixture web)
{
    private const string Page = "/country-programmes/" + SampleProgrammes.Senegal;

    // Whatever a stranger could open must not hold one name of the committee.
    private const string Name = "Exemple Employeur-Un";

    [Fact]
    public async Task The_public_sees_title_time_stage_and_outputs_and_nothing_of_the_committee()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var anyone = web.NewClient();
        var page = await anyone.GetAsync(Page);
        Assert.Contains("decent work country programme for Senegal", page.TextOf("h1"), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("#serves ~ ul a[href^='/frameworks/ilo-2022-23'], section[aria-labelledby=serves] li a"));
        Assert.Null(page.Document.QuerySelector("#committee, #evaluations, #documents"));
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.GetAsync("/country-programmes/" + SampleProgrammes.Gambia)).Status);
        var list = await anyone.GetAsync("/country-programmes");
        Assert.Null(list.Document.QuerySelector("#counts"));
        foreach (var text in (string[])[page.Text, list.Text, (await anyone.GetAsync("/country-programmes?handler=Csv")).Text, (await anyone.GetAsync("/countries/SN")).Text])
        {
            Assert.DoesNotContain(Name, text, StringComparison.Ordinal);
            Assert.DoesNotContain(SampleProgrammes.Gambia, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_office_of_another_country_sees_how_many_sit_on_the_committee_and_not_who()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var lima = await web.NewClientAsync(TestPeople.Lima);
        var page = await lima.GetAsync(Page);
        Assert.Contains("Government: 1; Employers: 1; Workers: 1", page.TextOf("section[aria-labelledby=committee]"), StringComparison.Ordinal);
        Assert.DoesNotContain(Name, page.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await lima.GetAsync("/country-programmes/" + SampleProgrammes.Gambia)).Status);
    }

    [Fact]
    public async Task Its_own_office_sees_the_names_the_decisions_and_what_is_being_designed()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        var page = await dakar.GetAsync(Page);
        Assert.Contains(Name, page.TextOf("section[aria-labelledby=committee]"), StringComparison.Ordinal);
        Assert.Contains("Late", page.TextOf("section[aria-labelledby=committee]"), StringComparison.Ordinal);
        var list = await dakar.GetAsync("/country-programmes?region=AFR&sort=time&order=desc");
        Assert.Equal(SampleProgrammes.Gambia, list.TextOf("table.data tbody tr:first-child th a[href^='/country-programmes/DWCP-GM']"));
        Assert.Equal(["aria-sort"], list.Document.QuerySelectorAll("th[aria-sort=descending]").Select(_ => "aria-sort"));
    }

    [Fact]
    public async Task The_count_stands_with_numerator_and_denominator_beside_its_indicator()
    {
        await SampleProgrammes.EnsureAsync(web);
        using var planning = await web.NewClientAsync(TestPeople.Planning);
        var list = await planning.GetAsync("/country-programmes");
        var all = list.Document.QuerySelector("section[aria-labelledby=counts] tr.sum")!;
        Assert.Equal(["2", "4", "50.0%"], all.QuerySelectorAll("td").Select(c => c.TextContent));
        Assert.Equal("/frameworks/ilo-2022-23/indicators/B.1.2", all.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_country_shows_its_programmes_and_the_results_for_the_outputs_that_they_serve()
    {
        await SampleProgrammes.EnsureAsync(web);
        await web.ApprovedAsync("5.2.1");
        var section = (await web.NewClient().GetAsync("/countries/SN")).Document.QuerySelector("section[aria-labelledby=programmes]")!;
        var row = section.QuerySelectorAll("tbody tr").Single(r => r.TextContent.StartsWith("5.2 ", StringComparison.Ordinal));
        Assert.Contains("5.2.1, 2022 (approved)", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("UNSDCF-SN-EXAMPLE", section.TextContent, StringComparison.Ordinal);
    }
}
