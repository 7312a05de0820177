namespace Mandate.WebTests.EveryPage;

/// <summary>The checks of every page, tried on pages that break them.</summary>
public class ChecksCanFailTests(WebFixture web)
{
    [Fact]
    public async Task Axe_finds_a_picture_without_words()
    {
        var page = await web.NewPageAsync();
        await page.SetContentAsync("<!doctype html><html lang=en><title>t</title><main><h1>h</h1><img src='/favicon.ico'></main>");
        await Assert.ThrowsAnyAsync<Exception>(() => page.ShouldHaveNoAxeViolations());
    }

    [Fact]
    public async Task Axe_that_was_brought_along_finds_it_too_in_a_page_opened_later()
    {
        var page = await web.NewPageAsync();
        await Axe.BringAsync(page.Context);
        await page.GotoAsync("/ui");
        Assert.True(await page.EvaluateAsync<bool>("() => typeof axe === 'object'"));
        await page.EvaluateAsync("() => { const bare = new Image(); bare.src = '/favicon.ico'; document.querySelector('main').append(bare); }");
        Assert.Contains("image-alt", Assert.Single(await Axe.ViolationsAsync(page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_wider_than_a_phone_is_seen()
    {
        var page = await web.NewPageAsync(PageChecks.At320Pixels());
        await page.SetContentAsync("<!doctype html><html lang=en><meta name=viewport content='width=device-width'><div style='width:400px'>wide</div>");
        await Assert.ThrowsAnyAsync<Exception>(page.ShouldNotScrollSideways);
    }

    [Fact]
    public async Task A_script_that_the_policy_blocks_is_a_complaint()
    {
        var page = await web.NewPageAsync();
        var complaints = page.Complaints();
        await page.GotoAsync("/ui");
        await page.EvaluateAsync("document.body.insertAdjacentHTML('beforeend', '<p style=\"color:red\">x</p>')");
        Assert.Contains(complaints, c => c.Contains("Content Security Policy", StringComparison.Ordinal));
    }
}
