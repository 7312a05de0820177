using System.Net;
using Mandate.Budget;
using Mandate.Organisation;
using Mandate.TestSupport;
using Mandate.WebTests.Budget;

namespace Mandate.WebTests.Api;

/// <summary>The accounts, transfers and funds of a budget, kept by programs as by people.</summary>
public class ExecutionApiTests(WebFixture web)
{
    private const string None = "";

    private static (string, string?) If(int version) => ("If-Match", $"\"{version}\"");

    [Fact]
    public async Task Entries_months_codes_and_forecasts_are_written_over_the_API()
    {
        const string cycle = "1998-99", root = $"/budgets/{cycle}/execution";
        await SampleAccounts.BringAsync(web, cycle);
        using var officer = await ApiClient.OfAsync(web, TestPeople.Finance, TokenScope.Manage);
        const string rows = SampleAccounts.Header + "A1,allotment,1998-01,1010,1000,USD\nA2,actual,1998-02,1010,250.5,USD\n";
        var unmapped = await officer.SendAsync(HttpMethod.Post, root + "/entries", SampleAccounts.Content(rows));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json", 2), (unmapped.Status, unmapped.MediaType, unmapped.Codes.Count(c => c == "budget.execution.unknown_code")));
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await officer.SendAsync(HttpMethod.Put, root + "/codes/1010", """{"line":"The Body"}""")).Status);
        Assert.Equal("The Body", (await officer.SendAsync(HttpMethod.Put, root + "/codes/1010", """{"line":"The Body"}""", If(0))).Json.GetProperty("line").GetProperty("line").GetString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await officer.SendAsync(HttpMethod.Put, root + "/codes/1010", """{"line":"The Office"}""", If(0))).Status);
        Assert.Equal(1, (await officer.GetAsync(root + "/codes")).Json[0].GetProperty("version").GetInt32());
        var dry = await officer.SendAsync(HttpMethod.Post, root + "/entries?dry_run=true", SampleAccounts.Content(rows));
        Assert.Equal((2, false), (dry.Json.GetProperty("entries").GetInt32(), dry.Json.GetProperty("is_saved").GetBoolean()));
        Assert.True((await officer.SendAsync(HttpMethod.Post, root + "/entries", SampleAccounts.Content(rows))).Json.GetProperty("is_saved").GetBoolean());
        Assert.Equal(2, (await officer.SendAsync(HttpMethod.Post, root + "/entries", SampleAccounts.Content(rows))).Json.GetProperty("known").GetInt32());
        Assert.Equal(["budget.api.true_false"], (await officer.SendAsync(HttpMethod.Post, root + "/entries?dry_run=maybe", SampleAccounts.Content(rows))).Codes);
        Assert.True((await officer.SendAsync(HttpMethod.Post, root + "/months/1998-02/close", None, [])).Json.GetProperty("is_closed").GetBoolean());
        Assert.Equal(HttpStatusCode.Conflict, (await officer.SendAsync(HttpMethod.Post, root + "/months/1998-02/close", None, [])).Status);
        Assert.Equal(["budget.execution.closed"], (await officer.SendAsync(HttpMethod.Post, root + "/entries", SampleAccounts.Content(SampleAccounts.Header + "A9,actual,1998-02,1010,1,USD\n"))).Codes);
        Assert.Equal(["budget.month.reason"], (await officer.SendAsync(HttpMethod.Post, root + "/months/1998-02/reopen", """{"reason":" "}""")).Codes);
        Assert.Equal(HttpStatusCode.OK, (await officer.SendAsync(HttpMethod.Post, root + "/months/1998-02/reopen", """{"reason":"A late invoice"}""")).Status);
        Assert.Equal(["budget.month.shape"], (await officer.SendAsync(HttpMethod.Post, root + "/months/soon/close", None, [])).Codes);
        var forecast = await officer.SendAsync(HttpMethod.Put, root + "/forecasts", """{"line":"1010","month":"1998-06","amount":3500000.5}""", If(0));
        Assert.Equal(3_500_000.5m, forecast.Json.GetProperty("amount_usd").GetDecimal());
        Assert.Equal(HttpStatusCode.OK, (await officer.SendAsync(HttpMethod.Put, root + "/forecasts", """{"line":"1010","month":"1998-06","amount":1}""", ("If-Match", forecast.Tag))).Status);
        Assert.Equal(["budget.line.unknown", "budget.month.outside", "budget.import.cents"], (await officer.SendAsync(HttpMethod.Put, root + "/forecasts", """{"line":"No","month":"2022-06","amount":0.001}""", If(0))).Codes);
        Assert.Equal(1, (await officer.GetAsync(root + "/forecasts")).Json.GetProperty("forecasts")[0].GetProperty("amount_usd").GetDecimal());
        Assert.Equal((24, 1), (await officer.GetAsync(root + "/accounts")).Json is var a ? (a.GetProperty("months").GetArrayLength(), a.GetProperty("imports").GetArrayLength()) : default);
    }

    [Fact]
    public async Task Transfers_are_proposed_decided_and_ruled_by_the_scopes_that_may()
    {
        const string cycle = "1996-97", root = $"/budgets/{cycle}/transfers";
        await SampleAccounts.BringAsync(web, cycle);
        using var officer = await ApiClient.OfAsync(web, TestPeople.Finance, TokenScope.Manage);
        using var treasurer = await ApiClient.OfAsync(web, TestPeople.Treasurer, TokenScope.Review);
        using var reader = await ApiClient.OfAsync(web, TestPeople.Treasurer, TokenScope.Read);
        const string transfer = """{"from":"The Body","to":"The Office","amount":100.5,"reason":"Interpretation","month":"1996-03"}""";
        Assert.Equal(["budget.transfer.reason", "budget.transfer.balance"], (await officer.SendAsync(HttpMethod.Post, root, """{"from":"The Body","to":"The Office","amount":99000000,"reason":"","month":"1996-03"}""")).Codes);
        var made = await officer.SendAsync(HttpMethod.Post, root, transfer);
        Assert.Equal((HttpStatusCode.Created, "proposed", $"/api/v1{root}"), (made.Status, made.Json.GetProperty("state").GetString(), made.Location));
        Assert.Equal(HttpStatusCode.Forbidden, (await officer.SendAsync(HttpMethod.Post, root + "/1/approve", None, ("If-Match", made.Tag))).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.SendAsync(HttpMethod.Post, root, transfer)).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await treasurer.SendAsync(HttpMethod.Post, root + "/1/approve", None, If(7))).Status);
        Assert.Equal("approved", (await treasurer.SendAsync(HttpMethod.Post, root + "/1/approve", None, ("If-Match", made.Tag))).Json.GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.Conflict, (await treasurer.SendAsync(HttpMethod.Post, root + "/1/refuse", """{"reason":"No"}""", If(2))).Status);
        var rule = await treasurer.SendAsync(HttpMethod.Put, root + "/rules/I", """{"forbids_out":true,"forbids_in":false,"limit_percent":1}""", If(0));
        Assert.Equal((1m, 1), (rule.Json.GetProperty("limit_percent").GetDecimal(), rule.Json.GetProperty("version").GetInt32()));
        Assert.Equal(["budget.transfer.percent", "budget.transfer.limit"], (await treasurer.SendAsync(HttpMethod.Put, root + "/rules/I", """{"forbids_out":true,"forbids_in":false,"limit_percent":-1,"limit_usd":-1}""", If(1))).Codes);
        Assert.Equal(["budget.transfer.forbids_out"], (await officer.SendAsync(HttpMethod.Post, root, """{"from":"The Body","to":"The Provision","amount":1,"reason":"x","decision":"GB/1","month":"1996-03"}""")).Codes);
        Assert.True((await officer.SendAsync(HttpMethod.Post, root, transfer)).Json.GetProperty("is_alone").GetBoolean());
        var control = await treasurer.SendAsync(HttpMethod.Put, $"/budgets/{cycle}/execution/control", """{"mode":"block"}""", If(0));
        Assert.Equal("block", control.Json.GetProperty("mode").GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await treasurer.SendAsync(HttpMethod.Put, $"/budgets/{cycle}/execution/control", """{"mode":"shout"}""", If(1))).Status);
    }

    [Fact]
    public async Task Funds_move_proposals_change_and_unforeseen_expenditure_is_met_and_paid_back()
    {
        const string cycle = "1994-95", root = $"/budgets/{cycle}/unforeseen";
        await SampleAccounts.BringAsync(web, cycle);
        await SampleBudget.EnsureFundsAsync(web, "");
        using var officer = await ApiClient.OfAsync(web, TestPeople.Finance, TokenScope.Manage);
        using var reader = await ApiClient.OfAsync(web, TestPeople.Finance, TokenScope.Read);
        var moved = await officer.SendAsync(HttpMethod.Post, "/funds/building_accommodation/movements", """{"kind":"in","amount":12.5,"reason":"Rent"}""");
        Assert.Equal((HttpStatusCode.Created, "USD"), (moved.Status, moved.Json.GetProperty("currency").GetString()));
        Assert.Equal(["budget.fund.amount", "budget.fund.reason"], (await officer.SendAsync(HttpMethod.Post, "/funds/building_accommodation/movements", """{"kind":"in","amount":0.001,"reason":""}""")).Codes);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(HttpMethod.Post, "/funds/slush/movements", """{"kind":"in","amount":1,"reason":"x"}""")).Status);
        var proposal = await officer.SendAsync(HttpMethod.Post, "/funds/it_systems/proposals", """{"title":"A payroll by API","amount":700}""");
        var approved = await officer.SendAsync(HttpMethod.Put, $"/funds/proposals/{proposal.Id}", """{"title":"A payroll by API","amount":650,"status":"approved","decision":"GB.1"}""", ("If-Match", proposal.Tag));
        Assert.Equal("approved", approved.Json.GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await officer.SendAsync(HttpMethod.Put, $"/funds/proposals/{proposal.Id}", """{"title":"x","amount":1}""", ("If-Match", proposal.Tag))).Status);
        Assert.Equal(["budget.unforeseen.purpose", "budget.unforeseen.no_rate"], (await officer.SendAsync(HttpMethod.Post, root, """{"purpose":"","decision":"GB.2","amount":100,"working_capital":40}""")).Codes);
        var made = await officer.SendAsync(HttpMethod.Post, root, """{"purpose":"A study by API","decision":"GB.2","amount":100,"savings":10,"working_capital":40,"rate":1.25}""");
        Assert.Equal((HttpStatusCode.Created, 50m), (made.Status, made.Json.GetProperty("moved").GetDecimal()));
        Assert.Equal(["budget.unforeseen.outstanding"], (await officer.SendAsync(HttpMethod.Post, $"{root}/{made.Id}/repayments", """{"amount":41,"reason":"Contributions"}""", ("If-Match", made.Tag))).Codes);
        var paid = await officer.SendAsync(HttpMethod.Post, $"{root}/{made.Id}/repayments", """{"amount":30,"reason":"Contributions"}""", ("If-Match", made.Tag));
        Assert.Equal((37.5m, 10m), (paid.Json.GetProperty("amount").GetDecimal(), paid.Json.GetProperty("outstanding_usd").GetDecimal()));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await officer.SendAsync(HttpMethod.Put, $"{root}/{made.Id}", """{"purpose":"x","decision":"y","amount":100,"working_capital":40}""", ("If-Match", made.Tag))).Status);
        Assert.Equal(-12.5m, (await officer.SendAsync(HttpMethod.Put, $"{root}/{made.Id}", """{"purpose":"A study by API","decision":"GB.2","amount":100,"savings":70,"working_capital":30}""", ("If-Match", paid.Tag))).Json.GetProperty("moved").GetDecimal());
        Assert.Equal(["advance", "repayment", "reversal"], (await reader.GetAsync(root)).Json.GetProperty("authorisations")[0].GetProperty("moves").EnumerateArray().Select(m => m.GetProperty("step").GetString()));
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.SendAsync(HttpMethod.Post, root, """{"purpose":"x","decision":"y","amount":1}""")).Status);
    }
}
