using System.Net;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

/// <summary>My work beside what is under review: marks to follow up, and two periods side by side.</summary>
public sealed class WorkPageTests(WebFixture web)
{
    [Fact]
    public async Task An_office_answers_a_mark_to_follow_up_and_it_leaves_the_list()
    {
        var draft = await web.DraftAsync(SampleFramework.Noted, "GN");
        await web.Database.Source.CreateCommand($"update results.country_result set follow_up = true where id = '{draft.Id}'").ExecuteNonQueryAsync();
        using var office = await web.SignedInAsync(TestPeople.Dakar);
        var link = $"/results/{draft.Id}/follow-up";
        Assert.NotNull((await office.GetAsync("/my-work")).Document.QuerySelector($"main a[href='{link}']"));
        var refused = await office.SubmitAsync(await office.GetAsync(link), "form.ask", ("Answer", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        var done = await office.SubmitAsync(refused, "form.ask", ("Answer", "Checked with the ministry: it stands."));
        Assert.Equal("/my-work", done.Location);
        Assert.Null((await office.GetAsync("/my-work")).Document.QuerySelector($"main a[href='{link}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync(link)).Status);
    }

    [Fact]
    public async Task Everybody_lays_two_periods_side_by_side()
    {
        await web.ApprovedAsync(SampleFramework.Noted);
        var page = await web.NewClient().GetAsync($"/frameworks/{SampleFramework.Code}/periods?from=2022&to=2023&show=changed");
        Assert.Equal("2022 and 2023 side by side", page.Document.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector($"main table a[href$='/indicators/{SampleFramework.Noted}']"));
        var csv = await web.NewClient().GetAsync($"/frameworks/{SampleFramework.Code}/periods?from=2022&to=2023&handler=Csv");
        Assert.StartsWith("framework,indicator,region,unit,from,value_from", csv.Text.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewClient().GetAsync($"/frameworks/{SampleFramework.Code}/periods?from=1999")).Status);
    }
}
