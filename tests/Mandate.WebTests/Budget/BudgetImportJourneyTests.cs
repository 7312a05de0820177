using Mandate.TestSupport;
using Microsoft.Playwright;

namespace Mandate.WebTests.Budget;

/// <summary>An officer's way through an import in a browser: files, preview, version, and back.</summary>
public class BudgetImportJourneyTests(WebFixture web)
{
    [Fact]
    public async Task A_budget_is_brought_in_by_page_and_taken_back_on_a_phone()
    {
        var page = await web.NewPageAsync(TestPeople.Planning, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await page.GotoAsync("/budgets");
        await page.GetByRole(AriaRole.Link, new() { Name = "Import a budget" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what would change" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary li")).ToHaveCountAsync(2);
        await CheckAsync(page);
        await SendAsync(page, "20");
        await Assertions.Expect(page.Locator(".lead")).ToContainTextAsync("1 rows would be brought in");
        await CheckAsync(page);
        // The keyboard alone.
        await page.GetByRole(AriaRole.Button, new() { Name = "Import it" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("version 1");
        await page.GetByRole(AriaRole.Link, new() { Name = "Import a budget" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Biennium")).ToHaveValueAsync("2048-49");
        await SendAsync(page, "30");
        await Assertions.Expect(page.Locator("main table").Last).ToContainTextAsync("nonstaff_cost_usd");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import it" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Withdraw version 2" }).ClickAsync();
        await page.GetByLabel("Why it is withdrawn").FillAsync("Sent too early");
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Withdraw this version" }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("Version 1 stands again");
        await CheckAsync(page);
    }

    private static async Task SendAsync(IPage page, string cost)
    {
        await page.GetByLabel("Biennium").FillAsync("2048-49");
        var file = BudgetImportPageTests.Lines($"I,Policy,Work,工作,1,0,0,0,100,{cost}");
        await page.GetByLabel("Files").SetInputFilesAsync(new FilePayload { Name = file.Name, MimeType = "text/csv", Buffer = file.Bytes });
        await page.GetByRole(AriaRole.Button, new() { Name = "Show what would change" }).ClickAsync();
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldHaveNoAxeViolations();
        await page.ShouldNotScrollSideways();
    }
}
