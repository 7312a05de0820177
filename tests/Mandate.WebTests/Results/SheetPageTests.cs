using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Mandate.Results;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

public sealed class SheetPageTests(WebFixture web)
{
    private const string Address = "/frameworks/ilo-2022-23/sheet";

    [Fact]
    public async Task A_sheet_is_fetched_uploaded_looked_at_carried_out_and_undone()
    {
        await SampleFramework.EnsureAsync(web);
        using var client = await web.SignedInAsync(TestPeople.Dakar);
        var fetched = await client.SendAsync(new HttpRequestMessage(HttpMethod.Get, Address + "?handler=File&Period=2023&Place=country:SN&Format=xlsx"));
        Assert.Equal(HttpStatusCode.OK, fetched.Status);
        var preview = await client.FollowAsync(await UploadAsync(client, await SampleSheets.FilledAsync(web, "SN"), "add"));
        Assert.Contains("2 cells would be added", preview.TextOf("p.lead"), StringComparison.Ordinal);
        var done = await client.SubmitAsync(preview, "main form");
        Assert.Equal(Address, done.Location);
        var after = await client.FollowAsync(done);
        Assert.Contains("2 cells added", after.TextOf("[role=status]"), StringComparison.Ordinal);
        var undo = after.Document.QuerySelector("main table tbody tr a[href$='/undo']")!.GetAttribute("href")!;
        Assert.Equal(Address, (await client.SubmitAsync(await client.GetAsync(undo), "main form")).Location);
    }

    [Fact]
    public async Task What_is_refused_stands_beside_what_would_change_and_nothing_can_be_saved()
    {
        using var client = await web.SignedInAsync(TestPeople.Dakar);
        var page = await client.GetAsync(await SampleSheets.StagedAsync(web));
        Assert.Equal(["banjul.csv", "M Quantity or numerator"], page.Document.QuerySelectorAll("main table")[0].QuerySelector("tbody tr")!.Children.Where((_, i) => i is 0 or 2).Select(c => c.TextContent));
        Assert.Empty(page.Document.QuerySelectorAll("main form button:not([formaction])"));
        using var lima = await web.SignedInAsync(TestPeople.Lima);
        Assert.Equal(HttpStatusCode.NotFound, (await lima.GetAsync(page.Path)).Status);
    }

    [Fact]
    public async Task A_file_that_is_no_sheet_and_a_form_without_answers_say_what_is_missing()
    {
        await SampleFramework.EnsureAsync(web);
        using var client = await web.SignedInAsync(TestPeople.Dakar);
        var refused = await UploadAsync(client, Encoding.UTF8.GetBytes("a,b\n1,2\n"), "add");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("No column is called “a”", refused.Document.Body!.TextContent, StringComparison.Ordinal);
        var empty = await UploadAsync(client, null, "");
        Assert.Equal(["Choose the file that you filled in.", "Choose whether to add or to correct."], empty.Document.QuerySelectorAll(".error-summary li").Select(l => l.TextContent.Trim()));
    }

    private static async Task<Answer> UploadAsync(WebClient client, byte[]? file, string mode)
    {
        var page = await client.GetAsync(Address);
        var token = page.Document.QuerySelector("main form[method=post] input[name=antiforgery]")!.GetAttribute("value")!;
        var form = new MultipartFormDataContent { { new StringContent(token), "antiforgery" }, { new StringContent(mode), "Mode" } };
        if (file is not null)
        {
            var part = new ByteArrayContent(file);
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "Filled", FileName = "\"dakar.csv\"" };
            form.Add(part);
        }
        return await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, Address) { Content = form });
    }
}
