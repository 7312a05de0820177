using Mandate.TestSupport;
using Microsoft.Playwright;

namespace Mandate.WebTests.Budget;

/// <summary>A reader's way through a budget in a browser: from the navigation to a table and its workbook.</summary>
public class BudgetJourneyTests(WebFixture web)
{
    [Fact]
    public async Task An_auditor_goes_from_the_budget_to_a_table_and_takes_it_along_on_a_phone()
    {
        await SampleBudget.EnsureAsync(web, "");
        var page = await web.NewPageAsync(TestPeople.Auditor, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Budgets", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = SampleBudget.Cycle, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#checks + p")).ToContainTextAsync("129 comparisons");
        await CheckAsync(page);
        // The keyboard alone.
        await page.GetByRole(AriaRole.Link, new() { Name = "Operational budget" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("main tr.sum").Last).ToContainTextAsync("790,640,000");
        await CheckAsync(page);
        var file = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download as workbook" }).ClickAsync());
        Assert.Equal("budget-2022-23-operational.xlsx", file.SuggestedFilename);
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldHaveNoAxeViolations();
        await page.ShouldNotScrollSideways();
    }
}
