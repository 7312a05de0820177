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
        Assert.Equal(["43,061,376", "3,828,594"], page.Document.QuerySelector("#checks ~ .table-scroll")!.QuerySelectorAll("tbody tr").Select(finding => finding.Children[1].FirstChild!.TextContent));
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
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(BudgetLinks.Cycle("1950-51"))).Status);
    }

    [Fact]
    public async Task Lines_shared_out_over_the_outcomes_say_that_they_are_an_apportionment_and_what_was_published()
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(await SampleBudget.EnsureAsync(web, BudgetLinks.Table(SampleBudget.Cycle, "departments-outcomes")));
        Assert.Contains("apportioned, which is no published figure", page.TextOf(".table-head .aside"), StringComparison.Ordinal);
        Assert.Equal("500,802,800", page.Document.QuerySelectorAll("main tr.sum").Single(r => r.Children[0].TextContent == "Published budgets of the outcomes").Children[^1].TextContent);
        Assert.Equal("apportioned as published", page.Document.QuerySelectorAll("main tbody tr:not(.group)")[0].Children[1].TextContent);
        var document = await reader.GetAsync(BudgetLinks.Document(SampleBudget.Cycle, "departments-outcomes"));
        Assert.StartsWith("PK", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gap_that_no_file_tells_is_said_to_be_missing_beside_the_sources_that_are_known()
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(await SampleBudget.EnsureAsync(web, BudgetLinks.Table(SampleBudget.Cycle, "funding-gap")));
        Assert.Contains("nothing is made up", page.TextOf(".lead"), StringComparison.Ordinal);
        Assert.Equal("For 2022-23 the outcomes have an estimated USD 1,050.8 million from all sources: regular budget 500.8, extra-budgetary 520.0, supplementary account 30.0. In 2020-21 it was 997.9.", page.TextOf("figure .says"));
        // Eight outcomes and what is not split, in two bienniums.
        Assert.Equal(18, page.Document.QuerySelectorAll("figure svg.chart text.strong").Length);
    }

    [Fact]
    public async Task A_member_State_sees_what_it_owes_and_what_another_rate_would_change()
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var address = await SampleBudget.EnsureAsync(web, BudgetLinks.Contributions(SampleBudget.Cycle));
        var page = await reader.GetAsync(address);
        Assert.Equal(["Kenya", "33.333", "267,846,961.50"], page.Document.QuerySelectorAll("main tbody tr")[0].Children.Take(3).Select(c => c.TextContent));
        var tried = await reader.GetAsync(address + "?rate=0.90");
        Assert.Equal(["723,194,028", "\u221280,354,892"], tried.Document.QuerySelectorAll("main tr.sum")[^1].Children.TakeLast(2).Select(c => c.TextContent));
        Assert.Contains("is no rate of Swiss francs", (await reader.GetAsync(address + "?rate=0")).TextOf(".ds-validation-message, .error, [id$=error]") + (await reader.GetAsync(address + "?rate=x")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_come_in_the_readers_language()
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor, "zh");
        var page = await reader.GetAsync(await SampleBudget.EnsureAsync(web, BudgetLinks.Table(SampleBudget.Cycle, "strategic")));
        Assert.Contains("第一编.经常预算", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_computed_increase_leads_from_the_table_to_the_factors_that_make_it()
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var table = await reader.GetAsync(await SampleBudget.EnsureAsync(web, BudgetLinks.Table(SampleBudget.Cycle, "computed-increases")));
        var link = table.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Programmes in Africa").GetAttribute("href")!;
        var page = await reader.GetAsync(link);
        Assert.Equal("USD 78,668,793 at constant prices. Cost increase entered: USD\u00a01,571,220; computed from its factors: USD\u00a02,248,110.", page.TextOf(".lead"));
        Assert.Equal(["Staff cost", "AFR", "not given", "Average standard cost increase", "at the start of the year", "51,947,071", "1.8", "0", "1.8", "935,047.28"],
            page.Document.QuerySelectorAll("main tbody tr")[0].Children.Select(c => c.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync(BudgetLinks.Increase(SampleBudget.Cycle, 99))).Status);
    }

    [Fact]
    public async Task A_post_register_is_sorted_by_its_headings_and_paged()
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(await SamplePosts.EnsureAsync(web, BudgetLinks.Posts(SamplePosts.Cycle) + "?sort=grade&order=desc&page=3"));
        Assert.Equal("Posts: 120. Work-months: 2,880. At standard costs “2024-25” they come to USD 57,600,000.", page.TextOf(".lead"));
        var rows = page.Document.QuerySelectorAll("main tbody tr");
        Assert.Equal((20, "P-1"), (rows.Length, rows[^1].Children[1].TextContent));
        Assert.EndsWith("\nN120,P-1,professional,I,Policy,Research,,CHE,regular_budget,24,20000,480000", (await reader.GetAsync(BudgetLinks.PostsCsv(SamplePosts.Cycle))).Text.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("hold no post register", (await reader.GetAsync(await SampleBudget.EnsureAsync(web, BudgetLinks.Posts(SampleBudget.Cycle)))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_gives_what_the_pages_show()
    {
        await SampleBudget.EnsureAsync(web, "");
        using var reader = await ApiClient.OfAsync(web, TestPeople.Auditor, TokenScope.Read);
        var table = await reader.GetAsync($"/budgets/{SampleBudget.Cycle}/tables/objects");
        Assert.Equal(803_548_920m, table.Json.GetProperty("rows").EnumerateArray().Last().GetProperty("estimate_2022_23_recosted_usd").GetDecimal());
        Assert.Equal(2, (await reader.GetAsync($"/budgets/{SampleBudget.Cycle}/checks")).Json.GetProperty("findings").GetArrayLength());
        Assert.Equal(2_248_110m, (await reader.GetAsync($"/budgets/{SampleBudget.Cycle}/increases/19")).Json.GetProperty("computed_usd").GetDecimal());
        foreach (var lines in new[] { "false", "true", "true" })
        {
            var recosted = (await reader.GetAsync($"/budgets/{SampleBudget.Cycle}/recost?inflation=AFR=5.4,ECA=4.2&lines={lines}")).Json;
            Assert.Equal((803_548_920m + 269_122m, lines == "true" ? 50 : 0), (recosted.GetProperty("total_after_usd").GetDecimal(), recosted.GetProperty("lines").GetArrayLength()));
        }
        Assert.Contains("budget.recost.share", (await reader.GetAsync($"/budgets/{SampleBudget.Cycle}/recost?rate=x&chf_share=half")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await reader.GetAsync("/budgets/2098-99/tables/objects")).Status);
        Assert.StartsWith("PK", (await reader.GetAsync($"/budgets/{SampleBudget.Cycle}/tables/objects?format=docx")).Text, StringComparison.Ordinal);
        Assert.StartsWith("row_type,en,", (await reader.GetAsync($"/budgets/{SampleBudget.Cycle}/tables/objects?format=csv")).Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await reader.GetAsync($"/budgets/{SampleBudget.Cycle}/tables/objects?format=odt")).Status);
        Assert.Equal(852_654_687m, (await reader.GetAsync($"/budgets/{SampleBudget.Cycle}/recost?rate=0.90&chf_share=0.55")).Json.GetProperty("total_after_usd").GetDecimal());
        Assert.Equal(267_845_961.00m, (await reader.GetAsync($"/budgets/{SampleBudget.Cycle}/contributions")).Json.GetProperty("contributions")[0].GetProperty("total_due_chf").GetDecimal());
        Assert.Contains(SampleBudget.Cycle, (await reader.GetAsync("/budgets")).Json.EnumerateArray().Select(b => b.GetProperty("cycle").GetString()));
    }

    [Fact]
    public async Task A_version_is_adopted_on_a_page_and_what_came_before_it_stays_to_be_compared()
    {
        const string Cycle = "2030-31";
        foreach (var cost in new[] { 100, 250 }) await SampleBudget.BringAsync(web, Cycle, $"I,Policy departments,Research,研究,1,0,0,0,{cost},0");
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        var form = await planning.GetAsync(BudgetLinks.Adopt(Cycle));
        var refused = await planning.SubmitAsync(form, "main form", ("Decision", ""));
        Assert.Equal("Give the decision: session and number.", refused.TextOf(".error-summary li"));
        var done = await planning.SubmitAsync(form, "main form", ("Decision", "118th session"));
        var page = await planning.GetAsync(done.Location!);
        Assert.Contains("118th session", page.TextOf("#versions ~ .table-scroll tbody tr"), StringComparison.Ordinal);
        Assert.Contains("Version 2 of the budget 2030-31 is adopted", page.Text, StringComparison.Ordinal);
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(BudgetLinks.Adopt(Cycle))).Status);
        var compared = await reader.GetAsync(BudgetLinks.Compare(Cycle));
        Assert.Equal("At constant prices, version 1 comes to USD 100 and version 2 to USD 250: a change of USD +150, in lines that moved: 1.", compared.TextOf(".lead"));
        var earlier = await reader.GetAsync(BudgetLinks.Table(Cycle, "operational", 1));
        Assert.Equal("100", earlier.Document.QuerySelectorAll("main tr.sum")[^1].LastElementChild!.TextContent);
        Assert.Equal(BudgetLinks.Csv(Cycle, "operational", 1), earlier.Document.QuerySelector("main .row-of a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_scenario_is_made_changed_and_adopted_by_forms_alone()
    {
        const string Cycle = "2032-33";
        await SampleBudget.BringAsync(web, Cycle, "I,Policy departments,Research,研究,2,0,0,0,1000,0", "I,Policy departments,Statistics,统计,1,0,0,0,500,0");
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        var made = await planning.SubmitAsync(await planning.GetAsync(BudgetLinks.Scenarios(Cycle)), "main form", ("Code", "less"), ("Name", "Less of it"));
        const string Add = "section[aria-labelledby=add] form";
        // A kind is chosen by its link; the form asks for what belongs to it and for nothing else.
        Assert.Null((await planning.GetAsync(made.Location!)).Document.QuerySelector(Add));
        Task<Answer> Form(string kind) => planning.GetAsync(BudgetLinks.Scenario(Cycle, "less") + "?kind=" + kind);
        string[] Fields(Answer form) => [.. form.Document.QuerySelectorAll($"{Add} .ds-field [name]").Select(f => f.GetAttribute("name")!)];
        Assert.Equal(["Group", "Value"], Fields(await Form("cut")));
        Assert.Equal(["Grade", "StaffPlace", "Value"], Fields(await Form("standard_cost")));
        Assert.Equal(["Value", "ChfShare"], Fields(await Form("rate")));
        Assert.Empty(Fields(await Form("weather")));
        var refused = await planning.SubmitAsync(await Form("cut"), Add, ("Value", "110"), ("Group", "Policy departments"));
        Assert.Equal("110: a percentage from 0 to 100.", refused.TextOf(".error-summary li"));
        Assert.Equal(["Group", "Value"], Fields(refused));
        Assert.Equal("The details of cost increases do not cover", string.Join(' ', (await planning.SubmitAsync(await Form("standard_cost"), Add, ("Value", "2"), ("Grade", "professional"))).TextOf(".error-summary li").Split(' ').Take(8)));
        await planning.SubmitAsync(refused, Add, ("Value", "10"));
        var page = await planning.GetAsync((await planning.SubmitAsync(await Form("shift"), Add, ("Value", "100"), ("From", "Research"), ("To", "Statistics"), ("ProfessionalMonths", "6"))).Location!);
        Assert.Contains("With these changes the budget comes to USD 1,350: -150 against version 1.", page.TextOf(".lead").Replace('\u2212', '-'), StringComparison.Ordinal);
        Assert.Contains("6 Professional and 0 General Service work-months (USD 100) from Research to Statistics", page.Text, StringComparison.Ordinal);
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        Assert.Null((await reader.GetAsync(BudgetLinks.Scenario(Cycle, "less"))).Document.QuerySelector("main form"));
        var adopted = await planning.SubmitAsync(page, "section[aria-labelledby=close] form");
        Assert.Contains("The scenario is now version 2 of the budget.", (await planning.GetAsync(adopted.Location!)).Text, StringComparison.Ordinal);
    }
}
