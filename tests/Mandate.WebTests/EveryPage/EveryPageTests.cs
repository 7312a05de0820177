using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Mandate.WebTests.EveryPage;

/// <summary>What must hold for each page that the program has, in each language; a new page is found by itself.</summary>
public partial class EveryPageTests(WebFixture web)
{
    [Fact]
    public void A_page_with_parameters_has_a_sample_address()
    {
        var without = PageList.Of(web).Where(p => p.RoutePattern.Parameters.Count > 0).Select(PageList.Route)
            .Where(r => !SamplePages.ByRoute.ContainsKey(r)).ToList();
        Assert.True(without.Count == 0, "Add to SamplePages: " + string.Join(", ", without));
    }

    [Fact]
    public void A_sample_address_belongs_to_a_page_that_exists()
    {
        var routes = PageList.Of(web).Select(PageList.Route).ToHashSet();
        Assert.DoesNotContain(SamplePages.ByRoute.Keys, r => !routes.Contains(r));
    }

    // As the server sends it, which is what a reader without scripts has.
    [Theory]
    [InlineData("en"), InlineData("fr"), InlineData("es"), InlineData("zh")]
    public async Task A_page_has_one_heading_of_the_first_level_says_it_in_its_title_and_speaks_the_language_asked_for(string language)
    {
        var failures = new List<string>();
        foreach (var endpoint in PageList.Of(web))
        {
            var sample = await PageList.SampleAsync(web, endpoint);
            using var client = sample.As is null ? web.NewClient(language) : await web.NewClientAsync(sample.As, language);
            var page = (await client.GetAsync(sample.Address)).Document;
            var body = string.Join('\n', page.Body!.Descendants<IText>().Where(t => t.ParentElement is not IHtmlScriptElement).Select(t => t.Data));
            if (page.QuerySelectorAll("h1").Length != 1) failures.Add($"{sample.Address}: headings");
            if ((page.Title ?? "").Split(" – ")[0].Trim().Length == 0) failures.Add($"{sample.Address}: title");
            if (page.DocumentElement.GetAttribute("lang") != language) failures.Add($"{sample.Address}: language");
            if (Unfilled().Match(body) is { Success: true } left) failures.Add($"{sample.Address}: {left.Value}");
        }
        Assert.Empty(failures);
    }

    /// <summary>A place in a text that was not filled, or the name of a text that is missing.</summary>
    [GeneratedRegex(@"\{\d|\b(ui|kernel|organisation|results|budget|cooperation)\.[a-z_]+\.[a-z_.]+")]
    private static partial Regex Unfilled();
}
