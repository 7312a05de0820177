using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Mandate.Organisation;
using Mandate.TestSupport;

namespace Mandate.WebTests.Api;

/// <summary>What programs write: from the version that they read, by the same rules as on the pages.</summary>
public class WritingTests(WebFixture web)
{
    private static readonly (string, string?)[] None = [];

    private static string Draft(string indicator, string country) =>
        $$"""{"framework":"ilo-2022-23","indicator":"{{indicator}}","country":"{{country}}","period":"2022","narrative":"A law was adopted.","constituents":["workers"]}""";

    private static string One(Guid id, string rest = "") => $"/country-results/{id}{rest}";

    [Fact]
    public async Task A_result_goes_from_report_to_approval()
    {
        await web.EnsureFrameworkAsync();
        using var office = await ApiClient.OfAsync(web, TestPeople.Dakar, TokenScope.Report);
        using var reviewer = await ApiClient.OfAsync(web, TestPeople.Africa, TokenScope.Review);
        var made = await office.SendAsync(HttpMethod.Post, "/country-results", Draft("7.3.2", "SN"), None);
        Assert.Equal((HttpStatusCode.Created, "/api/v1" + One(made.Id)), (made.Status, made.Location));
        var proved = await office.SendAsync(HttpMethod.Post, One(made.Id, "/evidence"), """{"link":"https://example.org/law"}""", ("If-Match", made.Tag));
        var submitted = await office.SendAsync(HttpMethod.Post, One(made.Id, "/submit"), (HttpContent?)null, ("If-Match", proved.Tag));
        Assert.Equal("submitted", submitted.Json.GetProperty("status").GetString());
        Assert.Contains(made.Id.ToString(), (await reviewer.GetAsync("/my-work")).Json.GetProperty("to_decide").ToString(), StringComparison.Ordinal);
        var read = await reviewer.GetAsync(One(made.Id));
        var approved = await reviewer.SendAsync(HttpMethod.Post, One(made.Id, "/approve"),
            $$"""{"content_hash":"{{read.Json.GetProperty("content_hash").GetString()}}"}""", ("If-Match", read.Tag));
        Assert.Equal("approved", approved.Json.GetProperty("status").GetString());
    }

    [Fact]
    public async Task Without_the_version_428_and_with_an_older_one_412_and_nothing_is_changed()
    {
        await web.EnsureFrameworkAsync();
        using var office = await ApiClient.OfAsync(web, TestPeople.Dakar, TokenScope.Report);
        var made = await office.SendAsync(HttpMethod.Post, "/country-results", Draft("7.1.3", "SN"), None);
        var blind = await office.SendAsync(HttpMethod.Patch, One(made.Id), """{"narrative":"Blind."}""", None);
        Assert.Equal((HttpStatusCode.PreconditionRequired, "ui.api.if_match_missing"), (blind.Status, Assert.Single(blind.Codes)));
        Assert.Equal(HttpStatusCode.OK, (await office.SendAsync(HttpMethod.Patch, One(made.Id), """{"narrative":"First."}""", ("If-Match", made.Tag))).Status);
        foreach (var tag in (string?[])[made.Tag, "\"x\"", "*"])
            Assert.Equal(HttpStatusCode.PreconditionFailed, (await office.SendAsync(HttpMethod.Patch, One(made.Id), """{"narrative":"Second."}""", ("If-Match", tag))).Status);
        var read = await office.GetAsync(One(made.Id));
        Assert.Equal("First.", read.Json.GetProperty("narrative").GetString());
        Assert.Equal(["workers"], new[] { "government", "employers", "workers" }.Where(c => read.Json.GetProperty(c).GetBoolean()));
    }

    [Fact]
    public async Task The_same_request_sent_twice_makes_one_result_and_another_content_is_refused()
    {
        await web.EnsureFrameworkAsync();
        using var office = await ApiClient.OfAsync(web, TestPeople.Dakar, TokenScope.Report);
        (string, string?) key = ("Idempotency-Key", Guid.NewGuid().ToString());
        var first = await office.SendAsync(HttpMethod.Post, "/country-results", Draft("7.3.2", "GM"), key);
        var second = await office.SendAsync(HttpMethod.Post, "/country-results", Draft("7.3.2", "GM"), key);
        Assert.Equal((first.Id, HttpStatusCode.Created), (second.Id, second.Status));
        var other = await office.SendAsync(HttpMethod.Post, "/country-results", Draft("7.3.2", "GN"), key);
        Assert.Equal((HttpStatusCode.Conflict, "kernel.once.other_content"), (other.Status, Assert.Single(other.Codes)));
    }

