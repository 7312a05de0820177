using Mandate.TestSupport;
using Microsoft.Playwright;

namespace Mandate.WebTests.Results;

/// <summary>One figure's whole way: an office reports, a reviewer returns, the office mends, the reviewer approves, the figure moves.</summary>
public class ResultJourneyTests(WebFixture web)
{
    [Theory]
    [InlineData("6.1.1", true, false)]
    [InlineData("6.1.2", false, false)]
    [InlineData("6.1.3", true, true)]
    public async Task A_result_goes_from_the_country_to_the_figure_that_explains_itself(string indicator, bool script, bool phone)
    {
        await web.EnsureFrameworkAsync();
        var options = new BrowserNewContextOptions { JavaScriptEnabled = script };
        if (phone) options.ViewportSize = new() { Width = 320, Height = 640 };
        var office = await web.SignedInPageAsync(TestPeople.Dakar, new(options));
        var reviewer = await web.SignedInPageAsync(TestPeople.Africa, new(options));
        var page = $"/frameworks/{SampleFramework.Code}/indicators/{indicator}";

        await office.GotoAsync(page);
        await CheckAsync(office, script);
        await office.GetByRole(AriaRole.Link, new() { Name = "Report a result" }).ClickAsync();
        await CheckAsync(office, script);
        await FillAsync(office);
        await office.GetByLabel("Title", new() { Exact = false }).Or(office.GetByLabel("What it is")).First.WaitForAsync();
        await CheckAsync(office, script);
        await AddFileAsync(office);
        await office.GetByRole(AriaRole.Link, new() { Name = "Go on: check everything" }).ClickAsync();
        await CheckAsync(office, script);
        await office.GetByRole(AriaRole.Button, new() { Name = "Submit for review" }).ClickAsync();
        await Assertions.Expect(office.Locator("[role=status]")).ToContainTextAsync("Submitted.");
        var address = new Uri(office.Url).AbsolutePath;

        await ReviewAsync(reviewer, script, indicator);
        await reviewer.GetByLabel("What is to be mended").FillAsync("Name the decree.");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Return with this reason" }).ClickAsync();
        await CheckAsync(reviewer, script);

        await office.GotoAsync("/my-work");
        await CheckAsync(office, script);
        await Assertions.Expect(office.Locator("main")).ToContainTextAsync("Name the decree.");
        await office.GotoAsync(address + "/edit");
        await CheckAsync(office, script);
        await office.GetByLabel("What changed").FillAsync("Decree 12 of 2022 created the council.");
        await office.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
        await office.GetByRole(AriaRole.Link, new() { Name = "Go on: check everything" }).ClickAsync();
        await office.GetByRole(AriaRole.Button, new() { Name = "Submit for review" }).ClickAsync();

        await ReviewAsync(reviewer, script, indicator);
        await Assertions.Expect(reviewer.Locator("main")).ToContainTextAsync("Decree 12 of 2022");
        await Assertions.Expect(reviewer.Locator("#changes")).ToBeVisibleAsync();
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Approve" }).ClickAsync();
        await Assertions.Expect(reviewer.Locator("[role=status]")).ToContainTextAsync("counts from now on");

        var open = await web.NewPageAsync(new(options));
        await open.GotoAsync(page);
        await CheckAsync(open, script);
        await Assertions.Expect(open.Locator(".says").First).ToContainTextAsync("1 of ");
        var why = open.Locator("section[aria-labelledby=why]");
        await why.Locator("summary").First.ClickAsync();
        await Assertions.Expect(why).ToContainTextAsync("Guinea");
        await Assertions.Expect(why).ToContainTextAsync("Approved by a reviewer");
        await Assertions.Expect(why).ToContainTextAsync("decree.pdf");
    }

    [Fact]
    public async Task The_whole_report_can_be_made_with_the_keyboard_alone()
    {
        await web.EnsureFrameworkAsync();
        var page = await web.SignedInPageAsync(TestPeople.Dakar);
        await page.GotoAsync($"/frameworks/{SampleFramework.Code}/indicators/6.2.1/report");
        await TabToAsync(page, "Form_Country");
        await page.Keyboard.TypeAsync("Guinea");
        await TabToAsync(page, "Form_Period-1");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "Form_Quantity-1");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, "Form_Narrative");
        await page.Keyboard.TypeAsync("A council was created.");
        await TabToButtonAsync(page, "Save as a draft");
        await TabToAsync(page, "Link");
        await page.Keyboard.TypeAsync("https://example.org/decree");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("https://example.org/decree").First.WaitForAsync();
        await TabToButtonAsync(page, "Go on");
        await TabToButtonAsync(page, "Submit for review");
        await Assertions.Expect(page.Locator("[role=status]")).ToContainTextAsync("Submitted.");
    }

    private static async Task FillAsync(IPage page)
    {
        await page.GetByLabel("Country").SelectOptionAsync("GN");
        await page.GetByLabel("2022").CheckAsync();
        await page.GetByLabel("Reached", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("What changed").FillAsync("The council was created by decree.");
        await page.GetByLabel("Government").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save as a draft" }).ClickAsync();
    }

    private static async Task AddFileAsync(IPage page)
    {
        await page.Locator("#File").SetInputFilesAsync(new FilePayload { Name = "decree.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7"u8.ToArray() });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a file" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "decree.pdf" }).WaitForAsync();
    }

    private static async Task ReviewAsync(IPage page, bool script, string indicator)
    {
        await page.GotoAsync("/reviews");
        await CheckAsync(page, script);
        await page.Locator("tr", new() { HasText = indicator }).GetByRole(AriaRole.Link).ClickAsync();
        await CheckAsync(page, script);
    }

    private static async Task CheckAsync(IPage page, bool script)
    {
        if (script)
        {
            await page.ShouldHaveNoAxeViolations();
            await page.ShouldNotScrollSideways();
        }
        else await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
    }

    private static async Task TabToAsync(IPage page, string id)
    {
        for (var i = 0; i < 60; i++)
        {
            if (await page.EvaluateAsync<string?>("document.activeElement.id") == id) return;
            await page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"The keyboard does not reach #{id} on {page.Url}.");
    }

    private static async Task TabToButtonAsync(IPage page, string text)
    {
        for (var i = 0; i < 60; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (!(await page.EvaluateAsync<string>("document.activeElement.textContent")).Trim().StartsWith(text, StringComparison.Ordinal)) continue;
            var before = page.Url;
            await page.Keyboard.PressAsync("Enter");
            await page.WaitForURLAsync(url => url != before);
            return;
        }
        Assert.Fail($"The keyboard does not reach '{text}' on {page.Url}.");
    }
}
