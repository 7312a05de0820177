using System.Net;
using Mandate.Budget;
using Mandate.TestSupport;

namespace Mandate.WebTests.Budget;

/// <summary>Unforeseen expenditure, what met it, and what becomes of proposals for a fund, by form.</summary>
public sealed class UnforeseenPageTests(WebFixture web)
{
    private static (string, string)[] Form(string amount, string capital, string rate, int version = 0, string on = "2000-05-01", string purpose = "An inquiry") =>
        [("Form.Purpose", purpose), ("Form.Decision", "GB.277/1"), ("Form.On", on), ("Form.Amount", amount), ("Form.Savings", ""), ("Form.Provision", ""), ("Form.WorkingCapital", capital), ("Form.Rate", rate), ("Form.MovedOn", "2000-06-01"), ("Form.Version", $"{version}")];

    [Fact]
    public async Task What_working_capital_meets_stands_in_the_movements_of_the_fund_and_is_paid_back_by_form()
    {
        const string cycle = "2000-01";
        await SampleAccounts.BringAsync(web, cycle);
        await SampleBudget.EnsureFundsAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Finance);
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = BudgetLinks.Unforeseen(cycle);
        var refused = await SampleAccounts.SendAsync(officer, page, "Save", Form("1,000", "1,000", "0", purpose: ""));
        Assert.Equal(["Say what the expenditure is for.", "0 is not an exchange rate: it is above zero."], refused.AllTexts(".error-summary li"));
        Assert.Equal("1,000", refused.Document.QuerySelector("#Form_WorkingCapital")!.GetAttribute("value"));
        var unread = await SampleAccounts.SendAsync(officer, page, "Save", Form("1,000", "", "", on: "the first of May"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "true"), (unread.Status, unread.Document.QuerySelector("#Form_On")!.GetAttribute("aria-invalid")));
        // The budget of that cycle has no rate: it must be said.
        Assert.Contains("Say how many CHF one US dollar is", (await SampleAccounts.SendAsync(officer, page, "Save", Form("1,000", "1,000", ""))).TextOf(".error-summary li"), StringComparison.Ordinal);
        var made = await SampleAccounts.SendAsync(officer, page, "Save", Form("1,000", "600.40", "1.50"));
        var one = made.Location!;
        var shown = await officer.FollowAsync(made);
        Assert.Contains("CHF 900.6 went out of the Working Capital Fund.", shown.Text, StringComparison.Ordinal);
        Assert.Equal(["met an authorisation", "600.4", "900.6", "An inquiry"], shown.AllTexts("#moves ~ .table-scroll tbody td"));
        var fund = (await reader.GetAsync(BudgetLinks.Funds)).AllTexts("main table tbody tr").Single(r => r.Contains("An inquiry", StringComparison.Ordinal));
        Assert.Contains("(USD\u00a0600.4)", fund, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.GetAsync(one)).Status);
        var more = await SampleAccounts.SendAsync(officer, one, "Repay", ("Repay.Amount", "600.41"), ("Repay.Reason", ""), ("Repay.Version", "1"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "600.41", "An inquiry"), (more.Status, more.Document.QuerySelector("#Repay_Amount")!.GetAttribute("value"), more.TextOf("#Form_Purpose")));
        Assert.Contains("USD 600.4 were paid back (CHF 900.6); USD 0 are outstanding.", (await officer.FollowAsync(await SampleAccounts.SendAsync(officer, one, "Repay", ("Repay.Amount", "600.40"), ("Repay.Reason", "Contributions"), ("Repay.Version", "1")))).Text, StringComparison.Ordinal);
        var late = await SampleAccounts.SendAsync(officer, one, "Save", Form("2,000", "600.40", "", version: 1));
        Assert.Equal(["1,000", "2,000"], late.AllTexts("main .notice tbody td").Take(2));
        Assert.Equal("2", late.Document.QuerySelector("input[name='Form.Version']")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(BudgetLinks.Unforeseen(cycle, Guid.NewGuid()))).Status);
    }

    [Fact]
    public async Task A_proposal_is_approved_from_the_version_that_was_looked_at_and_a_day_that_is_none_moves_nothing()
    {
        await SampleBudget.EnsureFundsAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Finance);
        await SampleAccounts.SendAsync(officer, BudgetLinks.Funds, "Propose", ("Proposal.Fund", "building_accommodation"), ("Proposal.Title", "Lifts of the north wing"), ("Proposal.Amount", "7"));
        var page = (await officer.GetAsync(BudgetLinks.Funds)).Document.QuerySelectorAll("main table a").Single(a => a.TextContent == "Lifts of the north wing").GetAttribute("href")!;
        (string, string)[] With(string status, string title = "Lifts of the north wing", string amount = "7.50") => [("Title", title), ("Amount", amount), ("Status", status), ("Decision", "GB.344/PFA/3"), ("Version", "1")];
        Assert.Equal(2, (await SampleAccounts.SendAsync(officer, page, "", With("approved", "", ""))).AllTexts(".error-summary li").Count);
        Assert.Equal(HttpStatusCode.Found, (await SampleAccounts.SendAsync(officer, page, "", With("approved"))).Status);
        Assert.Equal(["approved", "deferred"], (await SampleAccounts.SendAsync(officer, page, "", With("deferred"))).AllTexts("main .notice tbody td"));
        Assert.Contains("GB.344/PFA/3", (await officer.GetAsync(BudgetLinks.Funds)).Text, StringComparison.Ordinal);
        var unread = await SampleAccounts.SendAsync(officer, BudgetLinks.Funds, "Move", ("Move.Fund", "building_accommodation"), ("Move.Kind", "in"), ("Move.Amount", "1"), ("Move.On", "yesterday"), ("Move.Reason", "A slip"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unread.Status);
        Assert.DoesNotContain("A slip", (await officer.GetAsync(BudgetLinks.Funds)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Funds_are_brought_in_by_page_and_the_same_files_change_nothing()
    {
        await SampleBudget.EnsureFundsAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Finance);
        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "data", "ilo-budget-2022-23", "capital_and_funds.csv"));
        Assert.Contains("Nothing changed: 6 amounts of funds", (await officer.FollowAsync(await SampleAccounts.UploadAsync(officer, BudgetLinks.Funds, "Import", ("Files", "capital_and_funds.csv", text)))).Text, StringComparison.Ordinal);
        var spoilt = await SampleAccounts.UploadAsync(officer, BudgetLinks.Funds, "Import", ("Files", "capital_and_funds.csv", text.Replace("million", "dozen", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, spoilt.Status);
        Assert.Contains("unit", spoilt.AllTexts("main table tbody td:nth-child(3)"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SampleAccounts.SendAsync(officer, BudgetLinks.Funds, "Import")).Status);
    }
}
