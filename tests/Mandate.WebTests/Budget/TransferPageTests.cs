using System.Net;
using Mandate.Budget;
using Mandate.TestSupport;

namespace Mandate.WebTests.Budget;

/// <summary>Transfers by form, and budget against actual. Nothing is approved: other tests count what agrees in this budget.</summary>
public sealed class TransferPageTests(WebFixture web)
{
    private static readonly string Transfers = BudgetLinks.Transfers(SampleBudget.Cycle);

    private static (string, string)[] Form(string amount, string reason, string to = "I / Governance organs / Governing Body") =>
        [("From", "I / Governance organs / Office of the Legal Adviser"), ("To", to), ("Amount", amount), ("Month", "2022-06"), ("Reason", reason), ("Decision", "")];

    private static async Task<Answer> SendAsync(WebClient client, string handler, params (string, string)[] fields)
    {
        var token = (await client.GetAsync(Transfers)).Document.QuerySelector("input[name=antiforgery]")!.GetAttribute("value")!;
        return await client.PostAsync($"{Transfers}?handler={handler}", [.. fields, ("antiforgery", token)]);
    }

    [Fact]
    public async Task An_officer_proposes_by_form_and_the_treasurer_refuses_with_a_reason()
    {
        await SampleBudget.EnsureAsync(web, "");
        using var officer = await web.SignedInAsync(TestPeople.Finance);
        using var treasurer = await web.SignedInAsync(TestPeople.Treasurer);
        var refused = await SendAsync(officer, "Propose", Form("99,000,000.00", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("99,000,000 is more than what is free on “Office of the Legal Adviser”", refused.Text, StringComparison.Ordinal);
        Assert.Contains("Say why the money is moved.", refused.Text, StringComparison.Ordinal);
        await SendAsync(officer, "Propose", Form("1,234.50", "A test of transfers"));
        var own = await officer.GetAsync(Transfers);
        Assert.Contains("1,234.5", own.Text, StringComparison.Ordinal);
        Assert.Null(own.Document.QuerySelector("main form input[name=Number]"));
        var waiting = await treasurer.GetAsync(Transfers);
        var number = waiting.Document.QuerySelector("main form input[name=Number]")!.GetAttribute("value")!;
        var silent = await SendAsync(treasurer, "Refuse", [("Number", number), ("Version", "1"), ("Refusal" + number, "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        await SendAsync(treasurer, "Refuse", [("Number", number), ("Version", "1"), ("Refusal" + number, "Not this year")]);
        Assert.Contains("Not this year", (await treasurer.GetAsync(Transfers)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Budget_against_actual_is_read_by_page_and_file_and_changed_by_nobody_who_only_reads()
    {
        await SampleBudget.EnsureAsync(web, "");
        using var reader = await web.SignedInAsync(TestPeople.Auditor);
        var page = await reader.GetAsync(BudgetLinks.Execution(SampleBudget.Cycle) + "?at=2022-06");
        Assert.Equal("803,548,920", page.Document.QuerySelectorAll("main tr.sum")[^1].Children[1].TextContent);
        // Wider than a window: it scrolls in a box of its own.
        Assert.False(page.Document.QuerySelector("main .table-scroll")!.HasAttribute("data-sticky"));
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync(BudgetLinks.Execution(SampleBudget.Cycle) + "?at=nonsense")).Status);
        Assert.StartsWith("row_type,part,", (await reader.GetAsync(BudgetLinks.Execution(SampleBudget.Cycle) + "?handler=Csv&at=2022-06")).Text, StringComparison.Ordinal);
        Assert.StartsWith("PK", (await reader.GetAsync(BudgetLinks.Execution(SampleBudget.Cycle) + "?handler=Xlsx")).Text, StringComparison.Ordinal);
        Assert.Empty((await reader.GetAsync(Transfers)).Document.QuerySelectorAll("main form[method=post]"));
        Assert.Equal(HttpStatusCode.Forbidden, (await SendAsync(reader, "Propose", Form("1", "x"))).Status);
    }
}
