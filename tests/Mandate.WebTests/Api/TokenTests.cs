using System.Net;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Api;

/// <summary>A token opens what its owner may do now, within its scope, until it ends.</summary>
public class TokenTests(WebFixture web)
{
    private static readonly (string, string?)[] None = [];

    [Fact]
    public async Task A_token_is_kept_as_a_hash_and_told_by_its_first_letters()
    {
        var made = await ApiClient.TokenAsync(web, TestPeople.Lima);
        var kept = await web.Database.AskAsync<string>($"select row_to_json(t)::text from organisation.api_token t where id = '{made.Id}'");
        Assert.DoesNotContain(made.Token[12..], kept, StringComparison.Ordinal);
        Assert.Contains(made.Token[..12], kept, StringComparison.Ordinal);
        var journal = await web.Database.AskAsync<string>($"select new::text from journal.entry where subject_id = '{made.Id}'");
        Assert.Contains("\"token_hash\":\"***\"", journal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("update organisation.api_token set expires_at = now() - interval '1 second' where id = '{0}'")]
    [InlineData("update organisation.api_token set revoked_at = now() where id = '{0}'")]
    [InlineData("update organisation.api_token set token_hash = decode(md5('{0}'), 'hex') where id = '{0}'")]
    public async Task A_token_that_ended_opens_nothing_not_even_what_is_public(string end)
    {
        var made = await ApiClient.TokenAsync(web, TestPeople.Lima);
        using var client = new ApiClient(web, made.Token);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/units")).Status);
        await web.Database.Source.CreateCommand(string.Format(System.Globalization.CultureInfo.InvariantCulture, end, made.Id)).ExecuteNonQueryAsync();
        foreach (var path in (string[])["/units", "/regions"])
        {
            var refused = await client.GetAsync(path);
            Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json", "ui.api.token"), (refused.Status, refused.MediaType, Assert.Single(refused.Codes)));
        }
    }

    [Fact]
    public async Task Its_owner_revokes_a_token_and_nobody_else_does()
    {
        var made = await ApiClient.TokenAsync(web, TestPeople.Dakar);
        var (owner, other) = (await web.Database.AccessOfAsync(TestPeople.Dakar), await web.Database.AccessOfAsync(TestPeople.Lima));
        Assert.Equal("organisation.token.unknown", Assert.Single((await RevokeAsync(other, made.Id)).Problems).Code);
        Assert.True((await RevokeAsync(owner, made.Id)).IsOk);
        using var client = new ApiClient(web, made.Token);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/my-work")).Status);
    }

    private Task<Mandate.Kernel.Outcome<Mandate.Kernel.Done>> RevokeAsync(Access by, Guid id) =>
        web.Database.InScopeAsync(s => s.GetRequiredService<RevokeToken>().HandleAsync(by, new(id), default));

    [Fact]
    public async Task A_token_to_read_writes_nothing_though_its_owner_may()
    {
        await web.EnsureFrameworkAsync();
        using var client = await ApiClient.OfAsync(web, TestPeople.Dakar);
        var refused = await client.SendAsync(HttpMethod.Post, "/country-results", """{"indicator":"3.1.1"}""", None);
        Assert.Equal((HttpStatusCode.Forbidden, "organisation.access.refused"), (refused.Status, Assert.Single(refused.Codes)));
    }

    [Fact]
    public async Task A_token_never_does_more_than_its_owner()
    {
        using var client = await ApiClient.OfAsync(web, TestPeople.Lima, TokenScope.Report, TokenScope.Review);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/journal/head")).Status);
    }

    [Fact]
    public async Task A_cookie_counts_for_nothing_in_the_API()
    {
        using var signedIn = await web.NewClientAsync(TestPeople.Planning);
        Assert.Equal(HttpStatusCode.Unauthorized, (await signedIn.GetAsync("/api/v1/units")).Status);
    }

    [Fact]
    public async Task The_journal_says_who_acted_and_by_which_token()
    {
        await web.EnsureFrameworkAsync();
        var made = await ApiClient.TokenAsync(web, TestPeople.Dakar, TokenScope.Report);
        using var client = new ApiClient(web, made.Token);
        var reported = await client.SendAsync(HttpMethod.Post, "/country-results",
            """{"framework":"ilo-2022-23","indicator":"7.5.2","country":"GM","period":"2022","narrative":"A law was adopted."}""", None);
        Assert.Equal(HttpStatusCode.Created, reported.Status);
        Assert.Equal("token:" + made.Token[..12], await web.Database.AskAsync<string>(
            $"select on_behalf_of from journal.entry where subject_id = '{reported.Id}' and actor like 'account:%'"));
    }

    [Fact]
    public async Task A_token_is_made_on_the_account_page_shown_once_and_revoked_there()
    {
        using var dakar = await web.NewClientAsync(TestPeople.Dakar);
        var page = await dakar.GetAsync("/account/tokens");
        var refused = await dakar.SubmitAsync(page, "form.ask", ("Name", " "), ("Days", "9999"));
        Assert.Equal((HttpStatusCode)422, refused.Status);
        var made = await dakar.SubmitAsync(page, "form.ask", ("Name", "a form"), ("Days", "3"));
        var token = made.Document.QuerySelector("div.notice pre")!.TextContent;
        using var client = new ApiClient(web, token);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/my-work")).Status);
        Assert.DoesNotContain(token, (await dakar.GetAsync("/account/tokens")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_asks_without_end_is_told_to_wait_and_no_other_waits_for_it()
    {
        using var busy = new ApiClient(web, (await ApiClient.TokenAsync(web, TestPeople.Planning)).Token);
        using var other = new ApiClient(web, (await ApiClient.TokenAsync(web, TestPeople.Planning)).Token);
        var answered = 0;
        // The answer that ends the loop is the one that is looked at: a moment later the next minute may have begun.
        ApiAnswered refused;
        while ((refused = await busy.GetAsync("/regions")).Status == HttpStatusCode.OK && answered < 5_000) answered++;
        Assert.InRange(answered, 600, 4_999);
        Assert.Equal((HttpStatusCode.TooManyRequests, "ui.api.too_many"), (refused.Status, Assert.Single(refused.Codes)));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/regions")).Status);
    }
}
