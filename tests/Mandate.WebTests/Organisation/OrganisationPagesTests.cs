using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.TestSupport;
using Microsoft.Playwright;

namespace Mandate.WebTests.Organisation;

public class OrganisationPagesTests(WebFixture web)
{
    [Fact]
    public async Task The_countries_page_counts_the_member_States_of_each_region()
    {
        using var client = await web.NewClientAsync(TestPeople.Dakar);
        var page = await client.GetAsync("/organisation/countries");
        Assert.Equal("The organisation has 187 member States in 5 regions.", page.TextOf(".lead"));
        Assert.Equal(["54", "35", "11", "36", "51", "187"], page.AllTexts("table:first-of-type td.num"));
        var africa = await client.GetAsync("/organisation/countries?region=AFR");
        Assert.Equal(54, africa.Document.QuerySelectorAll("tr[id]").Length);
        var csv = await client.GetAsync("/organisation/countries?handler=Csv");
        Assert.StartsWith("text/csv", csv.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal(198, csv.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task The_units_page_says_that_its_units_are_invented()
    {
        using var client = await web.NewClientAsync(TestPeople.Dakar, "zh");
        var page = await client.GetAsync("/organisation");
        Assert.Equal("这些单位为演示虚构。国家和城市名称是真实的。", page.TextOf("main .notice p"));
        Assert.Equal(48, page.Document.QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task The_register_names_every_function_in_words()
    {
        using var client = await web.NewClientAsync(TestPeople.Auditor, "fr");
        var page = await client.GetAsync("/organisation/responsibilities");
        var functions = page.Document.QuerySelector("table")!.QuerySelectorAll("tbody th").Select(f => f.TextContent.Trim()).ToList();
        Assert.True(functions.Count > 6);
        Assert.All(functions, f => Assert.DoesNotContain('.', f));
    }

    [Fact]
    public async Task The_navigation_shows_what_the_reader_may_open()
    {
        using var officer = await web.NewClientAsync(TestPeople.Dakar);
        using var admin = await web.NewClientAsync(TestPeople.Administrator);
        using var stranger = web.NewClient();
        Assert.DoesNotContain("/organisation/people", (await officer.GetAsync("/organisation")).Text, StringComparison.Ordinal);
        Assert.Contains("/organisation/people", (await admin.GetAsync("/organisation")).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/organisation\"", (await stranger.GetAsync("/sign-in")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_signs_in_and_out_by_keyboard_without_a_script()
    {
        var page = await web.NewPageAsync(PageChecks.WithoutJavaScript());
        await page.GotoAsync("/account");
        await page.GetByLabel("E-mail address").FillAsync(TestPeople.Auditor);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(TestPeople.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveTitleAsync("My account – Mandate");
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("You are signed out.")).ToBeVisibleAsync();
    }
}
