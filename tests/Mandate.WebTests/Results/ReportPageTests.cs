using System.Net;
using System.Net.Http.Headers;
using Mandate.Results;
using Mandate.TestSupport;

namespace Mandate.WebTests.Results;

public class ReportPageTests(WebFixture web)
{
    private static string Form(string indicator) => $"/frameworks/{SampleFramework.Code}/indicators/{indicator}/report";

    [Fact]
    public async Task A_report_is_saved_as_a_draft_and_leads_to_its_evidence()
    {
        using var dakar = await OpenAsync();
        var answer = await SendAsync(dakar, "4.1.1", ("Form.Country", "SN"));
        Assert.Matches("^/results/[0-9a-f-]{36}/evidence$", answer.Location);
        Assert.Contains("draft is saved", (await dakar.FollowAsync(answer)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_twice_makes_one_result_and_says_the_same()
    {
        using var dakar = await OpenAsync();
        var page = await dakar.GetAsync(Form("4.2.1"));
        var first = await dakar.SubmitAsync(page, "main form", Values(("Form.Country", "SN")));
        var second = await dakar.SubmitAsync(page, "main form", Values(("Form.Country", "SN")));
        Assert.Equal((HttpStatusCode.Redirect, first.Location), (second.Status, second.Location));
        var afresh = await SendAsync(dakar, "4.2.1", ("Form.Country", "SN"));
        Assert.Equal(HttpStatusCode.Conflict, afresh.Status);
        Assert.NotNull(afresh.Document.QuerySelector($"a[href='{first.Location!.Replace("/evidence", "")}']"));
    }

    [Fact]
    public async Task A_country_of_another_office_posted_by_hand_is_refused_and_a_status_has_no_effect()
    {
        using var dakar = await OpenAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(dakar, "4.3.1", ("Form.Country", "PE"))).Status);
        var answer = await SendAsync(dakar, "4.3.1", ("Form.Country", "SN"), ("Form.Status", "Approved"), ("Status", "Approved"), ("Form.Region", "ECA"));
        var saved = await web.ReadAsync(Guid.Parse(answer.Location!.Split('/')[2]));
        Assert.Equal((CountryResultStatus.Draft, "AFR"), (saved.Status, saved.Region));
    }

    [Fact]
    public async Task Everything_wrong_is_said_at_once_and_what_was_typed_stays()
    {
        using var dakar = await OpenAsync();
        var page = await dakar.GetAsync(Form("1.1.1"));
        var answer = await dakar.SubmitAsync(page, "main form", ("Form.Country", ""), ("Form.Quantity", "2.5"), ("Form.Narrative", " "), ("Form.Period", "2022"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.StartsWith("Error:", answer.TextOf("title"), StringComparison.Ordinal);
        Assert.Equal(["#Form_Country", "#Form_Quantity", "#Form_Narrative"], answer.Document.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
        Assert.Equal("2.5", answer.Document.QuerySelector("[name='Form.Quantity']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task An_empty_form_says_what_is_missing_at_each_question_in_the_order_of_the_form()
    {
        using var dakar = await OpenAsync();
        var page = await dakar.GetAsync(Form(SampleFramework.Noted));
        var answer = await dakar.SubmitAsync(page, "main form", ("Form.Country", ""), ("Form.Narrative", ""));
        var links = answer.Document.QuerySelectorAll(".error-summary li").Select(li => li.QuerySelector("a")?.GetAttribute("href")).ToList();
        Assert.Equal(["#Form_Country", "#Form_Period", "#Form_Quantity", "#Form_Narrative"], links);
        Assert.All(links, l => Assert.NotNull(answer.Document.QuerySelector(l!)!.ParentElement!.QuerySelector(".field-error")));
        Assert.Contains("Choose the period.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_not_report_gets_no_form()
    {
        await web.EnsureFrameworkAsync();
        using var africa = await web.SignedInAsync(TestPeople.Africa);
        Assert.Equal(HttpStatusCode.Forbidden, (await africa.GetAsync(Form("4.1.1"))).Status);
        Assert.Contains("/sign-in", (await web.NewClient().GetAsync(Form("4.1.1"))).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_offices_result_is_not_there()
    {
        var draft = await web.DraftAsync("4.4.1");
        using var lima = await web.SignedInAsync(TestPeople.Lima);
        foreach (var page in new[] { "", "/edit", "/evidence", "/check", "/review" })
            Assert.True((await lima.GetAsync($"/results/{draft.Id}{page}")).Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, page);
        Assert.Equal(HttpStatusCode.NotFound, (await lima.GetAsync($"/results/{draft.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewClient().GetAsync($"/results/{draft.Id}")).Status);
    }

    [Fact]
    public async Task Two_who_edit_one_result_see_both_versions()
    {
        var draft = await web.DraftAsync("5.1.1");
        using var dakar = await OpenAsync();
        var mine = await dakar.GetAsync($"/results/{draft.Id}/edit");
        var theirs = await dakar.SubmitAsync(mine, "main form", ("Form.Narrative", "Theirs, saved first."));
        Assert.Equal(HttpStatusCode.Redirect, theirs.Status);
        var both = await dakar.SubmitAsync(mine, "main form", ("Form.Narrative", "Mine, saved second."));
        Assert.Equal(HttpStatusCode.Conflict, both.Status);
        var text = both.TextOf("section.notice");
        Assert.Contains("Theirs, saved first.", text, StringComparison.Ordinal);
        Assert.Contains("Mine, saved second.", text, StringComparison.Ordinal);
        Assert.Contains("Mine, saved second.", both.TextOf("textarea"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await dakar.SubmitAsync(both, "main form")).Status);
    }

    [Fact]
    public async Task The_address_says_which_result_is_saved_whatever_id_the_form_brings()
    {
        var (mine, other) = (await web.DraftAsync("5.3.1"), await web.DraftAsync("5.3.2"));
        using var dakar = await OpenAsync();
        var answer = await dakar.SubmitAsync(await dakar.GetAsync($"/results/{mine.Id}/edit"), "main form",
            ("Form.Narrative", "Of the first result."), ("id", other.Id.ToString()), ("Status", "Approved"));
        Assert.Equal($"/results/{mine.Id}/evidence", answer.Location);
        Assert.Equal("Of the first result.", (await web.ReadAsync(mine.Id)).Narrative!.Texts["en"]);
        Assert.NotEqual("Of the first result.", (await web.ReadAsync(other.Id)).Narrative!.Texts["en"]);
        Assert.Equal(CountryResultStatus.Draft, (await web.ReadAsync(mine.Id)).Status);
    }

    [Fact]
    public async Task A_form_posted_after_sign_out_changes_nothing_and_says_so()
    {
        var draft = await web.DraftAsync("5.1.2");
        using var dakar = await OpenAsync();
        var page = await dakar.GetAsync($"/results/{draft.Id}/check");
        dakar.Cookies.Clear();
        var answer = await dakar.SubmitAsync(page, "main form");
        Assert.True(answer.Status is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, $"{answer.Status}");
        Assert.Equal(CountryResultStatus.Draft, (await web.ReadAsync(draft.Id)).Status);
    }

    [Fact]
    public async Task A_file_is_kept_and_comes_back_as_a_download_in_a_sandbox()
    {
        var draft = await web.DraftAsync("6.2.2");
        using var dakar = await OpenAsync();
        var answer = await UploadAsync(dakar, draft.Id, "act.pdf", "%PDF-1.7 the act"u8.ToArray());
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var link = (await dakar.FollowAsync(answer)).Document.QuerySelector($"a[href^='/results/{draft.Id}/evidence/']")!.GetAttribute("href")!;
        var file = await dakar.GetAsync(link);
        Assert.Equal("%PDF-1.7 the act", file.Text);
        Assert.StartsWith("attachment", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal(("nosniff", "application/pdf"), (file.Headers["X-Content-Type-Options"], file.Headers["Content-Type"]));
        Assert.Contains("sandbox", file.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        using var lima = await web.SignedInAsync(TestPeople.Lima);
        Assert.Equal(HttpStatusCode.NotFound, (await lima.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await web.NewClient().GetAsync(link)).Status);
    }

    [Theory]
    [InlineData("act.pdf", "MZ\u0090\u0000", "program")]
    [InlineData("../act.pdf", "%PDF-1.7", "path")]
    [InlineData("page.txt", "<html><script>alert(1)</script>", "program")]
    public async Task A_file_that_is_not_taken_is_refused_in_words(string name, string content, string word)
    {
        var draft = await web.DraftAsync("5.2.2");
        using var dakar = await OpenAsync();
        var answer = await UploadAsync(dakar, draft.Id, name, System.Text.Encoding.Latin1.GetBytes(content));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains(word, answer.TextOf(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_two_gigabytes_is_refused_before_it_is_sent()
    {
        var draft = await web.DraftAsync("5.2.3");
        using var dakar = await OpenAsync();
        using var socket = new System.Net.Sockets.TcpClient(web.Address.Host, web.Address.Port);
        await using var stream = socket.GetStream();
        var cookies = string.Join("; ", dakar.Cookies.Select(c => $"{c.Key}={c.Value}"));
        await stream.WriteAsync(System.Text.Encoding.ASCII.GetBytes($"POST /results/{draft.Id}/evidence?handler=File HTTP/1.1\r\nHost: {web.Address.Authority}\r\nCookie: {cookies}\r\nAccept: text/html\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 2000000000\r\n\r\n"));
        using var reader = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync());
        Assert.Contains("The file is larger than 25 MB.", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_browser_that_is_still_sending_shows_why_the_file_is_too_large()
    {
        var draft = await web.DraftAsync("5.3.3");
        var file = Path.GetTempFileName();
        await using (var sparse = File.OpenWrite(file)) sparse.SetLength(200_000_000);
        var page = await web.SignedInPageAsync(TestPeople.Dakar, new());
        await page.GotoAsync($"/results/{draft.Id}/evidence");
        await page.SetInputFilesAsync("#File", file);
        await page.ClickAsync("#add-file button");
        await page.GetByText("The file is larger than 25 MB.").WaitForAsync();
        File.Delete(file);
    }

    private async Task<WebClient> OpenAsync()
    {
        await web.EnsureFrameworkAsync();
        return await web.SignedInAsync(TestPeople.Dakar);
    }

    private static async Task<Answer> SendAsync(WebClient client, string indicator, params (string, string?)[] changes) =>
        await client.SubmitAsync(await client.GetAsync(Form(indicator)), "main form", Values(changes));

    private static IEnumerable<(string, string?)> Values(params (string, string?)[] changes) =>
        [("Form.Period", "2022"), ("Form.Quantity", "1"), ("Form.Narrative", "A strategy was adopted."), .. changes];

    private static async Task<Answer> UploadAsync(WebClient client, Guid id, string name, byte[] bytes)
    {
        var page = await client.GetAsync($"/results/{id}/evidence");
        var values = FormValues.Of((AngleSharp.Html.Dom.IHtmlFormElement)page.Document.QuerySelector("#add-file")!);
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in values) content.Add(new StringContent(value), field);
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "\"File\"", FileName = $"\"{name}\"" };
        content.Add(file);
        return await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"/results/{id}/evidence?handler=File") { Content = content });
    }
}
