using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Results;

namespace Mandate.WebTests.Api;

/// <summary>What became of indicators, said by programs as by people.</summary>
public class LinksApiTests(WebFixture web)
{
    private const string Links = $"/frameworks/{SampleFramework.Code}/links";

    private static string Body(string from, string to, string kind, string reason = "") => $$"""{"earlier":"ilo-2020-21","from":"{{from}}","to":"{{to}}","kind":"{{kind}}","reason":"{{reason}}"}""";

    private static ByteArrayContent File(params string[] rows) =>
        new(Encoding.UTF8.GetBytes("from_framework,from,to_framework,to,kind,comparable,reason\n" + string.Join('\n', rows) + "\n")) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };

    [Fact]
    public async Task A_link_is_added_changed_from_its_version_and_taken_away()
    {
        await EarlierFramework.PageAsync(web);
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Manage);
        var refused = await officer.SendAsync(HttpMethod.Post, Links, Body("1.1.1", "", "revised"));
        Assert.Equal(["results.link.to_missing", "results.link.reason_missing"], refused.Codes);
        var made = await officer.SendAsync(HttpMethod.Post, Links, Body("1.1.1", "1.1.1", "revised", "Another source."));
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var one = $"{Links}/{made.Id}";
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await officer.SendAsync(HttpMethod.Put, one, Body("1.1.1", "1.1.1", "continued"))).Status);
        var changed = await officer.SendAsync(HttpMethod.Put, one, Body("1.1.1", "1.1.1", "continued"), ("If-Match", made.Tag));
        Assert.Equal((HttpStatusCode.OK, "continued"), (changed.Status, changed.Json.GetProperty("kind").GetString()));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await officer.SendAsync(HttpMethod.Delete, one, (string?)null, ("If-Match", made.Tag))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(HttpMethod.Delete, $"/frameworks/ilo-2020-21/links/{made.Id}", (string?)null, ("If-Match", changed.Tag))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await officer.SendAsync(HttpMethod.Delete, one + "?reason=A%20mistake.", (string?)null, ("If-Match", changed.Tag))).Status);
        Assert.Equal("A mistake.", await web.Database.AskAsync<string>($"select reason from journal.entry where operation = 'results.remove_link' and subject_id = '{made.Id}'"));
    }

    [Fact]
    public async Task The_file_of_links_goes_in_whole_after_a_look_or_not_at_all()
    {
        await EarlierFramework.PageAsync(web);
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Manage);
        const string Row = $"ilo-2020-21,1.2.1,{SampleFramework.Code},1.2.1,continued,1,";
        var looked = await officer.SendAsync(HttpMethod.Post, "/indicator-links?dry_run=true", File(Row));
        Assert.Equal((1, false), (looked.Json.GetProperty("added").GetInt32(), looked.Json.GetProperty("is_saved").GetBoolean()));
        var wrong = await officer.SendAsync(HttpMethod.Post, "/indicator-links", File(Row, $"ilo-2020-21,9.9.9,{SampleFramework.Code},1.3.1,continued,,"));
        Assert.Equal(["results.report.indicator_unknown"], wrong.Codes);
        Assert.Equal(1, (await officer.SendAsync(HttpMethod.Post, "/indicator-links", File(Row))).Json.GetProperty("added").GetInt32());
        Assert.Equal(1, (await officer.SendAsync(HttpMethod.Post, "/indicator-links", File(Row))).Json.GetProperty("unchanged").GetInt32());
        Assert.Equal(["results.api.status"], (await officer.SendAsync(HttpMethod.Post, "/indicator-links?dry_run=perhaps", File(Row))).Codes);
        using var reader = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Read);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.SendAsync(HttpMethod.Post, "/indicator-links", File(Row))).Status);
    }
}
