using System.Net;
using System.Text;
using Mandate.Cooperation;
using Mandate.Kernel;
using Mandate.TestSupport;

namespace Mandate.WebTests.Cooperation;

/// <summary>An officer sends files of the portfolio by page, looks at what they would do, and does it or walks away.</summary>
public sealed class PortfolioImportPageTests(WebFixture web)
{
    private static ImportFile Partners(params string[] rows) => File("partners.csv", ["code,en,fr,es,zh,original,type,donor", .. rows]);

    private static ImportFile File(string name, params string[] lines) => new(name, Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"));

    private static async Task<Answer> SendAsync(WebClient client, params ImportFile[] files)
    {
        var token = (await client.GetAsync(CooperationLinks.Import)).Document.QuerySelector("main input[name=antiforgery]")!.GetAttribute("value")!;
        var form = new MultipartFormDataContent { { new StringContent(token), "antiforgery" } };
        foreach (var file in files) form.Add(new ByteArrayContent(file.Bytes), "Files", file.Name);
        return await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, CooperationLinks.Import) { Content = form });
    }

    [Fact]
    public async Task Files_are_looked_at_cell_by_cell_before_they_become_the_portfolio()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        var first = await officer.FollowAsync(await SendAsync(officer, new ImportFile("all.zip", ImportArchive.Pack([Partners("IMP-A,First,,,,,10,1", "IMP-B,Second,,,,,10,1")]))));
        Assert.Equal("Rows to add: 2; to change: 0; to take away: 0; left as they are: 0. Nothing is saved yet.", first.TextOf("main .lead"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(CooperationLinks.Partner("IMP-A"))).Status);
        var done = await officer.FollowAsync(await officer.SubmitAsync(first, "main form"));
        Assert.Contains("2 added, 0 changed, 0 taken away, 0 as they were.", done.TextOf(".notice"), StringComparison.Ordinal);
        var next = await officer.FollowAsync(await SendAsync(officer, Partners("IMP-A,First,,,,,21,1", "IMP-B,Second,,,,,10,1")));
        Assert.Equal(["change partners.csv IMP-A type 10 21"], Cells(next));
        Assert.Equal(["partners.csv 0 1 0 1"], next.Document.QuerySelectorAll("main table")[0].QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))));
        var same = await officer.FollowAsync(await SendAsync(officer, Partners("IMP-A,First,,,,,10,1", "IMP-B,Second,,,,,10,1")));
        Assert.Equal("The files say what the portfolio says. There is nothing to import.", same.TextOf("main .lead"));
        Assert.Equal(["Walk away"], same.AllTexts("main form button"));
    }

    [Fact]
    public async Task What_another_officer_changed_meanwhile_is_shown_before_anything_is_done()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        var sent = await SendAsync(officer, Partners("IMP-C,Mine,,,,,10,1"));
        var preview = await officer.FollowAsync(sent);
        Assert.Equal(HttpStatusCode.NotFound, (await planning.GetAsync(sent.Location!)).Status);
        await planning.SubmitAsync(await planning.FollowAsync(await SendAsync(planning, Partners("IMP-C,Theirs,,,,,10,1"))), "main form");
        var late = await officer.SubmitAsync(preview, "main form");
        Assert.Equal((HttpStatusCode.Conflict, "The portfolio was changed since this preview. Nothing was saved. Look at the preview again."), (late.Status, late.TextOf(".error-summary li")));
        Assert.Equal(["change partners.csv IMP-C name en: Theirs en: Mine"], Cells(late));
        Assert.Equal(HttpStatusCode.Found, (await officer.SubmitAsync(late, "main form")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(sent.Location!)).Status);
    }

    [Fact]
    public async Task Every_problem_stands_in_a_table_and_only_who_keeps_the_portfolio_may_import()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Cooperation);
        var refused = await SendAsync(officer, File("project_countries.csv", "project,country,percent", "NOBODY,XX,120"), File("colours.csv", "a,b", "1,2"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(4, refused.Document.QuerySelectorAll("main table tbody tr").Length);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(officer)).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(officer, new ImportFile("partners.csv", [.. "code,en\n"u8, 0xC9, 0x0A]))).Status);
        using var auditor = await web.SignedInAsync(TestPeople.Auditor);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync(CooperationLinks.Import)).Status);
        Assert.Null((await auditor.GetAsync(CooperationLinks.Projects)).Document.QuerySelector($"a[href='{CooperationLinks.Import}']"));
    }

    private static IEnumerable<string> Cells(Answer page) =>
        page.Document.QuerySelectorAll("main table")[^1].QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim())));
}
