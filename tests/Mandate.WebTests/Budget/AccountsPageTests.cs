using System.Net;
using Mandate.Budget;
using Mandate.TestSupport;

namespace Mandate.WebTests.Budget;

/// <summary>A finance officer keeps the accounts of a budget by page alone.</summary>
public sealed class AccountsPageTests(WebFixture web)
{
    private const string Rows = SampleAccounts.Header + "A1,allotment,2010-01,1010,1000,USD\nA2,actual,2010-02,1010,250.5,USD\nA3,actual,2010-02,1020,5,USD\n";

    [Fact]
    public async Task A_file_is_looked_at_its_codes_are_mapped_and_it_is_brought_in_once()
    {
        const string cycle = "2010-11";
        await SampleAccounts.BringAsync(web, cycle);
        using var officer = await web.SignedInAsync(TestPeople.Finance);
        using var treasurer = await web.SignedInAsync(TestPeople.Treasurer);
        var (accounts, sent) = (BudgetLinks.Accounts(cycle), await SampleAccounts.UploadAsync(officer, BudgetLinks.Accounts(cycle), "Upload", ("Files", "erp.csv", Rows)));
        var preview = await officer.FollowAsync(sent);
        Assert.Equal("Nothing is saved yet. New entries: 0; known already: 0; codes without a line: 2; problems: 0.", preview.TextOf("main .lead"));
        Assert.Equal(HttpStatusCode.NotFound, (await treasurer.GetAsync(sent.Location!)).Status);
        var wrong = await SampleAccounts.SendAsync(officer, sent.Location!, "Map", ("Code0", "1010"), ("Line0", SampleAccounts.Body), ("Code1", "1020"), ("Line1", "Nobody"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal((SampleAccounts.Body, "Nobody", "true"), (wrong.Document.QuerySelector("#Line0")!.GetAttribute("value"), wrong.Document.QuerySelector("#Line1")!.GetAttribute("value"), wrong.Document.QuerySelector("#Line1")!.GetAttribute("aria-invalid")));
        preview = await officer.FollowAsync(await SampleAccounts.SendAsync(officer, sent.Location!, "Map", ("Code0", "1010"), ("Line0", SampleAccounts.Body), ("Code1", "1020"), ("Line1", "The Office")));
        Assert.Equal([SampleAccounts.Body, SampleAccounts.Office], preview.AllTexts("#new ~ .table-scroll tbody th"));
        Assert.Equal("The control warns: the entries can be brought in all the same.", preview.TextOf("#breaches + p"));
        var token = preview.Document.QuerySelector("input[name=Token]")!.GetAttribute("value")!;
        var stale = await SampleAccounts.SendAsync(officer, sent.Location!, "CarryOut", ("Token", "of another look"));
        Assert.Equal((HttpStatusCode.Conflict, "What the file would do has changed since you looked at it. Look at it again below."), (stale.Status, stale.TextOf(".error-summary li")));
        var done = await officer.FollowAsync(await SampleAccounts.SendAsync(officer, sent.Location!, "CarryOut", ("Token", token)));
        Assert.Contains("3 new entries, 0 known already, 2 codes mapped", done.Text, StringComparison.Ordinal);
        Assert.Equal(["1010", "1020"], done.AllTexts("#codes ~ .table-scroll tbody th"));
        Assert.Contains("erp.csv", done.TextOf("#files ~ .table-scroll"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(sent.Location!)).Status);
        var again = await officer.FollowAsync(await SampleAccounts.UploadAsync(officer, accounts, "Upload", ("Files", "erp.csv", Rows)));
        Assert.Contains("its 3 entries are there already", again.TextOf(".notice"), StringComparison.Ordinal);
        Assert.Null(again.Document.QuerySelector("main form button:not([formaction])"));
        Assert.Contains("Nothing was brought in", (await officer.FollowAsync(await SampleAccounts.SendAsync(officer, again.Path, "Discard"))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_which_nothing_can_be_used_is_refused_with_every_problem_and_its_place()
    {
        const string cycle = "2006-07";
        await SampleAccounts.BringAsync(web, cycle);
        using var officer = await web.SignedInAsync(TestPeople.Finance);
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var refused = await SampleAccounts.UploadAsync(officer, BudgetLinks.Accounts(cycle), "Upload", ("Files", "erp.csv", SampleAccounts.Header + "A1,gift,2006-13,1010,x,EURO\n"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "The file has 4 problems; nothing was brought in."), (refused.Status, refused.TextOf(".error-summary li")));
        Assert.Equal(["kind", "month", "amount", "currency"], refused.AllTexts("main table tbody td:nth-child(3)").Take(4).OrderBy(c => "kind month amount currency".IndexOf(c, StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SampleAccounts.SendAsync(officer, BudgetLinks.Accounts(cycle), "Upload")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await SampleAccounts.UploadAsync(reader, BudgetLinks.Accounts(cycle), "Upload", ("Files", "erp.csv", Rows))).Status);
        Assert.Empty((await reader.GetAsync(BudgetLinks.Accounts(cycle))).Document.QuerySelectorAll("main form"));
    }

    [Fact]
    public async Task Months_close_and_open_with_a_reason_and_the_control_shows_both_where_two_set_it()
    {
        const string cycle = "2004-05";
        await SampleAccounts.BringAsync(web, cycle);
        using var officer = await web.SignedInAsync(TestPeople.Finance);
        using var treasurer = await web.SignedInAsync(TestPeople.Treasurer);
        var accounts = BudgetLinks.Accounts(cycle);
        Assert.Equal(HttpStatusCode.Found, (await SampleAccounts.SendAsync(officer, accounts, "Close", ("Close.Month", "2004-03"))).Status);
        var twice = await SampleAccounts.SendAsync(treasurer, accounts, "Close", ("Close.Month", "2004-03"));
        Assert.Equal((HttpStatusCode.Conflict, "2004-03 is closed already."), (twice.Status, twice.TextOf(".error-summary li")));
        Assert.Contains("closed", twice.AllTexts("#months ~ .table-scroll tbody tr")[2], StringComparison.Ordinal);
        var silent = await SampleAccounts.SendAsync(officer, accounts, "Reopen", ("Reopen.Month", "2004-03"), ("Reopen.Reason", ""));
        Assert.Equal("true", silent.Document.QuerySelector("#Reopen_Reason")!.GetAttribute("aria-invalid"));
        await SampleAccounts.SendAsync(officer, accounts, "Reopen", ("Reopen.Month", "2004-03"), ("Reopen.Reason", "A late invoice"));
        Assert.Contains("A late invoice", (await officer.GetAsync(accounts)).AllTexts("#months ~ .table-scroll tbody tr")[2], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await SampleAccounts.SendAsync(treasurer, accounts, "Control", ("Control.Mode", "block"), ("Control.Version", "0"))).Status);
        var late = await SampleAccounts.SendAsync(treasurer, accounts, "Control", ("Control.Mode", "warn"), ("Control.Version", "0"));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Equal(["Block", "Warn"], late.AllTexts("main .notice tbody td"));
        Assert.Equal("1", late.Document.QuerySelector("input[name='Control.Version']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Codes_forecasts_and_rules_are_changed_from_what_was_looked_at()
    {
        const string cycle = "2002-03";
        await SampleAccounts.BringAsync(web, cycle);
        using var officer = await web.SignedInAsync(TestPeople.Finance);
        using var treasurer = await web.SignedInAsync(TestPeople.Treasurer);
        await SampleAccounts.SendAsync(officer, BudgetLinks.Accounts(cycle), "Map", ("Map.Code", "1010"), ("Map.Line", SampleAccounts.Body), ("Map.Version", "0"));
        var form = await officer.GetAsync(BudgetLinks.Accounts(cycle) + "?code=1010");
        Assert.Equal((SampleAccounts.Body, "1"), (form.Document.QuerySelector("#Map_Line")!.GetAttribute("value"), form.Document.QuerySelector("input[name='Map.Version']")!.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.Conflict, (await SampleAccounts.SendAsync(officer, BudgetLinks.Accounts(cycle), "Map", ("Map.Code", "1010"), ("Map.Line", "The Office"), ("Map.Version", "0"))).Status);
        var forecasts = BudgetLinks.Forecasts(cycle);
        var wrong = await SampleAccounts.SendAsync(officer, forecasts, "", ("Line", "1010"), ("Month", ""), ("Amount", "a lot"), ("Version", "0"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "a lot"), (wrong.Status, wrong.Document.QuerySelector("#Amount")!.GetAttribute("value")));
        Assert.Equal(HttpStatusCode.Found, (await SampleAccounts.SendAsync(officer, forecasts, "", ("Line", "1010"), ("Month", "2002-06"), ("Amount", "3,500,000.50"), ("Version", "0"))).Status);
        var both = await SampleAccounts.SendAsync(treasurer, forecasts, "", ("Line", "1010"), ("Month", "2002-06"), ("Amount", "3,000,000"), ("Version", "0"));
        Assert.Equal(["3,500,000.5", "3,000,000"], both.AllTexts("main .notice tbody td"));
        var rule = BudgetLinks.TransferRule(cycle, "I");
        Assert.Equal(HttpStatusCode.Forbidden, (await WithoutApproval(rule)).Status);
        var beyond = await SampleAccounts.SendAsync(treasurer, rule, "", ("ForbidsOut", "true"), ("LimitPercent", "101"), ("LimitUsd", "-1"), ("Version", "0"));
        Assert.Equal(2, beyond.AllTexts(".error-summary li").Count);
        Assert.NotNull(beyond.Document.QuerySelector("#ForbidsOut[checked]"));
        await SampleAccounts.SendAsync(treasurer, rule, "", ("ForbidsOut", "true"), ("LimitPercent", "2.5"), ("LimitUsd", ""), ("Version", "0"));
        var rules = (await treasurer.GetAsync(BudgetLinks.Transfers(cycle))).AllTexts("#rules ~ ul li");
        Assert.Contains("Nothing goes out of it to another part. An officer may move 2.5% of a line’s appropriation alone", rules[0], StringComparison.Ordinal);
        Assert.Contains("Part II", rules[1], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await treasurer.GetAsync(BudgetLinks.TransferRule(cycle, "XX"))).Status);
    }

    private async Task<Answer> WithoutApproval(string page)
    {
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        return await reader.GetAsync(page);
    }
}
