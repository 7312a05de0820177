using System.Net;
using System.Xml.Linq;
using Mandate.Cooperation;
using Mandate.TestSupport;

namespace Mandate.WebTests.Cooperation;

/// <summary>Open aid data on the public pages, and the forms of those who publish.</summary>
public sealed class OpenAidDataPageTests(WebFixture web)
{
    [Fact]
    public async Task Anybody_finds_the_newest_files_and_a_harvester_is_told_that_it_has_them()
    {
        var published = await SampleOpenData.EnsureAsync(web);
        using var anybody = web.NewClient();
        var page = await anybody.GetAsync(OpenDataLinks.All);
        var links = page.Document.QuerySelectorAll("main table")[0].QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(published.Files.Select(f => f.Name).Order(StringComparer.Ordinal).Select(OpenDataLinks.File), links);
        Assert.Empty(page.Document.QuerySelectorAll("main .actions a"));
        var file = await anybody.GetAsync(links[0]);
        Assert.Equal("iati-activities", XDocument.Parse(file.Text).Root!.Name.LocalName);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(OpenDataLinks.File("..%2Fsecret"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await anybody.GetAsync(OpenDataLinks.Publication(99))).Status);
    }

    [Fact]
    public async Task Only_who_publishes_sees_what_would_be_published_and_the_publisher()
    {
        await SampleOpenData.EnsureAsync(web);
        using var auditor = await web.SignedInAsync(TestPeople.Auditor);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync(OpenDataLinks.Publish)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync(OpenDataLinks.Publisher)).Status);
        var register = await auditor.GetAsync(OpenDataLinks.Exclusions);
        Assert.Contains("Safety", register.TextOf("main table"), StringComparison.Ordinal);
        Assert.Empty(register.Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task What_is_wrong_with_the_publisher_stands_at_its_fields_with_what_was_typed()
    {
        await SampleOpenData.EnsureAsync(web);
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        var form = await officer.GetAsync(OpenDataLinks.Publisher);
        var refused = await officer.SubmitAsync(form, "form.ask", ("Identifier", "no good"), ("Day", "31"), ("Email", "nobody"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(3, refused.Document.QuerySelectorAll(".error-summary li").Length);
        Assert.Equal("no good", refused.Document.QuerySelector("[name=Identifier]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_exclusion_without_a_reason_is_refused_and_one_with_it_can_be_ended()
    {
        await SampleOpenData.EnsureAsync(web);
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        var form = await officer.GetAsync(OpenDataLinks.Exclusions);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await officer.SubmitAsync(form, "form.ask", ("Kind", "contact"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await officer.SubmitAsync(form, "form.ask", ("Kind", "contact"), ("Project", SamplePortfolio.Hidden), ("Reason", "A closed office"))).Status);
        var register = await officer.GetAsync(OpenDataLinks.Exclusions);
        Assert.Contains("A closed office", register.TextOf("main table"), StringComparison.Ordinal);
        Assert.Contains(register.Document.QuerySelectorAll("main form button"), b => b.TextContent.Contains(SamplePortfolio.Hidden, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_way_from_a_project_that_changed_to_its_publication_can_be_walked_by_keyboard_on_a_phone()
    {
        await SampleOpenData.EnsureAsync(web);
        await web.Database.Source.CreateCommand($"update cooperation.project set is_humanitarian = not is_humanitarian where code = '{SamplePortfolio.Hidden}'").ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        var page = await web.NewPageAsync(TestPeople.Cooperation, PageChecks.At320Pixels());
        await page.GotoAsync(OpenDataLinks.Publish);
        await page.ShouldHaveNoAxeViolations();
        await page.ShouldNotScrollSideways();
        await page.FocusAsync("main form button[type=submit]");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/iati/publications/*");
        Assert.Contains(SamplePortfolio.Hidden, await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.ShouldHaveNoAxeViolations();
    }
}
