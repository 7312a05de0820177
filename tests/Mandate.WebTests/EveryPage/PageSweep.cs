using Microsoft.Playwright;

namespace Mandate.WebTests.EveryPage;

/// <summary>
/// Every page in the browser: all that can be said of it in English; in the other languages what their words can break. The
/// two are classes of their own, so that they run side by side.
/// </summary>
public abstract class PageSweep(WebFixture web)
{
    /// <summary>
    /// Opens each page in turn, in one window that changes hands (a browser starts a process for each further one), and
    /// collects what fails instead of stopping at the first.
    /// </summary>
    protected async Task EachAsync(string language, Func<IPage, Task> check)
    {
        var page = await web.NewPageAsync(new BrowserNewContextOptions { Locale = language, ReducedMotion = ReducedMotion.Reduce });
        await Axe.BringAsync(page.Context);
        var (failures, complaints, opened) = (new List<string>(), page.Complaints(), 0);
        foreach (var endpoint in PageList.Of(web))
        {
            var sample = await PageList.SampleAsync(web, endpoint);
            await web.BecomeAsync(page, sample.As);
            complaints.Clear();
            try
            {
                await OpenAsync(page, sample);
                await check(page);
                // The browser reports a page that answers 404 by itself.
                Assert.DoesNotContain(complaints, c => sample.Status == 200 || !c.Contains(sample.Status.ToString(), StringComparison.Ordinal));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                failures.Add($"{sample.Address} as {sample.As ?? "nobody"}: {e.Message}");
            }
            opened++;
        }
        Assert.NotEqual(0, opened);
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    private static async Task OpenAsync(IPage page, SamplePage sample)
    {
        await page.SetViewportSizeAsync(1280, 800);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        var answer = await page.GotoAsync(sample.Address);
        Assert.True(answer!.Status == sample.Status, $"answered {answer.Status}");
    }

    protected static async Task OnAPhoneAsync(IPage page)
    {
        await page.SetViewportSizeAsync(320, 640);
        await page.ShouldNotScrollSideways();
    }
}

public sealed class EveryPageInEnglishTests(WebFixture web) : PageSweep(web)
{
    [Fact]
    public Task Axe_finds_nothing_by_day_by_night_and_on_a_phone_which_the_page_fits_and_the_browser_has_no_complaint() => EachAsync("en", async page =>
    {
        await page.ShouldHaveNoAxeViolations();
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.ShouldHaveNoAxeViolations(Axe.Colours);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await OnAPhoneAsync(page);
        await page.ShouldHaveNoAxeViolations();
    });
}

public sealed class EveryPageInOtherLanguagesTests(WebFixture web) : PageSweep(web)
{
    [Theory, InlineData("fr"), InlineData("es"), InlineData("zh")]
    public Task Axe_finds_nothing_in_the_words_which_a_phone_has_room_for_and_the_browser_has_no_complaint(string language) => EachAsync(language, async page =>
    {
        await page.ShouldHaveNoAxeViolations(Axe.Words);
        await OnAPhoneAsync(page);
    });
}
