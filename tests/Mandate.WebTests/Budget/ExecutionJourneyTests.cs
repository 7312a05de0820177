using Mandate.Budget;
using Mandate.TestSupport;
using Microsoft.Playwright;

namespace Mandate.WebTests.Budget;

/// <summary>A finance officer's month in a browser: the accounts come in, a code is mapped, the month is closed, money is moved.</summary>
public class ExecutionJourneyTests(WebFixture web)
{
    [Fact]
    public async Task A_finance_officer_brings_the_accounts_in_maps_a_code_closes_the_month_and_moves_money()
    {
        const string cycle = "2014-15";
        await SampleAccounts.BringAsync(web, cycle);
        var page = await web.NewPageAsync(TestPeople.Finance, new() { ViewportSize = new() { Width = 320, Height = 700 } });
        await page.GotoAsync(BudgetLinks.Cycle(cycle));
        await page.GetByRole(AriaRole.Link, new() { Name = "Accounts of the budget" }).ClickAsync();
        await page.Locator("#Files").SetInputFilesAsync(new FilePayload { Name = "erp.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(SampleAccounts.Header + "A1,allotment,2014-01,1010,1000000,USD\nA2,actual,2014-01,1010,250000,USD\n") });
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("main .lead")).ToContainTextAsync("codes without a line: 1");
        await CheckAsync(page);
        await page.GetByLabel("Code 1010").FillAsync(SampleAccounts.Body);
        await page.GetByRole(AriaRole.Button, new() { Name = "Map these codes" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#new ~ .table-scroll")).ToContainTextAsync("250,000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring the entries in" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#files ~ .table-scroll")).ToContainTextAsync("erp.csv");
        await page.GetByLabel("Month to close").SelectOptionAsync("2014-01");
        await page.GetByRole(AriaRole.Button, new() { Name = "Close the month" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("#months ~ .table-scroll tbody tr").First).ToContainTextAsync("closed");
        await CheckAsync(page);
        await page.GotoAsync(BudgetLinks.Transfers(cycle));
        await page.GetByLabel("From the line").SelectOptionAsync(SampleAccounts.Body);
        await page.GetByLabel("To the line").SelectOptionAsync(SampleAccounts.Office);
        await page.GetByLabel("Amount").FillAsync("20,000");
        await page.GetByLabel("From the month").SelectOptionAsync("2014-02");
        await page.GetByLabel("Reason").FillAsync("Interpretation");
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose the transfer" }).PressAsync("Enter");
        await page.WaitForURLAsync("**" + BudgetLinks.Transfers(cycle));
        await Assertions.Expect(page.Locator("main table tbody tr").First).ToContainTextAsync("20,000");
        await CheckAsync(page);
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldHaveNoAxeViolations();
        await page.ShouldNotScrollSideways();
    }
}
