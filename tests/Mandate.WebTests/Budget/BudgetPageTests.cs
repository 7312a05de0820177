using System.Net;
using Mandate.Budget;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Api;

namespace Mandate.WebTests.Budget;

public sealed class BudgetPageTests(WebFixture web)
{
    [Fact]
    public async Task A_budget_says_what_it_comes_to_and_what_does_not_agree()
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(await SampleBudget.EnsureAsync(web, BudgetLinks.Cycle(SampleBudget.Cycle)));
        Assert.Equal("The lines come to USD 790,640,000 at constant prices; cost increases of USD 12,908,920 (1.6%) make it USD 803,548,920. The budget before was USD 790,640,000.", page.TextOf(".lead"));
        Assert.Equal(["43,061,376", "3,828,594"], page.Document.QuerySelectorAll("main table tbody tr").Select(finding => finding.Children[1].FirstChild!.TextContent));
        Assert.Contains(BudgetLinks.Cycle(SampleBudget.Cycle), (await reader.GetAsync(BudgetLinks.All)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_has_its_groups_as_headings_its_sums_and_its_CSV()
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(await SampleBudget.EnsureAsync(web, BudgetLinks.Table(SampleBudget.Cycle, "operational")));
        Assert.Contains("Policy departments", page.Document.QuerySelectorAll("main tr.group th").Select(h => h.TextContent));
        Assert.Equal(["Total", "1,966", "8", "1,368", "2", "547,017,651", "243,622,349", "790,640,000"], page.Document.QuerySelectorAll("main tr.sum")[^1].Children.Select(c => c.TextContent));
        var csv = await reader.GetAsync(BudgetLinks.Csv(SampleBudget.Cycle, "operational"));
        Assert.Equal("grand_total,,,,,1966,8,1368,2,547017651,243622349,790640000", csv.Text.TrimEnd().Split('\n')[^1]);
        Assert.Equal("Download as workbook", page.Document.QuerySelector($"main a[href='{BudgetLinks.Workbook(SampleBudget.Cycle, "operational")}']")?.TextContent);
        Assert.StartsWith("PK", (await reader.GetAsync(BudgetLinks.Workbook(SampleBudget.Cycle, "operational"))).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(BudgetLinks.Table(SampleBudget.Cycle, "tactical"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(BudgetLinks.Cycle("1998-99"))).Status);
    }

    [Fact]
    public async Task Titles_come_in_the_readers_language()
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor, "zh");
        var page = await reader.GetAsync(await SampleBudget.EnsureAsync(web, BudgetLinks.Table(SampleBudget.Cycle, "strategic")));
        Assert.Contains("第一编.经常预算", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_gives_what_the_pages_show()
    {
        await SampleBudget.EnsureAsync(web, "");
        using var reader = await ApiClient.OfAsync(web, TestPeople.Auditor, TokenScope.Read);
        var table = await reader.GetAsync($"/budgets/{SampleBudget.Cycle}/tables/objects");
        Assert.Equal(803_548_920m, table.Json.GetProperty("rows").EnumerateArray().Last().GetProperty("estimate_2022_23_recosted_usd").GetDecimal());
        Assert.Equal(2, (await reader.GetAsync($"/budgets/{SampleBudget.Cycle}/checks")).Json.GetProperty("findings").GetArrayLength());
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/budgets/2098-99/tables/objects")).Status);
        Assert.Equal(SampleBudget.Cycle, (await reader.GetAsync("/budgets")).Json.EnumerateArray().Single().GetProperty("cycle").GetString());
    }
}
