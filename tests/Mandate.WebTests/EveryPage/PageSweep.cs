using Microsoft.Playwright;

namespace Mandate.WebTests.EveryPage;

/// <summary>Every page in the browser, in one language and one colour scheme. The two schemes are classes of their own, so that they run side by side.</summary>
public abstract class PageSweep(WebFixture web)
{
    /// <param name="colours">Contrast is looked at in one language of each scheme.</param>
    protected Task SweepAsync(string language, ColorScheme scheme, bool colours) => EachAsync(language, scheme, async (page, sample, complaints) =>
    {
        await OpenAsync(page, sample);
        await page.ShouldHaveNoAxeViolations(colours);
        // The browser reports a page that answers 404 by itself.
        Assert.DoesNotContain(complaints, c => sample.Status == 200 || !c.Contains(sample.Status.ToString(), StringComparison.Ordinal));
        await page.SetViewportSizeAsync(320, 640);
        await page.ShouldNotScrollSideways();
        // What a phone shows differently does not depend on the language.
        if (language == "en") await page.ShouldHaveNoAxeViolations();
    });

    private static async Task OpenAsync(IPage page, SamplePage sample)
    {
        var answer = await page.GotoAsync(sample.Address);
        Assert.True(answer!.Status == sample.Status, $"answered {answer.Status}");
    }

    /// <summary>
    /// Opens each page in turn, in one window that changes hands (a browser starts a process for each further one), and
    /// collects what fails instead of stopping at the first.
    /// </summary>
    private async Task EachAsync(string language, ColorScheme scheme, Func<IPage, SamplePage, IReadOnlyCollection<string>, Task> check)
    {
        var page = await web.NewPageAsync(new BrowserNewContextOptions { Locale = language, ColorScheme = scheme });
        await Axe.BringAsync(page.Context);
        var (failures, complaints, opened) = (new List<string>(), page.Complaints(), 0);
        foreach (var endpoint in PageList.Of(web))
        {
            var sample = await PageList.SampleAsync(web, endpoint);
            await web.BecomeAsync(page, sample.As);
            complaints.Clear();
            await page.SetViewportSizeAsync(1280, 800);
            try { await check(page, sample, complaints); }
            catch (Exception e) when (e is not OperationCanceledException) { failures.Add($"{sample.Address} as {sample.As ?? "nobody"}: {e.Message}"); }
            opened++;
        }
        Assert.NotEqual(0, opened);
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }
}

public sealed class EveryPageInTheLightTests(WebFixture web) : PageSweep(web)
{
    [Theory, InlineData("en"), InlineData("es")]
    public Task Axe_finds_nothing_the_browser_has_no_complaint_and_the_page_fits_a_phone(string language) => SweepAsync(language, ColorScheme.Light, colours: language == "en");
}

public sealed class EveryPageInTheDarkTests(WebFixture web) : PageSweep(web)
{
    [Theory, InlineData("fr"), InlineData("zh")]
    public Task Axe_finds_nothing_the_browser_has_no_complaint_and_the_page_fits_a_phone(string language) => SweepAsync(language, ColorScheme.Dark, colours: language == "fr");
}
