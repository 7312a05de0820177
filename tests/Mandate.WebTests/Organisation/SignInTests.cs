using System.Net;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Playwright;

namespace Mandate.WebTests.Organisation;

public class SignInTests(WebFixture web)
{
    private static async Task<Answer> SignInAsync(WebClient client, string email, string password, string page = "/sign-in") =>
        await client.SubmitAsync(await client.GetAsync(page), "form.ask", ("Email", email), ("Password", password));

    [Fact]
    public async Task Get_WithoutSession_LeadsToTheSignInPageAndBack()
    {
        using var client = web.NewClient();
        var answer = await client.GetAsync("/organisation/countries?region=AFR");
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        var signIn = await client.FollowAsync(answer);
        var signedIn = await client.SubmitAsync(signIn, "form.ask", ("Email", TestPeople.Auditor), ("Password", TestPeople.Password));
        Assert.Equal("/organisation/countries?region=AFR", signedIn.Location);
        Assert.Equal(HttpStatusCode.OK, (await client.FollowAsync(signedIn)).Status);
    }

    [Theory]
    [InlineData(TestPeople.Auditor, "not the password")]
    [InlineData("nobody@example.org", TestPeople.Password)]
    public async Task Post_WrongPasswordOrAddress_SaysTheSameAndKeepsTheAddress(string email, string password)
    {
        using var client = web.NewClient();
        var answer = await SignInAsync(client, email, password);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("E-mail address and password do not belong to an open account. Check both and try again", answer.TextOf("#error-summary li"));
        Assert.Equal(email, answer.Document.QuerySelector("#Email")!.GetAttribute("value"));
        Assert.DoesNotContain(password, answer.Text, StringComparison.Ordinal);
        Assert.False(client.Cookies.ContainsKey(SessionCookie.Name));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example/")]
    [InlineData("/\t/evil.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Post_ReturnUrlOfAnotherSite_LeadsToTheFrontPage(string elsewhere)
    {
        using var client = web.NewClient();
        var answer = await SignInAsync(client, TestPeople.Auditor, TestPeople.Password, OrganisationLinks.SignIn(elsewhere));
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefused()
    {
        using var client = web.NewClient();
        await client.GetAsync("/sign-in");
        var answer = await client.PostAsync("/sign-in", ("Email", TestPeople.Auditor), ("Password", TestPeople.Password));
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.False(client.Cookies.ContainsKey(SessionCookie.Name));
    }

    [Fact]
    public async Task The_cookie_is_kept_from_scripts_and_other_sites()
    {
        using var client = web.NewClient();
        var answer = await SignInAsync(client, TestPeople.Auditor, TestPeople.Password);
        var cookie = answer.Headers["Set-Cookie"].Split('\n').Single(c => c.StartsWith(SessionCookie.Name + "=", StringComparison.Ordinal));
        foreach (var part in (string[])["secure", "httponly", "samesite=lax", "path=/"])
            Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        using var client = web.NewClient();
        await SignInAsync(client, TestPeople.Auditor, TestPeople.Password);
        var stolen = client.Cookies[SessionCookie.Name];
        var page = await client.GetAsync("/account");
        Assert.Equal("/sign-in?after=out", (await client.SubmitAsync(page, "form[action='/sign-out']")).Location);
        Assert.False(client.Cookies.ContainsKey(SessionCookie.Name));
        client.Cookies[SessionCookie.Name] = stolen;
        Assert.StartsWith("/sign-in", (await client.GetAsync("/account")).Location, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_sent_after_signing_out_changes_nothing_and_loses_nothing()
    {
        var page = await web.NewPageAsync();
        await page.GotoAsync(OrganisationLinks.SignIn(OrganisationLinks.Invite));
        await page.GetByLabel("E-mail address").FillAsync(TestPeople.Administrator);
        await page.GetByLabel("Password").FillAsync(TestPeople.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/account");
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();

        await page.GetByLabel("Name").FillAsync("Rosa Ibáñez-Wu");
        await page.GetByLabel("E-mail address").FillAsync("rosa@example.org");
        var answer = await page.RunAndWaitForResponseAsync(
            () => page.GetByRole(AriaRole.Button, new() { Name = "Make the invitation" }).ClickAsync(), r => r.Request.Method == "POST");
        Assert.Equal(401, answer.Status);
        await Assertions.Expect(page.GetByText("Rosa Ibáñez-Wu")).ToBeVisibleAsync();
        Assert.Equal(0, await web.Database.AskAsync<long>("select count(*) from organisation.account where email = 'rosa@example.org'"));
    }

    [Fact]
    public async Task Post_ExtraFields_AreIgnored()
    {
        using var client = web.NewClient();
        var page = await client.GetAsync("/sign-in");
        var answer = await client.SubmitAsync(page, "form.ask", ("Email", TestPeople.Auditor), ("Password", TestPeople.Password),
            ("Role", "administrator"), ("AccountId", Guid.NewGuid().ToString()), ("IsConsole", "true"));
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync("/organisation/people/invite")).Status);
    }
}
