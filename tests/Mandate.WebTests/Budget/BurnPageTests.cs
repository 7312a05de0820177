using System.Net;
using Mandate.Budget;
using Mandate.Results;
using Mandate.TestSupport;
using Mandate.WebTests.Results;
using Microsoft.Playwright;

namespace Mandate.WebTests.Budget;

/// <summary>Money beside results, for those who may read budgets alone.</summary>
public sealed class BurnPageTests(WebFixture web)
{
    private static readonly string Outcome = ResultsLinks.Outcome(SampleFramework.Code, "1");

    [Fact]
    public async Task An_outcome_is_as_open_as_its_framework_and_its_money_is_for_readers_of_budgets()
    {
        await SampleBurn.EnsureAsync(web, "");
        using var anybody = web.NewClient();
        var open = await anybody.GetAsync(Outcome);
        Assert.Equal(HttpStatusCode.OK, open.Status);
        Assert.Null(open.Document.QuerySelector("#money"));
        Assert.DoesNotContain("USD", open.TextOf("main"), StringComparison.Ordinal);
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(Outcome);
        // 102,661,549 at constant prices, as published.
        Assert.Equal("102.7", page.Document.QuerySelectorAll("#money ~ .table-scroll tbody tr")[0].Children[1].TextContent);
        Assert.Contains("not said", page.TextOf("main"), StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"main a[href='{BudgetLinks.Shares(SampleBudget.Cycle, "1")}']"));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(ResultsLinks.Outcome(SampleFramework.Code, "1.1"))).Status);
    }

    [Fact]
    public async Task The_frameworks_table_shows_money_to_a_reader_of_budgets_and_not_to_the_next_one_who_may_not()
    {
        await SampleBurn.EnsureAsync(web, "");
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        Assert.Contains("Regular budget USD 102.7 M", (await reader.GetAsync(ResultsLinks.Framework(SampleFramework.Code))).TextOf("main"), StringComparison.Ordinal);
        using var anybody = web.NewClient();
        var open = await anybody.GetAsync(ResultsLinks.Framework(SampleFramework.Code));
        Assert.DoesNotContain("Regular budget", open.TextOf("main"), StringComparison.Ordinal);
        Assert.NotNull(open.Document.QuerySelector($"main a[href='{Outcome}']"));
    }

    [Fact]
    public async Task Burn_says_when_nothing_was_spent_and_keeps_each_outcome_a_row()
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(await SampleBurn.EnsureAsync(web, BudgetLinks.Burn(SampleBudget.Cycle)));
        Assert.Equal(11, page.Document.QuerySelectorAll("figure table tbody tr").Length);
        Assert.Equal(11, page.Document.QuerySelectorAll("figure svg.pairs text.strong").Length);
        var csv = await reader.GetAsync(BudgetLinks.Burn(SampleBudget.Cycle) + "?handler=Csv");
        Assert.Equal(12, csv.Text.TrimEnd().Split('\n').Length);
        // A month that is none shows the last one.
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(BudgetLinks.Burn(SampleBudget.Cycle) + "?at=2031-13")).Status);
        using var anybody = web.NewClient();
        Assert.NotEqual(HttpStatusCode.OK, (await anybody.GetAsync(BudgetLinks.Burn(SampleBudget.Cycle))).Status);
    }

    [Fact]
    public async Task A_share_says_its_rule_its_step_and_the_published_budget()
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(await SampleBudget.EnsureAsync(web, BudgetLinks.Shares(SampleBudget.Cycle, "8")));
        Assert.StartsWith("Outcome 8 gets USD 43,061,3", page.TextOf(".lead"), StringComparison.Ordinal);
        Assert.Contains("one unit more: among the largest remainders", page.TextOf("main"), StringComparison.Ordinal);
        Assert.Equal("43,061,376", page.Document.QuerySelectorAll("main tr.sum")[^2].Children[^1].TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(BudgetLinks.Shares(SampleBudget.Cycle, "99"))).Status);
    }

    [Fact]
    public async Task A_planning_officer_goes_from_the_framework_to_an_outcome_its_shares_and_the_burn_and_assigns_a_line()
    {
        await SampleBurn.EnsureAsync(web, "");
        var page = await web.NewPageAsync(TestPeople.Planning, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await page.GotoAsync(Outcome);
        await CheckAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Why this share: outcome 1" }).PressAsync("Enter");
        await CheckAsync(page);
        await page.GotoAsync(BudgetLinks.Burn(SampleBudget.Cycle));
        await CheckAsync(page);
        await page.GotoAsync(BudgetLinks.Managers(SampleBudget.Cycle));
        await CheckAsync(page);
        await page.GetByLabel("Function or line").SelectOptionAsync("I / Policy departments / Statistics");
        await page.GetByLabel("E-mail address of the person").FillAsync(TestPeople.Finance);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();
        await Assertions.Expect(page.Locator("main table")).ToContainTextAsync("I / Policy departments / Statistics");
        var finance = await web.NewPageAsync(TestPeople.Finance, new() { ViewportSize = new() { Width = 320, Height = 640 } });
        await finance.GotoAsync(BudgetLinks.MyLines(SampleBudget.Cycle));
        await Assertions.Expect(finance.Locator(".lead")).ToContainTextAsync("You answer for 1 line.");
        await CheckAsync(finance);
    }

    private static async Task CheckAsync(IPage page)
    {
        await page.ShouldHaveNoAxeViolations();
        await page.ShouldNotScrollSideways();
    }
}
