using System.Net;
using Mandate.TestSupport;
using Microsoft.Playwright;

namespace Mandate.WebTests;

/// <summary>Signing in as people do, through the page.</summary>
public static class SignIn
{
    /// <summary>A client signed in as one of <see cref="TestPeople"/>.</summary>
    public static async Task<WebClient> SignedInAsync(this WebFixture web, string email, string language = "en")
    {
        var client = web.NewClient(language);
        var page = await client.GetAsync("/sign-in");
        var answer = await client.SubmitAsync(page, "main form", ("Email", email), ("Password", TestPeople.Password));
        Assert.True(answer.Status is HttpStatusCode.Redirect or HttpStatusCode.SeeOther, $"{email} could not sign in: {answer.Text}");
        return client;
    }

    /// <summary>A browser window signed in as one of <see cref="TestPeople"/>.</summary>
    public static async Task<IPage> SignedInPageAsync(this WebFixture web, string email, BrowserNewContextOptions? options = null)
    {
        using var client = await web.SignedInAsync(email);
        var page = await web.NewPageAsync(options);
        await page.Context.AddCookiesAsync(client.Cookies.Select(c => new Microsoft.Playwright.Cookie
        {
            Name = c.Key, Value = c.Value, Domain = web.Address.Host, Path = "/", Secure = true, HttpOnly = true, SameSite = SameSiteAttribute.Lax,
        }));
        return page;
    }
}