    [Fact]
    public async Task Every_problem_of_a_report_is_named_at_once_with_its_field()
    {
        await web.EnsureFrameworkAsync();
        using var office = await ApiClient.OfAsync(web, TestPeople.Dakar, TokenScope.Report);
        var refused = await office.SendAsync(HttpMethod.Post, "/country-results",
            """{"framework":"ilo-2022-23","indicator":"3.1.1","country":"SN","period":"1999","quantity":-1}""", ("Accept-Language", "fr"));
        Assert.Equal(((HttpStatusCode)422, "application/problem+json"), (refused.Status, refused.MediaType));
        Assert.True(refused.Codes.Length >= 3, refused.Text);
        Assert.Contains(refused.Json.GetProperty("errors").EnumerateArray(), e => e.GetProperty("field").GetString() == "period"
            && e.GetProperty("message").GetString()!.Contains("1999", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"indicator":"3.1.1","quantty":1}""", 400, "ui.api.json")]
    [InlineData("""{"indicator":"3.1.1","indicator":"3.2.1"}""", 400, "ui.api.json")]
    [InlineData("""{"indicator":"3.1.1","quantity":"1"}""", 400, "ui.api.json")]
    [InlineData("""{"indicator":null}""", 400, "ui.api.json")]
    [InlineData("null", 400, "ui.api.json")]
    [InlineData("{", 400, "ui.api.json")]
    [InlineData("", 400, "ui.api.json")]
    public async Task Content_that_cannot_be_read_is_refused_with_its_place(string json, int status, string code)
    {
        using var office = await ApiClient.OfAsync(web, TestPeople.Dakar, TokenScope.Report);
        var refused = await office.SendAsync(HttpMethod.Post, "/country-results", json, None);
        Assert.Equal((status, code), ((int)refused.Status, Assert.Single(refused.Codes)));
    }

    [Fact]
    public async Task Content_of_another_type_or_too_much_of_it_is_refused()
    {
        using var office = await ApiClient.OfAsync(web, TestPeople.Dakar, TokenScope.Report);
        var xml = await office.SendAsync(HttpMethod.Post, "/country-results", new StringContent("<a/>", Encoding.UTF8, "application/xml"), None);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, xml.Status);
        using var huge = new StringContent("{\"narrative\":\"" + new string('x', 1_100_000), Encoding.UTF8, "application/json");
        var refused = await office.SendAsync(HttpMethod.Post, "/country-results", huge, None);
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "ui.api.too_large"), (refused.Status, Assert.Single(refused.Codes)));
    }

    [Fact]
    public async Task A_file_proves_a_result_and_comes_back_as_it_was_sent()
    {
        await web.EnsureFrameworkAsync();
        using var office = await ApiClient.OfAsync(web, TestPeople.Dakar, TokenScope.Report);
        var made = await office.SendAsync(HttpMethod.Post, "/country-results", Draft("7.1.3", "GM"), None);
        using var pdf = new ByteArrayContent([.. "%PDF-1.7 a law"u8]) { Headers = { ContentType = new MediaTypeHeaderValue("application/pdf") } };
        var added = await office.SendAsync(HttpMethod.Put, One(made.Id, "/evidence/files/law.pdf?title=The%20law"), pdf, ("If-Match", made.Tag));
        Assert.Equal(HttpStatusCode.OK, added.Status);
        var piece = (await office.GetAsync(One(made.Id))).Json.GetProperty("evidence")[0];
        Assert.Equal("The law", piece.GetProperty("title").GetString());
        Assert.Equal("%PDF-1.7 a law", (await office.GetAsync(One(made.Id, "/evidence/" + piece.GetProperty("id").GetString()))).Text);
        Assert.Equal(HttpStatusCode.OK, (await office.SendAsync(HttpMethod.Delete, One(made.Id, "/evidence/" + piece.GetProperty("id").GetString()), (HttpContent?)null, ("If-Match", added.Tag))).Status);
    }
}
