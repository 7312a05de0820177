using Mandate.Cooperation;
using Mandate.TestSupport;
using Microsoft.Playwright;

namespace Mandate.WebTests.Cooperation;

/// <summary>An officer's way in a browser: from the portfolio to a project, its agreement, an amendment that is signed.</summary>
public class PortfolioJourneyTests(WebFixture web)
{
    [Fact]
    public async Task An_agreement_is_amended_on_a_phone_and_the_amendment_is_merged()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        var page = await web.NewPageAsync(TestPeople.Cooperation, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await page.GotoAsync(CooperationLinks.Projects + "?region=ECA");
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "RER-23-02-EX" }).First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "From money to result" })).ToBeVisibleAsync();
        await CheckAsync(page);
        await page.Locator("section[aria-labelledby=partners]").GetByRole(AriaRole.Link, new() { Name = "AGR-RER-23-02-EX" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Amend the agreement" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary li")).ToHaveCountAsync(1);
        await page.GetByLabel("Why").FillAsync("Ten months more");
        await page.GetByLabel("To", new() { Exact = true }).FillAsync("2027-10-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("#amendments ~ .table-scroll").First).ToContainTextAsync("31 Oct 2027");
        await CheckAsync(page);
        await page.GetByLabel("Day on which both had signed").FillAsync("2026-06-30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record as signed and merge" }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("signed and merged");
        await Assertions.Expect(page.Locator("dl.facts")).ToContainTextAsync("31 Oct 2027");
        await CheckAsync(page);
    }

    [Fact]
    public async Task Shares_of_countries_are_changed_on_a_phone_by_keyboard_and_an_indicator_gets_its_figures()
    {
        await SamplePortfolio.EnsureAsync(web, "");
        var page = await web.NewPageAsync(TestPeople.Cooperation, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await page.GotoAsync(CooperationLinks.Project("RAB-21-01-EX"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Countries and regions" }).ClickAsync();
        await CheckAsync(page);
        var share = page.GetByLabel("Share in per cent").First;
        await share.FillAsync("10");
        await share.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".error-summary li")).ToHaveCountAsync(1);
        await CheckAsync(page);
        await page.Locator(".error-summary a").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(share).ToBeFocusedAsync();
        await page.GetByLabel("Take this row away").First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add rows and add up" }).ClickAsync();
        await Assertions.Expect(page.Locator("#sums")).ToContainTextAsync("missing to 100");
        await page.GotoAsync(CooperationLinks.Project("RAB-21-01-EX"));
        await page.GetByRole(AriaRole.Link, new() { Name = "Figures of O1" }).ClickAsync();
        await CheckAsync(page);
        await page.Locator("[name='project_periods[0].actual']").FillAsync("77");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("Saved.");
        await Assertions.Expect(page.Locator("section[aria-labelledby=results]")).ToContainTextAsync("77");
        await CheckAsync(page);
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldHaveNoAxeViolations();
        await page.ShouldNotScrollSideways();
    }
}
