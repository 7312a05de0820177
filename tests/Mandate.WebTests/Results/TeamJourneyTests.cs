using Mandate.TestSupport;
using Microsoft.Playwright;

namespace Mandate.WebTests.Results;

/// <summary>A technical team's way in a browser: set up, joined, asked, deployed, seen on the page of the country.</summary>
public class TeamJourneyTests(WebFixture web)
{
    [Fact]
    public async Task A_team_is_set_up_and_its_specialist_deployed_on_a_phone()
    {
        await SampleTeams.EnsureAsync(web);
        var page = await web.NewPageAsync(TestPeople.Planning, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await page.GotoAsync("/technical-teams");
        await page.GetByRole(AriaRole.Link, new() { Name = "New technical team" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator(".error-summary li")).ToHaveCountAsync(4);
        await CheckAsync(page);
        await FillAsync(page, ("Code", "JOURNEY"), ("Title in English", "A team on its way"), ("Outcomes and outputs served", "ilo-2022-23:6"), ("First day", "2022-01-01"));
        await page.GetByLabel("Leading unit").SelectOptionAsync("CONDITIONS");
        await SaveAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a member" }).ClickAsync();
        await FillAsync(page, ("Name", "Journey Person"), ("Staff number", "J-1"), ("Share of time", "80"));
        await page.GetByLabel("Duty station").SelectOptionAsync("PRY");
        await SaveAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Add a deployment" }).ClickAsync();
        await FillAsync(page, ("Code", "ML-1"), ("Received by", "UN country team"), ("Terms of reference in English", "Advises on equal pay."), ("First day", "2022-02-01"), ("Last day", "2030-12-31"),
            ("Share of time", "40"));
        foreach (var (label, value) in ((string, string)[])[("Country", "ML"), ("Requested by", "CO-ABIDJAN"), ("Specialist", "J-1")]) await page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(value);
        await page.GetByLabel("Under way").CheckAsync();
        await SaveAsync(page);
        await page.GotoAsync("/countries/ML");
        await Assertions.Expect(page.Locator("section[aria-labelledby=deployments]")).ToContainTextAsync("Journey Person");
        await CheckAsync(page);
    }

    private static async Task FillAsync(IPage page, params (string Label, string Text)[] answers)
    {
        foreach (var (label, text) in answers) await page.GetByLabel(label).First.FillAsync(text);
    }

    private static async Task SaveAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=status]").First).ToContainTextAsync("Saved.");
        await CheckAsync(page);
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldHaveNoAxeViolations();
        await page.ShouldNotScrollSideways();
    }
}
