using Mandate.Budget;
using Mandate.Results;
using Mandate.Cooperation;
using Mandate.TestSupport;
using Mandate.Ui;
using Mandate.WebTests.Budget;
using Mandate.WebTests.Cooperation;
using Mandate.WebTests.Results;

namespace Mandate.WebTests.EveryPage;

/// <summary>One page to open in the tests of every page: where, as whom, and with which answer.</summary>
/// <param name="Address">A real address of it.</param>
/// <param name="As">One of <see cref="TestPeople"/>; null: nobody signed in.</param>
/// <param name="Status">What it answers; 200 unless the page exists to say something else.</param>
public sealed record SamplePage(string Address, string? As, int Status = 200);

/// <summary>
/// Sample addresses of the pages whose route has parameters, and of those that the planning officer may not open. A page
/// that is missing here fails <see cref="EveryPageTests"/>, so that none escapes the checks.
/// </summary>
internal static class SamplePages
{
    // Sent once: each of them reads and compares a whole file, and the previews are kept for a day.
    private static readonly Once<Guid> Framed = new(web => SampleFramework.StageAsync(web));
    private static readonly Once<string> Programmed = new(SampleProgrammes.StageAsync);
    private static readonly Once<string> Filled = new(SampleSheets.StagedAsync);

    /// <summary>By the page's route, as its <c>@page</c> says it, without the first slash.</summary>
    public static readonly Dictionary<string, Func<WebFixture, Task<SamplePage>>> ByRoute = new(StringComparer.Ordinal)
    {
        ["failure/{status:int}"] = _ => Page("/failure/404", null, 404),
        ["frameworks/{framework}/indicators/{indicator}"] = async web => new(Indicator(await web.ApprovedAsync(SampleFramework.Noted)), null),
        ["countries/{iso}"] = async web => new((await web.DraftAsync(SampleFramework.Noted, "GW")) is null ? "" : "/countries/GW", TestPeople.Dakar),
        ["regions/{region}"] = async web => new((await web.ApprovedAsync(SampleFramework.Noted)) is null ? "" : "/regions/AFR", null),
        ["frameworks/{framework}/indicators/{indicator}/contributions"] = async web => new(Indicator(await web.ApprovedAsync(SampleFramework.Noted)) + "/contributions?region=AFR", null),
        ["frameworks/{framework}/indicators/{indicator}/report"] = async web =>
            new(Indicator(await web.DraftAsync(SampleFramework.Noted, "GW")) + "/report", TestPeople.Dakar),
        ["results/{id:guid}"] = async web => new($"/results/{(await web.ApprovedAsync(SampleFramework.Noted)).Id}", null),
        ["results/{id:guid}/edit"] = async web => new($"/results/{(await web.ReturnedAsync(SampleFramework.Noted, "GM")).Id}/edit", TestPeople.Dakar),
        ["results/{id:guid}/evidence"] = async web => new($"/results/{(await web.DraftAsync(SampleFramework.Noted, "GW")).Id}/evidence", TestPeople.Dakar),
        ["results/{id:guid}/check"] = async web => new($"/results/{(await web.DraftAsync(SampleFramework.Noted, "GW")).Id}/check", TestPeople.Dakar),
        ["results/{id:guid}/review"] = async web => new($"/results/{(await web.SubmittedAsync(SampleFramework.Noted, "CV")).Id}/review", TestPeople.Africa),
        ["reviews"] = async web => new("/reviews", (await web.SubmittedAsync(SampleFramework.Noted, "CV")) is null ? null : TestPeople.Africa),
        ["my-work"] = async web => new("/my-work", (await web.ReturnedAsync(SampleFramework.Noted, "GM")) is null ? null : TestPeople.Dakar),
        ["organisation/people"] = _ => Page("/organisation/people", TestPeople.Administrator),
        ["organisation/responsibilities"] = _ => Page("/organisation/responsibilities", TestPeople.Administrator),
        ["organisation/people/invite"] = _ => Page("/organisation/people/invite", TestPeople.Administrator),
        ["organisation/people/{id:guid}"] = web => Person(web, ""),
        ["organisation/people/{id:guid}/edit"] = web => Person(web, "/edit"),
        ["organisation/people/{id:guid}/grant"] = web => Person(web, "/grant"),
        ["set-password/{token}"] = _ => Page("/set-password/used-long-ago", null, 404),
        ["setup/{token}"] = _ => Page("/setup/used-long-ago", null, 404),
        ["deliverables"] = async web => await Deliverable(web, "", null) is null ? null! : new("/deliverables", TestPeople.Planning),
        ["deliverables/{plan}/{code}"] = web => Deliverable(web, "", null),
        ["deliverables/{plan}/{code}/edit"] = web => Deliverable(web, "/edit", TestPeople.Planning),
        ["budgets"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.All), TestPeople.Auditor),
        ["budgets/{cycle}"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.Cycle(SampleBudget.Cycle)), TestPeople.Auditor),
        ["budgets/{cycle}/contributions"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.Contributions(SampleBudget.Cycle) + "?rate=0.9"), TestPeople.Auditor),
        ["budgets/{cycle}/tables/{name}"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.Table(SampleBudget.Cycle, "cost-increases")), TestPeople.Auditor),
        ["budgets/{cycle}/execution"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.Execution(SampleBudget.Cycle)), TestPeople.Finance),
        ["budgets/{cycle}/transfers"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.Transfers(SampleBudget.Cycle)), TestPeople.Finance),
        ["budgets/{cycle}/accounts"] = async web => new(await SampleAccounts.EnsureAsync(web, BudgetLinks.Accounts(SampleAccounts.Cycle)), TestPeople.Finance),
        ["budgets/{cycle}/accounts/import/{id:guid}"] = async web => new(await SampleAccounts.PreviewAsync(web), TestPeople.Finance),
        ["budgets/{cycle}/forecasts"] = async web => new(await SampleAccounts.EnsureAsync(web, BudgetLinks.Forecasts(SampleAccounts.Cycle)), TestPeople.Finance),
        ["budgets/{cycle}/transfers/rules/{part}"] = async web => new(await SampleAccounts.EnsureAsync(web, BudgetLinks.TransferRule(SampleAccounts.Cycle, "I")), TestPeople.Treasurer),
        ["budgets/{cycle}/unforeseen/{id:guid?}"] = async web => new(await SampleAccounts.UnforeseenAsync(web), TestPeople.Finance),
        ["budgets/funds/proposals/{id:guid}"] = async web => new(await SampleAccounts.ProposalAsync(web), TestPeople.Finance),
        ["budgets/{cycle}/adopt"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.Adopt(SampleBudget.Cycle)), TestPeople.Planning),
        ["budgets/{cycle}/scenarios"] = async web => new(await SampleBudget.ScenarioAsync(web) is null ? "" : BudgetLinks.Scenarios(SampleBudget.Cycle), TestPeople.Planning),
        ["budgets/{cycle}/scenarios/{code}"] = async web => new(await SampleBudget.ScenarioAsync(web), TestPeople.Planning),
        ["budgets/{cycle}/compare"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.Compare(SampleBudget.Cycle)), TestPeople.Auditor),
        ["budgets/{cycle}/versions/{number:int}/withdraw"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.Withdraw(SampleBudget.Cycle, 1)), TestPeople.Planning),
        ["import-budgets/{id:guid}"] = async web => new(await SampleBudget.StagedAsync(web), TestPeople.Planning),
        ["budgets/funds"] = async web => new(await SampleBudget.EnsureFundsAsync(web, BudgetLinks.Funds), TestPeople.Finance),
        ["budgets/{cycle}/increases/{line:int}"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.Increase(SampleBudget.Cycle, 19)), TestPeople.Auditor),
        ["budgets/{cycle}/burn"] = async web => new(await SampleBurn.EnsureAsync(web, BudgetLinks.Burn(SampleBudget.Cycle)), TestPeople.Planning),
        ["budgets/{cycle}/outcomes/{outcome}"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.Shares(SampleBudget.Cycle, "8")), TestPeople.Auditor),
        ["budgets/{cycle}/managers"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.Managers(SampleBudget.Cycle)), TestPeople.Planning),
        ["budgets/{cycle}/my-lines"] = async web => new(await SampleBudget.EnsureAsync(web, BudgetLinks.MyLines(SampleBudget.Cycle)), TestPeople.Finance),
        ["budgets/{cycle}/staff-costs/{line:int}"] = async web => new(await SamplePosts.EnsureAsync(web, BudgetLinks.StaffCost(SamplePosts.Cycle, 1)), TestPeople.Auditor),
        ["frameworks/{code}/outcomes/{outcome}"] = async web => new(await SampleBurn.EnsureAsync(web, ResultsLinks.Outcome(SampleFramework.Code, "1")), TestPeople.Planning),
        ["budgets/{cycle}/posts"] = async web => new(await SamplePosts.EnsureAsync(web, BudgetLinks.Posts(SamplePosts.Cycle)), TestPeople.Auditor),
        ["projects"] = web => Portfolio(web, CooperationLinks.Projects),
        ["projects/{code}"] = web => Portfolio(web, CooperationLinks.Project(SamplePortfolio.Project)),
        ["projects/{code}/edit"] = web => Portfolio(web, CooperationLinks.EditProject(SamplePortfolio.Project)),
        ["projects/{code}/parts/{part}/{result?}/{indicator?}"] = web => Portfolio(web, CooperationLinks.ProjectPart(SamplePortfolio.Project, "places")),
        ["agreements/{code}/parts/{part}"] = web => Portfolio(web, CooperationLinks.AgreementPart(SamplePortfolio.Agreement, "instalments")),
        ["partners/{code}/parts/{part}"] = web => Portfolio(web, CooperationLinks.PartnerPart("D-GOV-A", "pledges")),
        ["funding-dialogues/{code}"] = web => Portfolio(web, CooperationLinks.Dialogue("DLG-01")),
        ["import-cooperation/{id:guid}"] = async web => new(await SamplePortfolio.StagedAsync(web), TestPeople.Cooperation),
        ["partners"] = web => Portfolio(web, CooperationLinks.Partners),
        ["partners/{code}"] = web => Portfolio(web, CooperationLinks.Partner("I-NGO")),
        ["partners/{code}/edit"] = web => Portfolio(web, CooperationLinks.EditPartner("D-GOV-A")),
        ["agreements"] = web => Portfolio(web, CooperationLinks.Agreements),
        ["agreements/{code}"] = web => Portfolio(web, CooperationLinks.Agreement(SamplePortfolio.Agreement)),
        ["agreements/{code}/amendment/{number:int?}"] = web => Portfolio(web, CooperationLinks.Amendment(SamplePortfolio.Agreement)),
        ["donor-reports"] = web => Portfolio(web, CooperationLinks.Reports),
        ["donor-projects"] = web => Portfolio(web, CooperationLinks.Donor),
        ["donor-projects/{code}"] = async web => new(await SamplePortfolio.EnsureAsync(web, CooperationLinks.DonorProject(SamplePortfolio.Public)), null),
        ["voluntary-funds"] = web => Portfolio(web, CooperationLinks.Composition),
        ["funding-gaps"] = web => Portfolio(web, CooperationLinks.Gaps),
        ["open-data"] = async web => new(await SampleOpenData.EnsureAsync(web) is null ? "" : OpenDataCatalogue.Page, null),
        ["external-reports"] = web => Portfolio(web, ReportLinks.All),
        ["external-reports/dac"] = web => Portfolio(web, ReportLinks.Dac + "?year=2023&funds=all"),
        ["external-reports/data-cube"] = web => Portfolio(web, ReportLinks.DataCube + "?year=2023"),
        ["external-reports/joint-work-plan"] = web => Portfolio(web, ReportLinks.WorkPlan + "?country=SN&year=2023"),
        ["iati"] = async web => new(await SampleOpenData.EnsureAsync(web) is null ? "" : OpenDataLinks.All, null),
        ["iati/publications/{number:int}"] = async web => new(await SampleOpenData.EnsureAsync(web) is { Number: { } number } ? OpenDataLinks.Publication(number) : "", null),
        ["iati/publish"] = async web => new(await SampleOpenData.EnsureAsync(web) is null ? "" : OpenDataLinks.Publish, TestPeople.Cooperation),
        ["iati/publisher"] = async web => new(await SampleOpenData.EnsureAsync(web) is null ? "" : OpenDataLinks.Publisher, TestPeople.Cooperation),
        ["iati/exclusions"] = async web => new(await SampleOpenData.EnsureAsync(web) is null ? "" : OpenDataLinks.Exclusions, TestPeople.Cooperation),
        ["iati/received"] = async web => new(await SampleReceived.ListAsync(web), TestPeople.Auditor),
        ["iati/received/{id:long}"] = async web => new(await SampleReceived.ActivityAsync(web), TestPeople.Auditor),
        ["iati/import"] = _ => Page(IatiLinks.Import, TestPeople.Cooperation),
        ["iati/import/{id:guid}"] = async web => new(await SampleReceived.PreviewAsync(web, TestPeople.Cooperation), TestPeople.Cooperation),
        ["iati/mappings"] = async web => await SampleReceived.ListAsync(web) is { Length: > 0 } ? new(IatiLinks.Mappings, TestPeople.Cooperation) : null!,
        ["country-programmes"] = web => Programme(web, "/country-programmes", TestPeople.Dakar),
        ["country-programmes/{code}"] = web => Programme(web, $"/country-programmes/{SampleProgrammes.Senegal}", TestPeople.Dakar),
        ["country-programmes/{code}/edit"] = web => Programme(web, $"/country-programmes/{SampleProgrammes.Senegal}/edit", TestPeople.Dakar),
        ["country-programmes/{code}/parts"] = web => Programme(web, $"/country-programmes/{SampleProgrammes.Senegal}/parts", TestPeople.Dakar),
        ["country-programmes/{code}/member/{id:guid?}"] = async web => await Programme(web, await SampleProgrammes.MemberAsync(web), TestPeople.Dakar),
        ["country-programmes/{code}/meeting/{id:guid?}"] = web => Programme(web, $"/country-programmes/{SampleProgrammes.Senegal}/meeting", TestPeople.Dakar),
        ["country-programmes/{code}/meeting/{meeting:guid}/decision/{id:guid?}"] = async web => await Programme(web, await SampleProgrammes.MeetingAsync(web) + "/decision", TestPeople.Dakar),
        ["country-programmes/{code}/evaluation/{id:guid?}"] = web => Programme(web, $"/country-programmes/{SampleProgrammes.Senegal}/evaluation", TestPeople.Dakar),
        ["import-country-programmes/{id:guid}"] = async web => await Programme(web, await Programmed.GetAsync(web), TestPeople.Dakar),
        ["cooperation-frameworks"] = web => Programme(web, "/cooperation-frameworks", TestPeople.Dakar),
        ["cooperation-frameworks/{code}"] = web => Programme(web, $"/cooperation-frameworks/{SampleProgrammes.Cooperation}", TestPeople.Dakar),
        ["cooperation-frameworks/{code}/edit"] = web => Programme(web, $"/cooperation-frameworks/{SampleProgrammes.Cooperation}/edit", TestPeople.Dakar),
        ["technical-teams"] = web => Team(web, "/technical-teams", TestPeople.Planning),
        ["technical-teams/{code}"] = web => Team(web, $"/technical-teams/{SampleTeams.Skills}", TestPeople.Planning),
        ["technical-teams/{code}/edit"] = web => Team(web, $"/technical-teams/{SampleTeams.Skills}/edit", TestPeople.Planning),
        ["technical-teams/{team}/member/{id:guid?}"] = async web => await Team(web, await SampleTeams.PartAsync(web, "member", "team_member"), TestPeople.Planning),
        ["technical-teams/{team}/deployment/{id:guid?}"] = async web => await Team(web, await SampleTeams.PartAsync(web, "deployment", "deployment"), TestPeople.Planning),
        ["frameworks/{code}"] = web => Framework(web, "", null),
        ["frameworks/{code}/sheet"] = web => Framework(web, "/sheet", TestPeople.Dakar),
        ["sheets/{id:guid}"] = async web => new(await Filled.GetAsync(web), TestPeople.Dakar),
        ["sheets/uploads/{id:guid}/undo"] = async web => new(await SampleSheets.UploadedAsync(web), TestPeople.Dakar),
        ["frameworks/{code}/sdg"] = web => Framework(web, "/sdg", null),
        ["frameworks/{code}/links/{earlier?}"] = async web => new(await EarlierFramework.PageAsync(web), TestPeople.Planning),
        ["frameworks/{code}/links/{earlier}/edit"] = async web => new(await EarlierFramework.PageAsync(web) + "/edit?to=7.3.1", TestPeople.Planning),
        ["frameworks/{code}/periods"] = web => Framework(web, "/periods", null),
        ["my-work/to-report"] = _ => Page("/my-work/to-report", TestPeople.Dakar),
        ["results/{id:guid}/follow-up"] = FollowUp,
        ["frameworks/{code}/checks"] = web => Framework(web, "/checks", null),
        ["frameworks/{code}/approve"] = web => Framework(web, "/approve", TestPeople.Planning),
        ["frameworks/{code}/review"] = web => Framework(web, "/review", TestPeople.Planning),
        ["frameworks/{code}/periods/{period}"] = web => Framework(web, "/periods/2022", TestPeople.Planning),
        ["frameworks/{code}/indicators/{indicator}/note"] = web => Framework(web, "/indicators/1.4.2/note", TestPeople.Planning),
        ["frameworks/{framework}/indicators/{indicator}/known"] = async web =>
            new(Indicator(await web.ApprovedAsync(SampleFramework.Noted)) + "/known", TestPeople.Auditor),
        ["frameworks/{code}/indicators/{indicator}/revisions"] = web => Framework(web, "/indicators/1.4.2/revisions", TestPeople.Planning),
        ["frameworks/{code}/publications"] = web => Framework(web, "/publications", TestPeople.Planning),
        ["frameworks/{code}/publications/{number:int}"] = async web => await Framework(web, $"/publications/{await web.PublicationAsync()}", null),
        ["frameworks/{code}/publications/{number:int}/compare"] = async web => await Framework(web, $"/publications/{await web.PublicationAsync()}/compare", null),
        ["frameworks/{code}/publications/{number:int}/indicators/{indicator}"] = async web =>
            await Framework(web, $"/publications/{await web.PublicationAsync()}/indicators/{SampleFramework.Noted}", null),
        ["frameworks/import/{id:guid}"] = async web => new($"/frameworks/import/{await Framed.GetAsync(web)}", TestPeople.Planning),
        ["frameworks/imports/{id:guid}/undo"] = async web => new($"/frameworks/imports/{await SampleFramework.EnsureAsync(web)}/undo", TestPeople.Planning),
    };

    private static async Task<SamplePage> FollowUp(WebFixture web)
    {
        var draft = await web.DraftAsync(SampleFramework.Noted, "GW");
        await web.Database.Source.CreateCommand($"update results.country_result set follow_up = true where id = '{draft.Id}' and not follow_up").ExecuteNonQueryAsync();
        return new($"/results/{draft.Id}/follow-up", TestPeople.Dakar);
    }

    private static async Task<SamplePage> Deliverable(WebFixture web, string rest, string? visitor)
    {
        await SampleDeliverables.EnsureAsync(web);
        return new($"/deliverables/{SampleFramework.Code}/A.1-1{rest}", visitor);
    }

    private static async Task<SamplePage> Portfolio(WebFixture web, string address) => new(await SamplePortfolio.EnsureAsync(web, address), TestPeople.Cooperation);

    private static async Task<SamplePage> Programme(WebFixture web, string address, string? visitor)
    {
        await SampleProgrammes.EnsureAsync(web);
        return new(address, visitor);
    }

    private static async Task<SamplePage> Team(WebFixture web, string address, string? visitor)
    {
        await SampleTeams.EnsureAsync(web);
        return new(address, visitor);
    }

    private static async Task<SamplePage> Person(WebFixture web, string rest)
    {
        var account = await web.Database.AskAsync<Guid>($"select id from organisation.account where email = '{TestPeople.Lima}'");
        return new($"/organisation/people/{account}{rest}", TestPeople.Administrator);
    }

    private static async Task<SamplePage> Framework(WebFixture web, string rest, string? visitor)
    {
        await SampleFramework.EnsureAsync(web);
        return new($"/frameworks/{SampleFramework.Code}{rest}", visitor);
    }

    private static string Indicator(Mandate.Results.SavedResult _) => $"/frameworks/{SampleFramework.Code}/indicators/{SampleFramework.Noted}";

    private static Task<SamplePage> Page(string address, string? visitor, int status = 200) =>
        Task.FromResult(new SamplePage(address, visitor, status));
}
