using Microsoft.Playwright;

namespace Mandate.WebTests.EveryPage;

/// <summary>What must hold for each page that the program has, in each language; a new page is found by itself.</summary>
public class EveryPageTests(WebFixture web)
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

    [Theory]
    [InlineData("en", ColorScheme.Light), InlineData("fr", ColorScheme.Dark), InlineData("es", ColorScheme.Light), InlineData("zh", ColorScheme.Dark)]
    public async Task Axe_finds_nothing_the_browser_has_no_complaint_and_the_page_fits_a_phone(string language, ColorScheme scheme)
    {
        var failures = new List<string>();
        await EachAsync(new() { Locale = language, ColorScheme = scheme }, async (page, sample) =>
        {
            var complaints = page.Complaints();
            await OpenAsync(page, sample);
            Assert.Equal(language, await page.Locator("html").GetAttributeAsync("lang"));
            await page.ShouldHaveNoAxeViolations();
            // The browser reports a page that answers 404 by itself.
            Assert.DoesNotContain(complaints, c => sample.Status == 200 || !c.Contains(sample.Status.ToString(), StringComparison.Ordinal));
            await page.SetViewportSizeAsync(320, 640);
            await page.ShouldNotScrollSideways();
        }, failures);
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    // What a phone shows differently does not depend on the language.
    [Fact]
    public async Task Axe_finds_nothing_on_a_phone()
    {
        var failures = new List<string>();
        await EachAsync(PageChecks.At320Pixels(), async (page, sample) =>
        {
            await OpenAsync(page, sample);
            await page.ShouldHaveNoAxeViolations();
        }, failures);
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    [Fact]
    public async Task A_page_has_one_heading_of_the_first_level_and_says_it_in_its_title()
    {
        var failures = new List<string>();
        await EachAsync(PageChecks.WithoutJavaScript(), async (page, sample) =>
        {
            await OpenAsync(page, sample);
            await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
            Assert.NotEqual("", (await page.TitleAsync()).Split(" – ")[0].Trim());
            Assert.DoesNotMatch(@"\{\d", await page.Locator("body").InnerTextAsync());
            Assert.DoesNotMatch(@"\b(ui|kernel|organisation|results)\.[a-z_]+\.[a-z_.]+", await page.Locator("body").InnerTextAsync());
        }, failures);
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    private static async Task OpenAsync(IPage page, SamplePage sample)
    {
        var answer = await page.GotoAsync(sample.Address);
        Assert.True(answer!.Status == sample.Status, $"answered {answer.Status}");
    }

    /// <summary>Opens each page in turn, one window for each visitor, and collects what fails instead of stopping at the first.</summary>
    private async Task EachAsync(BrowserNewContextOptions options, Func<IPage, SamplePage, Task> check, List<string> failures)
    {
        var windows = new Dictionary<string, IBrowserContext>();
        foreach (var endpoint in PageList.Of(web))
        {
            var sample = await PageList.SampleAsync(web, endpoint);
            if (!windows.TryGetValue(sample.As ?? "", out var window))
                windows[sample.As ?? ""] = window = (sample.As is null ? await web.NewPageAsync(options) : await web.SignedInPageAsync(sample.As, options)).Context;
            var page = await window.NewPageAsync();
            try { await check(page, sample); }
            catch (Exception e) when (e is not OperationCanceledException) { failures.Add($"{sample.Address} as {sample.As ?? "nobody"}: {e.Message}"); }
            await page.CloseAsync();
        }
        Assert.NotEmpty(windows);
    }
}
