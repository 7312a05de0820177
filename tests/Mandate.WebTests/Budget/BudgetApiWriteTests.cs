using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Api;

namespace Mandate.WebTests.Budget;

/// <summary>What a budget office does by page, done by programs.</summary>
public sealed class BudgetApiWriteTests(WebFixture web)
{
    private static readonly (string, string?)[] None = [];

    private static ByteArrayContent Zip(params string[] lines) =>
        new(ImportArchive.Pack([BudgetImportPageTests.Lines(lines)])) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };

    private static string Token(ApiAnswered seen, string? reason = null) => JsonSerializer.Serialize(new { token = seen.Json.GetProperty("token").GetString(), reason });

    private static async Task<ApiAnswered> BringAsync(ApiClient officer, string cycle, params string[] lines)
    {
        var seen = await officer.SendAsync(HttpMethod.Post, $"/budgets/imports?cycle={cycle}", Zip(lines), None);
        return await officer.SendAsync(HttpMethod.Post, $"/budgets/imports/{seen.Id}/apply", Token(seen), None);
    }

    [Theory]
    [InlineData("POST", "/budgets/imports?cycle=2022-23"), InlineData("POST", "/budgets/2022-23/versions/1/adopt"), InlineData("POST", "/budgets/2022-23/versions/1/withdraw")]
    [InlineData("POST", "/budgets/2022-23/scenarios"), InlineData("PUT", "/budgets/2022-23/scenarios/x"), InlineData("POST", "/budgets/2022-23/scenarios/x/adopt")]
    public async Task A_token_that_only_reads_changes_no_budget(string method, string path)
    {
        using var reader = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Read);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.SendAsync(new HttpMethod(method), path, "{}", None)).Status);
        using var auditor = await ApiClient.OfAsync(web, TestPeople.Auditor, TokenScope.Manage);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.SendAsync(new HttpMethod(method), path, "{}", None)).Status);
    }

    [Fact]
    public async Task A_budget_is_brought_in_after_its_preview_withdrawn_and_adopted()
    {
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Manage);
        var seen = await officer.SendAsync(HttpMethod.Post, "/budgets/imports?cycle=2050-51", Zip("I,Policy,Work,工作,1,0,0,0,100,20"), None);
        Assert.Equal((HttpStatusCode.Created, 1, 120m), (seen.Status, seen.Json.GetProperty("number").GetInt32(), seen.Json.GetProperty("after").GetProperty("constant_usd").GetDecimal()));
        Assert.Equal(seen.Json.GetProperty("token").GetString(), (await officer.GetAsync($"/budgets/imports/{seen.Id}")).Json.GetProperty("token").GetString());
        var wrong = await officer.SendAsync(HttpMethod.Post, $"/budgets/imports/{seen.Id}/apply", """{"token":"of something else"}""", None);
        Assert.Equal((HttpStatusCode.Conflict, "budget.import.changed_since"), (wrong.Status, Assert.Single(wrong.Codes)));
        var done = await officer.SendAsync(HttpMethod.Post, $"/budgets/imports/{seen.Id}/apply", Token(seen), None);
        Assert.Equal((HttpStatusCode.OK, true), (done.Status, done.Json.GetProperty("is_saved").GetBoolean()));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(HttpMethod.Post, $"/budgets/imports/{seen.Id}/apply", Token(seen), None)).Status);
        Assert.Equal(2, (await BringAsync(officer, "2050-51", "I,Policy,Work,工作,1,0,0,0,100,30")).Json.GetProperty("number").GetInt32());
        Assert.Equal("budget.withdraw.later", Assert.Single((await officer.SendAsync(HttpMethod.Post, "/budgets/2050-51/versions/1/withdraw", """{"reason":"x"}""", None)).Codes));
        Assert.Equal(1, (await officer.SendAsync(HttpMethod.Post, "/budgets/2050-51/versions/2/withdraw", """{"reason":"Too early"}""", None)).Json.GetProperty("stands").GetInt32());
        Assert.Equal("budget.adopt.withdrawn", Assert.Single((await officer.SendAsync(HttpMethod.Post, "/budgets/2050-51/versions/2/adopt", """{"decision":"123rd session"}""", None)).Codes));
        var adopted = await officer.SendAsync(HttpMethod.Post, "/budgets/2050-51/versions/1/adopt", """{"decision":"123rd session"}""", None);
        Assert.Equal(("adopted", 64), (adopted.Json.GetProperty("stage").GetString(), adopted.Json.GetProperty("seal").GetString()!.Length));
        var replaced = await officer.SendAsync(HttpMethod.Post, "/budgets/imports?cycle=2050-51", Zip("I,Policy,Work,工作,1,0,0,0,90,20"), None);
        Assert.True(replaced.Json.GetProperty("needs_reason").GetBoolean());
        Assert.Equal("budget.import.adopted", Assert.Single((await officer.SendAsync(HttpMethod.Post, $"/budgets/imports/{replaced.Id}/apply", Token(replaced), None)).Codes));
        Assert.Equal(HttpStatusCode.NoContent, (await officer.SendAsync(HttpMethod.Delete, $"/budgets/imports/{replaced.Id}", (string?)null, None)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync($"/budgets/imports/{replaced.Id}")).Status);
    }

    [Fact]
    public async Task Files_with_problems_are_refused_with_every_problem_and_its_place()
    {
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Manage);
        var refused = await officer.SendAsync(HttpMethod.Post, "/budgets/imports?cycle=2052-53", Zip("I,Policy,Work,工作,1,13,0,0,100,20", "V,Policy,More,更多,0,0,0,0,0,-1"), None);
        Assert.Equal(((HttpStatusCode)422, "application/problem+json", 3), (refused.Status, refused.MediaType, refused.Codes.Length));
        Assert.Equal(2, refused.Json.GetProperty("errors")[0].GetProperty("row").GetInt32());
        Assert.Equal("kernel.biennium.shape", Assert.Single((await officer.SendAsync(HttpMethod.Post, "/budgets/imports", Zip("I,Policy,Work,工作,1,0,0,0,100,20"), None)).Codes));
        Assert.Equal("kernel.file.zip_damaged", Assert.Single((await officer.SendAsync(HttpMethod.Post, "/budgets/imports?cycle=2052-53", new ByteArrayContent([1, 2, 3]), None)).Codes));
    }

    [Fact]
    public async Task A_scenario_is_made_changed_from_the_version_that_was_read_and_adopted()
    {
        using var officer = await ApiClient.OfAsync(web, TestPeople.Planning, TokenScope.Manage);
        await BringAsync(officer, "2054-55", "I,Policy,Work,工作,1,0,0,0,1000,200", "I,Other,More,更多,1,0,0,0,500,0");
        const string Path = "/budgets/2054-55/scenarios", New = """{"code":"less","title":"Less","changes":[{"kind":"cut","subject":"Policy","value":10}]}""";
        var made = await officer.SendAsync(HttpMethod.Post, Path, New, None);
        Assert.Equal((HttpStatusCode.Created, "/api/v1/budgets/2054-55/scenarios/less", 1580m), (made.Status, made.Location, made.Json.GetProperty("constant_usd").GetDecimal()));
        Assert.Equal((HttpStatusCode.Conflict, "budget.scenario.taken"), (await officer.SendAsync(HttpMethod.Post, Path, New, None)) is var twice ? (twice.Status, twice.Codes[0]) : default);
        const string Changes = """{"changes":[{"kind":"cut","subject":"Policy","value":20}]}""";
        Assert.Equal((HttpStatusCode)428, (await officer.SendAsync(HttpMethod.Put, Path + "/less", Changes, None)).Status);
        var changed = await officer.SendAsync(HttpMethod.Put, Path + "/less", Changes, [("If-Match", made.Tag)]);
        Assert.Equal((HttpStatusCode.OK, 1460m), (changed.Status, changed.Json.GetProperty("constant_usd").GetDecimal()));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await officer.SendAsync(HttpMethod.Put, Path + "/less", Changes, [("If-Match", made.Tag)])).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(HttpMethod.Put, Path + "/lees", Changes, [("If-Match", changed.Tag)])).Status);
        var refused = await officer.SendAsync(HttpMethod.Put, Path + "/less", """{"changes":[{"kind":"cut","subject":"Nobody","value":200}]}""", [("If-Match", changed.Tag)]);
        Assert.Equal(["budget.scenario.group", "budget.scenario.percent"], refused.Codes);
        var read = await officer.GetAsync(Path + "/less");
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await officer.SendAsync(HttpMethod.Post, Path + "/less/adopt", "{}", [("If-Match", made.Tag)])).Status);
        Assert.Equal(2, (await officer.SendAsync(HttpMethod.Post, Path + "/less/adopt", "{}", [("If-Match", read.Tag)])).Json.GetProperty("number").GetInt32());
        var other = await officer.SendAsync(HttpMethod.Post, Path, """{"code":"other","title":"Other"}""", None);
        Assert.Equal("discarded", (await officer.SendAsync(HttpMethod.Post, Path + "/other/discard", (string?)null, [("If-Match", other.Tag)])).Json.GetProperty("state").GetString());
    }
}
