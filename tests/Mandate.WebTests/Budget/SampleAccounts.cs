using System.Net.Http.Headers;
using System.Text;
using Mandate.Budget;
using Mandate.Kernel;
using Mandate.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Mandate.WebTests.Budget;

/// <summary>Small budgets of their own for the tests of the accounts, and the files that an ERP would send.</summary>
internal static class SampleAccounts
{
    /// <summary>That of the sweep of every page.</summary>
    public const string Cycle = "2008-09";

    public const string Body = "I / Organs / The Body", Office = "I / Organs / The Office", Header = "entry_id,kind,month,code,amount,currency\n";

    private static readonly Once<Guid> Unforeseen = new(async web =>
    {
        await BringAsync(web, Cycle);
        var finance = await web.Database.AccessOfAsync(TestPeople.Finance);
        await web.Database.InScopeAsync(s => s.GetRequiredService<MapLineCode>().HandleAsync(finance, new(Cycle, "1010", Body), default));
        await web.Database.InScopeAsync(s => s.GetRequiredService<SetForecast>().HandleAsync(finance, new(Cycle, Body, "2008-06", "900000"), default));
        await web.Database.InScopeAsync(s => s.GetRequiredService<SetAccountingMonth>().HandleAsync(finance, new(Cycle, "2008-01", true), default));
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<SaveUnforeseen>().HandleAsync(finance, new(Cycle, null, new(2008, 3, 1), "A sample", "GB.301/1", "1000", "400", null, null), default))).Value.Id;
    });

    public static Task BringAsync(WebFixture web, string cycle) => SampleBudget.BringAsync(web, cycle, "I,Organs,The Body,,10,0,5,0,3000000,700000", "I,Organs,The Office,,10,0,5,0,1000000,0", "II,Unforeseen,The Provision,,0,0,0,0,0,875000");

    public static async Task<string> EnsureAsync(WebFixture web, string path)
    {
        await Unforeseen.GetAsync(web);
        return path;
    }

    public static async Task<string> UnforeseenAsync(WebFixture web) => BudgetLinks.Unforeseen(Cycle, await Unforeseen.GetAsync(web));

    /// <summary>Address of a preview with a code to map, a problem and a line that goes too far.</summary>
    public static async Task<string> PreviewAsync(WebFixture web)
    {
        await Unforeseen.GetAsync(web);
        var finance = await web.Database.AccessOfAsync(TestPeople.Finance);
        var file = new ImportFile("erp.csv", Encoding.UTF8.GetBytes(Header + "A1,allotment,2008-02,1010,99000000,USD\nA2,actual,2008-02,7777,5,USD\nA3,actual,2008-01,1010,1,USD\n"));
        return BudgetLinks.AccountsImport(Cycle, (await web.Database.InScopeAsync(s => s.GetRequiredService<StageExecution>().KeepAsync(finance, Cycle, file, null, default))).Value);
    }

    private static readonly Once<Guid> Proposal = new(async web =>
    {
        await SampleBudget.EnsureFundsAsync(web, "");
        var finance = await web.Database.AccessOfAsync(TestPeople.Finance);
        return (await web.Database.InScopeAsync(s => s.GetRequiredService<SaveFundProposal>().HandleAsync(finance, new(null, "it_systems", "A register of contracts", "2100000", ProposalStatus.Proposed, null), default))).Value.Id;
    });

    public static async Task<string> ProposalAsync(WebFixture web) => BudgetLinks.Proposal(await Proposal.GetAsync(web));

    public static ByteArrayContent Content(string text) => new(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv") } };

    /// <summary>Sends the form of a handler of a page with its token.</summary>
    public static async Task<Answer> SendAsync(WebClient client, string page, string handler, params (string, string)[] fields)
    {
        var token = (await client.GetAsync(page)).Document.QuerySelector("input[name=antiforgery]")!.GetAttribute("value")!;
        return await client.PostAsync(handler.Length == 0 ? page : $"{page.Split('?')[0]}?handler={handler}", [.. fields, ("antiforgery", token)]);
    }

    public static async Task<Answer> UploadAsync(WebClient client, string page, string handler, params (string Field, string Name, string Text)[] files)
    {
        var token = (await client.GetAsync(page)).Document.QuerySelector("input[name=antiforgery]")!.GetAttribute("value")!;
        var form = new MultipartFormDataContent { { new StringContent(token), "antiforgery" } };
        foreach (var (field, name, text) in files) form.Add(Content(text), field, name);
        return await client.SendAsync(new HttpRequestMessage(HttpMethod.Post, $"{page}?handler={handler}") { Content = form });
    }
}
