using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Mandate.Organisation;
using Mandate.TestSupport;

namespace Mandate.WebTests.Api;

/// <summary>What planning officers and offices do with whole frameworks and sheets, done by programs.</summary>
public class ManagingTests(WebFixture web)
{
    private static readonly (string, string?)[] None = [];

    private static ByteArrayContent Bytes(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    [Theory]
    [InlineData("/frameworks/ilo-2022-23/publications"), InlineData("/frameworks/ilo-2022-23/revisions"), InlineData("/frameworks/ilo-2022-23/sdg-links")]
    [InlineData("/frameworks/ilo-2022-23/countries/SN"), InlineData("/frameworks/ilo-2022-23/regions/AFR"), InlineData("/frameworks/ilo-2022-23/review-rules")]
    [InlineData("/deliverables"), InlineData("/delegations")]
    public async Task What_the_pages_show_is_there_for_programs(string path)
    {
        await web.EnsureFrameworkAsync();
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning);
        var found = await officer.GetAsync(path, "fr");
        Assert.Equal((HttpStatusCode.OK, "application/json"), (found.Status, found.MediaType));
        Assert.Equal(HttpStatusCode.NotModified, (await officer.GetAsync(path, "fr", found.Tag)).Status);
    }

    [Fact]
    public async Task A_text_comes_in_the_readers_language_and_says_in_which_it_is()
    {
        await web.EnsureFrameworkAsync();
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning);
        var name = (await officer.GetAsync("/frameworks/ilo-2022-23/countries/SN", "zh")).Json.GetProperty("name");
        Assert.Equal(("塞内加尔", "zh"), (name.GetProperty("text").GetString(), name.GetProperty("language").GetString()));
    }

    [Theory]
    [InlineData("POST", "/imports"), InlineData("POST", "/frameworks/ilo-2022-23/publications"), InlineData("PUT", "/frameworks/ilo-2022-23/review-rules/levels")]
    [InlineData("POST", "/frameworks/ilo-2022-23/revisions"), InlineData("PATCH", "/deliverables/x/y")]
    public async Task A_token_that_only_reads_manages_nothing_for_a_planning_officer(string method, string path)
    {
        await web.EnsureFrameworkAsync();
        using var reader = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Read);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.SendAsync(new HttpMethod(method), path, "{}", None)).Status);
    }

    [Fact]
    public async Task A_framework_is_imported_after_its_preview_and_taken_back()
    {
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Manage);
        var seen = await officer.SendAsync(HttpMethod.Post, "/imports?code=api-import", Bytes(Zip(Repository.ReferenceFramework)), None);
        Assert.Equal(HttpStatusCode.Created, seen.Status);
        Assert.True(seen.Json.GetProperty("is_new").GetBoolean());
        var apply = $"/imports/{seen.Id}/apply";
        var other = await officer.SendAsync(HttpMethod.Post, apply, """{"token":"of something else"}""", None);
        Assert.Equal((HttpStatusCode.Conflict, "results.import.changed_since_preview"), (other.Status, Assert.Single(other.Codes)));
        var done = await officer.SendAsync(HttpMethod.Post, apply, JsonSerializer.Serialize(new { token = seen.Json.GetProperty("token").GetString() }), None);
        Assert.Equal((HttpStatusCode.OK, "api-import"), (done.Status, done.Json.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(HttpMethod.Post, apply, """{"token":"again"}""", None)).Status);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync("/frameworks/api-import")).Status);
        var import = done.Json.GetProperty("import_id").GetGuid();
        Assert.Equal(HttpStatusCode.OK, (await officer.SendAsync(HttpMethod.Post, $"/framework-imports/{import}/undo", "{}", None)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync("/frameworks/api-import")).Status);
    }

    [Theory]
    [InlineData(new byte[0]), InlineData(new byte[] { 1, 2, 3 })]
    public async Task What_is_no_archive_is_refused_in_words(byte[] bytes)
    {
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Manage);
        var refused = await officer.SendAsync(HttpMethod.Post, "/imports", Bytes(bytes), None);
        Assert.Equal(((HttpStatusCode)422, "kernel.file.zip_damaged"), (refused.Status, Assert.Single(refused.Codes)));
    }

    [Fact]
    public async Task The_files_of_another_are_nothing_that_one_can_see_or_carry_out()
    {
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Manage);
        using var office = await ApiClient.OfAsync(web, TestPeople.Dakar, TokenScope.Report);
        var seen = await officer.SendAsync(HttpMethod.Post, "/imports?code=api-other", Bytes(Zip(Repository.ReferenceFramework)), None);
        Assert.Equal(HttpStatusCode.Forbidden, (await office.GetAsync($"/imports/{seen.Id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await office.GetAsync($"/sheets/{seen.Id}")).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await officer.SendAsync(HttpMethod.Delete, $"/imports/{seen.Id}", (string?)null, None)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/imports/{seen.Id}")).Status);
    }

    [Fact]
    public async Task An_office_fetches_its_sheet_and_sends_it_back_as_it_is()
    {
        await web.EnsureFrameworkAsync();
        using var office = await ApiClient.OfAsync(web, TestPeople.Lima, TokenScope.Report);
        var sheet = await office.GetAsync("/frameworks/ilo-2022-23/periods/2022/sheet?format=csv&country=EC");
        Assert.Equal((HttpStatusCode.OK, "text/csv"), (sheet.Status, sheet.MediaType));
        var seen = await office.SendAsync(HttpMethod.Post, "/sheets?mode=correct&name=sheet.csv", Bytes(System.Text.Encoding.UTF8.GetBytes(sheet.Text)), None);
        Assert.Equal(HttpStatusCode.Created, seen.Status);
        Assert.Equal((0, 0), (seen.Json.GetProperty("changes").GetArrayLength(), seen.Json.GetProperty("refused").GetArrayLength()));
        var done = await office.SendAsync(HttpMethod.Post, $"/sheets/{seen.Id}/apply", JsonSerializer.Serialize(new { token = seen.Json.GetProperty("token").GetString() }), None);
        Assert.Equal((HttpStatusCode.OK, JsonValueKind.Null), (done.Status, done.Json.GetProperty("upload_id").ValueKind));
    }

    [Theory]
    [InlineData("/frameworks/ilo-2022-23/periods/2022/sheet?format=doc", "results.api.status")]
    [InlineData("/deliverables?standing=soon", "results.api.status"), InlineData("/deliverables?late=yes", "ui.api.parameter")]
    [InlineData("/frameworks/ilo-2022-23/periods/2022/sheet?contry=SN", "ui.api.parameter"), InlineData("/frameworks/ilo-2022-23/revisions?indicater=1.1.1", "ui.api.parameter")]
    [InlineData("/frameworks/ilo-2022-23/sdg-links?goal=8", "ui.api.no_parameter")]
    public async Task A_value_that_is_not_known_is_refused_with_those_that_are(string path, string code)
    {
        await web.EnsureFrameworkAsync();
        using var office = await ApiClient.OfAsync(web, TestPeople.Dakar, TokenScope.Report);
        var refused = await office.GetAsync(path);
        Assert.Equal(((HttpStatusCode)422, code), (refused.Status, Assert.Single(refused.Codes)));
    }

    [Fact]
    public async Task A_publication_comes_byte_for_byte_as_the_page_gives_it()
    {
        await web.EnsureFrameworkAsync();
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Manage);
        var made = await officer.SendAsync(HttpMethod.Post, "/frameworks/ilo-2022-23/publications", """{"submitted_to":"the API's tests","reason":"A test."}""", None);
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var read = await officer.GetAsync(made.Location!["/api/v1".Length..]);
        using var reader = await web.NewClientAsync(TestPeople.Planning);
        var page = await reader.GetAsync($"/frameworks/ilo-2022-23/publications/{made.Json.GetProperty("number").GetInt32()}/publication.json");
        Assert.Equal((HttpStatusCode.OK, page.Text), (read.Status, read.Text));
        var changes = await officer.GetAsync(made.Location["/api/v1".Length..] + "/changes");
        Assert.Equal(HttpStatusCode.OK, changes.Status);
    }

    [Theory]
    [InlineData("levels", """{"levels":[]}""", "results.levels.how_many", "results.levels.reason_missing")]
    [InlineData("periods/2022", """{"report":"2031-01-31","locks_on":"2030-12-31"}""", "results.dates.lock_before_due")]
    [InlineData("periods/2022", """{"review":["2031-01-31","2031-02-28","2031-03-31","2031-04-30","2031-05-31","2031-06-30"]}""", "results.dates.no_level")]
    public async Task Levels_and_dates_that_do_not_go_together_are_refused_with_every_reason(string what, string json, params string[] codes)
    {
        await web.EnsureFrameworkAsync();
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Manage);
        var refused = await officer.SendAsync(HttpMethod.Put, $"/frameworks/ilo-2022-23/review-rules/{what}", json, None);
        Assert.Equal((HttpStatusCode)422, refused.Status);
        Assert.Equal(codes, refused.Codes);
    }

    [Fact]
    public async Task A_period_and_an_unlock_that_are_not_there_are_not_found()
    {
        await web.EnsureFrameworkAsync();
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Manage);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(HttpMethod.Put, "/frameworks/ilo-2022-23/review-rules/periods/1999", "{}", None)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(HttpMethod.Delete, $"/period-unlocks/{Guid.NewGuid()}", (string?)null, None)).Status);
    }

    private static byte[] Zip(string folder)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var file in Directory.GetFiles(folder, "*.csv")) zip.CreateEntryFromFile(file, Path.GetFileName(file));
        return bytes.ToArray();
    }
}
