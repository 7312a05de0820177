using System.Net;
using System.Text;
using Mandate.Cooperation;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Api;

namespace Mandate.WebTests.Cooperation;

/// <summary>The page and the API that hold an IATI file against the standard.</summary>
public sealed class ValidateFilePageTests(WebFixture web)
{
    private const string Bad = """<iati-activities version="2.03"><iati-activity><iati-identifier>=A1</iati-identifier></iati-activity></iati-activities>""";

    [Fact]
    public async Task An_uploaded_file_is_answered_with_its_findings()
    {
        using var client = await web.NewClientAsync(TestPeople.Planning);
        var page = await client.GetAsync(CooperationLinks.IatiValidate);
        var answer = await SendAsync(client, page, ("bad.xml", Bad));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("The file is not valid", answer.TextOf("[role=status]"), StringComparison.Ordinal);
        Assert.Contains("iati-activity lacks its reporting-org: add it.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_findings_go_out_as_CSV_without_formulas()
    {
        using var client = await web.NewClientAsync(TestPeople.Planning);
        var answer = await SendAsync(client, await client.GetAsync(CooperationLinks.IatiValidate), ("bad.xml", Bad), ("AsCsv", "true"));
        Assert.StartsWith("line,severity,rule,element,identifier,message", answer.Text.TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.DoesNotContain(",=A1", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_file_the_page_asks_for_one()
    {
        using var client = await web.NewClientAsync(TestPeople.Planning);
        var answer = await SendAsync(client, await client.GetAsync(CooperationLinks.IatiValidate), null);
        Assert.Contains("Choose a file first.", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_sends_a_file_and_gets_the_same()
    {
        using var program = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Read);
        using var anybody = new ApiClient(web, null);
        Task<ApiAnswered> Ask(ApiClient by, string query = "") => by.SendAsync(HttpMethod.Post, "/iati/validations" + query, new ByteArrayContent(Encoding.UTF8.GetBytes(Bad)));
        var answer = await Ask(program, "?most=1");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.False(answer.Json.GetProperty("valid").GetBoolean());
        Assert.NotEmpty(answer.Json.GetProperty("findings").EnumerateArray());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Ask(program, "?most=0")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Ask(anybody)).Status);
    }

    private static Task<Answer> SendAsync(WebClient client, Answer page, (string Name, string Text)? file, params (string Name, string Value)[] fields)
    {
        var form = new MultipartFormDataContent { { new StringContent(page.Document.QuerySelector("main form input[name=antiforgery]")!.GetAttribute("value")!), "antiforgery" } };
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        if (file is { } given) form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(given.Text)), "Upload", given.Name);
        return client.SendAsync(new(HttpMethod.Post, page.Path) { Content = form });
    }
}
