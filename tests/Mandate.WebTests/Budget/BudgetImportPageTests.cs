using System.Net;
using System.Text;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.TestSupport;

namespace Mandate.WebTests.Budget;

/// <summary>An officer sends the files of a budget by page, looks at what they would do, and does it or walks away.</summary>
public sealed class BudgetImportPageTests(WebFixture web)
{
    private const string Name = "operational_budget_lines.csv";

    internal static ImportFile Lines(params string[] lines) =>
        new(Name, Encoding.UTF8.GetBytes("part,department_group,line,zh,prof_years,prof_months,gs_years,gs_months,staff_cost_usd,nonstaff_cost_usd\n" + string.Concat(lines.Select(l => l + "\n"))));

    private static async Task<Answer> SendAsync(WebClient client, string cycle, params ImportFile[] files)
    {
        var token = (await client.GetAsync(BudgetLinks.Import)).Document.QuerySelector("main input[name=antiforgery]")!.GetAttribute("value")!;
        var form = new MultipartFormDataContent { { new StringContent(token), "antiforgery" }, { new StringContent(cycle), "Cycle" } };
        foreach (var file in files) form.Add(new ByteArrayContent(file.Bytes), "Files", file.Name);
        return await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, BudgetLinks.Import) { Content = form });
    }

    [Fact]
    public async Task Files_are_looked_at_cell_by_cell_before_they_become_a_version_which_can_be_taken_back()
    {
        const string Cycle = "2040-41";
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        var first = await planning.FollowAsync(await SendAsync(planning, Cycle, new ImportFile("all.zip", ImportArchive.Pack([Lines("I,Policy,Work,工作,1,6,0,0,100,20")]))));
        Assert.Equal("Budget 2040-41: 1 rows would be brought in. Nothing is saved yet.", first.TextOf("main .lead"));
        Assert.Equal(HttpStatusCode.NotFound, (await planning.GetAsync(BudgetLinks.Cycle(Cycle))).Status);
        var made = await planning.FollowAsync(await planning.SubmitAsync(first, "main form"));
        Assert.Contains("Budget 2040-41, version 1: 1 lines, USD 120 at constant prices.", made.TextOf(".notice"), StringComparison.Ordinal);
        var sent = await SendAsync(planning, Cycle, Lines("I,Policy,Work,工作,1,6,0,0,100,30", "I,Policy,More,更多,0,0,0,0,0,5"));
        var next = await planning.FollowAsync(sent);
        Assert.Equal("Budget 2040-41: version 2 would follow version 1. Rows to add: 1; to change: 1; to remove: 0; left as they are: 0. Nothing is saved yet.", next.TextOf("main .lead"));
        Assert.Contains("change operational_budget_lines.csv I / Policy / Work nonstaff_cost_usd 20 30", next.Document.QuerySelectorAll("main table")[^1].QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))));
        Assert.Equal(["Estimate, constant prices (USD)", "120", "135", "+15"], next.Document.QuerySelectorAll("#sums ~ * tbody tr, #sums ~ table tbody tr").First(r => r.TextContent.Contains("constant", StringComparison.Ordinal)).Children.Select(c => c.TextContent.Trim()));
        using var finance = await web.SignedInAsync(TestPeople.Finance);
        Assert.Equal(HttpStatusCode.NotFound, (await finance.GetAsync(sent.Location!)).Status);
        await planning.SubmitAsync(next, "main form");
        var page = await planning.GetAsync(BudgetLinks.Cycle(Cycle));
        var withdraw = await planning.GetAsync(page.Document.QuerySelector("a[href$='/withdraw']")!.GetAttribute("href")!);
        Assert.Equal("Say why the version is withdrawn.", (await planning.SubmitAsync(withdraw, "main form", ("Reason", ""))).TextOf(".error-summary li"));
        var back = await planning.FollowAsync(await planning.SubmitAsync(withdraw, "main form", ("Reason", "Sent too early")));
        Assert.Contains("Version 2 of the budget 2040-41 is withdrawn. Version 1 stands again.", back.TextOf(".notice"), StringComparison.Ordinal);
        Assert.Contains("Withdrawn: Sent too early", back.Text, StringComparison.Ordinal);
        var again = await planning.FollowAsync(await SendAsync(planning, Cycle, Lines("I,Policy,Work,工作,1,6,0,0,100.0,20")));
        Assert.Equal("Budget 2040-41: the files say what version 1 says. There is nothing to import.", again.TextOf("main .lead"));
        Assert.Equal(["Walk away"], again.AllTexts("main form button"));
    }

    [Fact]
    public async Task Where_another_officer_was_quicker_the_preview_is_shown_anew_and_nothing_is_saved()
    {
        const string Cycle = "2042-43";
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        using var finance = await web.SignedInAsync(TestPeople.Finance);
        var preview = await planning.FollowAsync(await SendAsync(planning, Cycle, Lines("I,Policy,Work,工作,1,0,0,0,100,20")));
        await finance.SubmitAsync(await finance.FollowAsync(await SendAsync(finance, Cycle, Lines("I,Policy,Work,工作,1,0,0,0,100,25"))), "main form");
        var late = await planning.SubmitAsync(preview, "main form");
        Assert.Equal((HttpStatusCode.Conflict, "The budget 2042-43 was changed since this preview. Nothing was saved. Look at the preview again."), (late.Status, late.TextOf(".error-summary li")));
        Assert.Contains("version 2 would follow version 1", late.TextOf("main .lead"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await planning.SubmitAsync(late, "main form")).Status);
    }

    [Fact]
    public async Task Who_walks_away_leaves_nothing_behind()
    {
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        var sent = await SendAsync(planning, "2044-45", Lines("I,Policy,Work,工作,1,0,0,0,100,20"));
        var preview = await planning.FollowAsync(sent);
        var token = preview.Document.QuerySelector("main input[name=antiforgery]")!.GetAttribute("value")!;
        Assert.Equal(BudgetLinks.Import, (await planning.PostAsync(preview.Document.QuerySelector("main button[formaction]")!.GetAttribute("formaction")!, ("antiforgery", token))).Location);
        Assert.Equal(HttpStatusCode.NotFound, (await planning.GetAsync(sent.Location!)).Status);
    }

    [Fact]
    public async Task Problems_stand_in_a_table_and_what_cannot_be_a_budget_is_refused_in_words()
    {
        using var planning = await web.SignedInAsync(TestPeople.Planning);
        var refused = await SendAsync(planning, "2046-47", Lines("I,Policy,Work,工作,1,13,0,0,100,20", "I,Policy,Work,工作,-1,0,0,0,100,20"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "2046-47"), (refused.Status, refused.Document.QuerySelector("input[name=Cycle]")!.GetAttribute("value")));
        Assert.Equal([$"{Name} 2 prof_months", $"{Name} 3 prof_years", $"{Name} 3 line"], refused.Document.QuerySelectorAll("main table tbody tr").Select(r => string.Join(' ', r.Children.Take(3).Select(c => c.TextContent.Trim()))));
        Assert.Equal(2, (await SendAsync(planning, "2047")).AllTexts(".error-summary li").Count);
        Assert.Contains("not UTF-8", (await SendAsync(planning, "2046-47", new ImportFile(Name, [.. "part,department_group\n"u8, 0xC9, 0x0A]))).Text, StringComparison.OrdinalIgnoreCase);
        var large = await SendAsync(planning, "2046-47", Lines(new string('x', ImportLimits.FileBytes)));
        Assert.Contains("mandate budget import", large.TextOf("main table tbody"), StringComparison.Ordinal);
        var bomb = await SendAsync(planning, "2046-47", new ImportFile("bomb.zip", ImportArchive.Pack([new(Name, new byte[3 * 1024 * 1024])])));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, bomb.Status);
        using var auditor = await web.SignedInAsync(TestPeople.Auditor);
        Assert.Equal(HttpStatusCode.Forbidden, (await auditor.GetAsync(BudgetLinks.Import)).Status);
        Assert.Null((await auditor.GetAsync(BudgetLinks.All)).Document.QuerySelector($"a[href='{BudgetLinks.Import}']"));
    }
}
