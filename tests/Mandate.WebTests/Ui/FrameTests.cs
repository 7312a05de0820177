using System.Net;
using Mandate.Kernel;

namespace Mandate.WebTests.Ui;

/// <summary>What every answer carries, whatever page it is.</summary>
public class FrameTests(WebFixture web)
{
    [Theory, InlineData("/ui"), InlineData("/nothing-here"), InlineData("/assets/unknown.css")]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string path)
    {
        var answer = await web.NewClient().GetAsync(path);
        var policy = answer.Headers["Content-Security-Policy"];
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", answer.Headers["Referrer-Policy"]);
        Assert.Contains("camera=()", answer.Headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.True(answer.Headers.ContainsKey("Cache-Control"));
    }

    [Fact]
    public async Task A_page_has_no_script_or_style_of_its_own()
    {
        var page = (await web.NewClient().GetAsync("/ui")).Document;
        Assert.Empty(page.QuerySelectorAll("style, script:not([src]), [style]"));
        Assert.DoesNotContain(page.All.SelectMany(e => e.Attributes), a => a.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cookies_are_bound_to_this_host_and_out_of_reach_of_scripts()
    {
        using var client = web.NewClient();
        var page = await client.GetAsync("/ui");
        var language = await client.PostAsync("/language", ("language", "fr"), ("return", "/ui"));
        foreach (var cookie in new[] { page.Headers["Set-Cookie"], language.Headers["Set-Cookie"] }.SelectMany(c => c.Split('\n')))
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            foreach (var attribute in new[] { "secure", "httponly", "samesite=", "path=/" })
                Assert.Contains(attribute, cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("samesite=none", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("fr-CH, fr;q=0.9, en;q=0.8", "fr")]
    [InlineData("de, zh-TW;q=0.4, es;q=0.3", "zh")]
    [InlineData("de, nl", "en")]
    [InlineData("*", "en")]
    [InlineData("=;;;,,q", "en")]
    public async Task A_page_is_in_the_language_that_the_browser_asks_for(string asked, string language)
    {
        var answer = await web.NewClient(asked).GetAsync("/ui");
        Assert.Equal(language, answer.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal(language, answer.Headers["Content-Language"]);
    }

    [Fact]
    public async Task A_chosen_language_counts_more_than_the_browsers()
    {
        using var client = web.NewClient("es");
        await client.PostAsync("/language", ("language", "zh"), ("return", "/ui"));
        Assert.Equal("样式指南", (await client.GetAsync("/ui")).TextOf("h1"));
    }

    [Theory]
    [InlineData("https://elsewhere.example/"), InlineData("//elsewhere.example"), InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)"), InlineData("/ui\r\nSet-Cookie: a=b"), InlineData("ui"), InlineData("")]
    public async Task The_language_switch_leads_nowhere_else(string hostile)
    {
        var answer = await web.NewClient().PostAsync("/language", ("language", "fr"), ("return", hostile));
        Assert.Equal("/", answer.Location);
    }

    [Fact]
    public async Task A_language_that_there_is_not_changes_nothing()
    {
        var answer = await web.NewClient().PostAsync("/language", ("language", "xx"), ("return", "/ui"));
        Assert.False(answer.Headers.ContainsKey("Set-Cookie"));
    }

    [Fact]
    public async Task Each_language_is_named_in_its_own_language()
    {
        var page = (await web.NewClient().GetAsync("/ui")).Document;
        var buttons = page.QuerySelectorAll(".languages button").ToList();
        Assert.Equal(LanguageList.Codes, buttons.Select(b => b.GetAttribute("lang")));
        Assert.Equal(["English", "Français", "Español", "中文"], buttons.Select(b => b.TextContent));
    }

    [Fact]
    public async Task Text_in_any_script_goes_out_as_it_is()
    {
        var answer = await web.NewClient("zh").GetAsync("/ui");
        Assert.DoesNotContain("&#x", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }
}
