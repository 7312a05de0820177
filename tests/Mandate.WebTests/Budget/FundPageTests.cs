using System.Net;
using Mandate.Budget;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Api;

namespace Mandate.WebTests.Budget;

/// <summary>The page of the funds and what it takes.</summary>
public sealed class FundPageTests(WebFixture web)
{
    private static async Task<Answer> SendAsync(WebClient client, string handler, params (string, string)[] fields)
    {
        var token = (await client.GetAsync(BudgetLinks.Funds)).Document.QuerySelector("input[name=antiforgery]")!.GetAttribute("value")!;
        return await client.PostAsync($"{BudgetLinks.Funds}?handler={handler}", [.. fields, ("antiforgery", token)]);
    }

    [Fact]
    public async Task Money_goes_into_a_fund_by_form_and_no_more_out_than_is_there()
    {
        await SampleBudget.EnsureFundsAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Finance);
        var refused = await SendAsync(officer, "Move", ("Move.Fund", "building_accommodation"), ("Move.Kind", "out"), ("Move.Amount", "1,000,000,000"), ("Move.Reason", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("USD 1,000,000,000 is more than the fund holds", refused.Text, StringComparison.Ordinal);
        Assert.NotNull(refused.Document.QuerySelector("#Move-Amount[aria-invalid=true], [name='Move.Amount'][aria-invalid=true]"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync(officer, "Propose", ("Proposal.Fund", ""), ("Proposal.Title", ""), ("Proposal.Amount", ""))).Status);
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(officer, "Move", ("Move.Fund", "building_accommodation"), ("Move.Kind", "in"), ("Move.Amount", "1,500.50"), ("Move.Reason", "Rent of a floor"))).Status);
        Assert.Equal(HttpStatusCode.Found, (await SendAsync(officer, "Propose", ("Proposal.Fund", "it_systems"), ("Proposal.Title", "A sample system"), ("Proposal.Amount", "7"))).Status);
        var page = await officer.GetAsync(BudgetLinks.Funds);
        Assert.Contains("Rent of a floor", page.Text, StringComparison.Ordinal);
        Assert.Contains("CHF\u00a035,000,000", page.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("A sample system", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_see_funds_and_the_unforeseen_expenditure_of_the_past_and_move_nothing()
    {
        await SampleBudget.EnsureAsync(web, "");
        await SampleBudget.EnsureFundsAsync(web, "");
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        Assert.Empty((await reader.GetAsync(BudgetLinks.Funds)).Document.QuerySelectorAll("main form[method=post]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(reader, "Move", ("Move.Fund", "working_capital"), ("Move.Kind", "in"), ("Move.Amount", "1"), ("Move.Reason", "x"))).Status);
        Assert.Contains("5,216,301", (await reader.GetAsync(BudgetLinks.Cycle(SampleBudget.Cycle))).TextOf("#unforeseen ~ .table-scroll"), StringComparison.Ordinal);
        using var api = await ApiClient.OfAsync(web, TestPeople.Auditor, TokenScope.Read);
        Assert.Equal(875_000m, (await api.GetAsync($"/budgets/{SampleBudget.Cycle}/unforeseen")).Json.GetProperty("provision_usd").GetDecimal());
        Assert.Equal(3, (await api.GetAsync("/funds")).Json.GetProperty("funds").GetArrayLength());
    }
}
