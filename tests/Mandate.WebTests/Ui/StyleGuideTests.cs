using Microsoft.Playwright;

namespace Mandate.WebTests.Ui;

/// <summary>The components in a real browser: what holds on the style guide holds wherever they are used.</summary>
public class StyleGuideTests(WebFixture web)
{
    [Fact]
    public async Task A_refused_form_names_each_problem_twice_and_keeps_what_was_typed()
    {
        var page = await web.NewPageAsync(PageChecks.WithoutJavaScript());
        await page.GotoAsync("/ui");
        await page.GetByLabel("Achieved").FillAsync("2,5 or so");
        await page.GetByLabel("What changed, and how it is known").FillAsync("\nA first line that is empty");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync("Error: Style guide – Mandate");
        await Assertions.Expect(page.GetByLabel("Achieved")).ToHaveValueAsync("2,5 or so");
        await Assertions.Expect(page.GetByLabel("What changed, and how it is known")).ToHaveValueAsync("\nA first line that is empty");
        var problem = "Enter the number of member States as a whole number, like 12";
        await Assertions.Expect(page.GetByText(problem)).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Link, new() { Name = problem }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Achieved")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task The_error_summary_is_where_the_reader_starts_after_a_refusal()
    {
        var page = await web.NewPageAsync();
        await page.GotoAsync("/ui");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("#error-summary")).ToBeFocusedAsync();
        await page.ShouldHaveNoAxeViolations();
    }

    [Fact]
    public async Task The_first_tab_stop_skips_to_the_content()
    {
        var page = await web.NewPageAsync();
        await page.GotoAsync("/ui");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#main")).ToBeFocusedAsync();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task The_language_switch_returns_to_the_same_page(bool script)
    {
        var page = await web.NewPageAsync(new() { JavaScriptEnabled = script });
        await page.GotoAsync("/ui?sort=target&order=desc");
        await page.GetByRole(AriaRole.Button, new() { Name = "Français" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(web.Address, "/ui?sort=target&order=desc").ToString());
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Guide de style");
    }

    [Fact]
    public async Task Sorting_by_script_loads_no_page_and_keeps_the_focus()
    {
        var page = await web.NewPageAsync();
        var complaints = page.Complaints();
        await page.GotoAsync("/ui");
        await page.EvaluateAsync("window.stayed = true");
        await page.Locator("th", new() { HasText = "Target" }).GetByRole(AriaRole.Link).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Target");
        Assert.True(await page.EvaluateAsync<bool>("window.stayed === true"));
        Assert.EndsWith("?sort=target", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("th[aria-sort] a")).ToBeFocusedAsync();
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator("th[aria-sort=ascending]")).ToContainTextAsync("Indicator");
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task A_filter_by_script_loads_no_page_and_other_links_do()
    {
        var page = await web.NewPageAsync();
        await page.GotoAsync("/ui");
        await page.EvaluateAsync("window.stayed = true");
        await page.Locator(".filters select").SelectOptionAsync("r1");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(web.Address, "/ui?region=r1&q=").ToString());
        await Assertions.Expect(page.Locator(".filters select")).ToHaveValueAsync("r1");
        Assert.True(await page.EvaluateAsync<bool>("window.stayed === true"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Components" }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(web.Address, "/ui").ToString());
        Assert.False(await page.EvaluateAsync<bool>("window.stayed === true"));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_table_sorts_by_its_links(bool script)
    {
        var page = await web.NewPageAsync(new() { JavaScriptEnabled = script });
        await page.GotoAsync("/ui");
        await page.Locator("th", new() { HasText = "Target" }).GetByRole(AriaRole.Link).ClickAsync();
        await page.Locator("th", new() { HasText = "Target" }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator("th[aria-sort=descending]")).ToContainTextAsync("Target");
        await Assertions.Expect(page.Locator("table.data").Last.Locator("tbody tr").Nth(1)).ToContainTextAsync("1,000,000");
    }
}
