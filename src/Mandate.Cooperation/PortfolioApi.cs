using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Cooperation;

/// <summary>The portfolio over the API, as far as the asker may see it.</summary>
internal static class PortfolioApi
{
    private const string Projects = "/projects";

    public static void MapPortfolioApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("cooperation.title");
        api.MapGet(Projects, ListAsync).Is("listProjects", "cooperation.api.projects").InPages().Asks("region", "cooperation.api.filter").Asks("donor", "cooperation.api.filter")
            .Asks("outcome", "cooperation.api.filter").Asks("status", "cooperation.api.filter").Produces<ApiPage<ProjectLine>>().Needs();
        api.MapGet(Projects + "/{code}", OneAsync).Is("readProject", "cooperation.api.project").Produces<ProjectSheet>().Needs();
        api.MapGet("/partners", PartnersAsync).Is("listPartners", "cooperation.api.partners").Produces<List<PartnerLine>>().Needs();
        api.MapGet("/agreements", AgreementsAsync).Is("listAgreements", "cooperation.api.agreements").Produces<IReadOnlyList<AgreementLine>>().Needs();
        api.MapGet("/agreements/{code}", AgreementAsync).Is("readAgreement", "cooperation.api.agreement").Produces<ShowAgreement.Shown>().Needs();
        api.MapGet("/donor-reports", ReportsAsync).Is("listDonorReports", "cooperation.api.reports").Asks("donor", "cooperation.api.filter").Produces<IReadOnlyList<ReportLine>>().Needs();
        api.MapGet("/voluntary-funds", CompositionAsync).Is("readVoluntaryFunds", "cooperation.api.composition").Asks("biennium", "cooperation.api.biennium").Produces<ReadComposition.Result>().Needs();
        api.MapGet("/funding-gaps", GapsAsync).Is("readFundingGaps", "cooperation.api.gaps").Asks("biennium", "cooperation.api.biennium").Produces<ReadFundingGaps.Result>().Needs();
        api.MapGet("/donor-projects/{code}", DonorAsync).Is("readDonorProject", "cooperation.api.donor").Asks("since", "cooperation.api.since").Produces<ShowDonorProject.Shown>().AllowAnonymous();
    }

    private static RouteHandlerBuilder Needs(this RouteHandlerBuilder route) => route.WithMetadata(new RequiresFunctionAttribute(CooperationFunctions.ReadCode));

    private static async Task<IResult> ListAsync(HttpContext http, ListProjects list, CurrentAccess current, CancellationToken ct)
    {
        var asked = PageRequest.Read(http.Request, Projects, "region", "donor", "outcome", "status");
        var (query, problems) = (http.Request.Query, asked.Problems.ToList());
        var (named, status) = (((string?)query["status"]).Given(), default(ActivityStatus));
        if (named is not null && !SnakeEnum<ActivityStatus>.TryParse(named, out status)) problems.Add(Problem.Rule("cooperation.api.status", "status", string.Join(", ", SnakeEnum<ActivityStatus>.Names)));
        if (problems.Count > 0) return http.Refuse(problems);
        var found = await list.HandleAsync(current.Value, new(Given("region"), Given("donor"), Given("outcome"), named is null ? null : status), ct);
        return ApiAnswer.Of(http, found, f => Part(asked.Value, f.Lines));
        string? Given(string name) => ((string?)query[name]).Given();
    }

    private static async Task<IResult> OneAsync(string code, HttpContext http, ShowProject show, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await show.HandleAsync(current.Value, code, ct), s => s.Sheet, s => s.Sheet.Version);

    private static async Task<IResult> PartnersAsync(HttpContext http, ListPartners list, CurrentAccess current, CancellationToken ct) => ApiAnswer.Of(http, await list.HandleAsync(current.Value, new(), ct), l => l);

    private static async Task<IResult> AgreementsAsync(HttpContext http, ListAgreements list, CurrentAccess current, CancellationToken ct) => ApiAnswer.Of(http, await list.HandleAsync(current.Value, new(), ct), l => l.Lines);

    private static async Task<IResult> AgreementAsync(string code, HttpContext http, ShowAgreement show, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await show.HandleAsync(current.Value, code, ct), s => s, s => s.Version);

    private static async Task<IResult> ReportsAsync(string? donor, HttpContext http, ListDonorReports list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, new(donor.Given()), ct), c => c.Lines);

    private static async Task<IResult> CompositionAsync(string? biennium, HttpContext http, ReadComposition read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, biennium, ct), r => r);

    private static async Task<IResult> GapsAsync(string? biennium, HttpContext http, ReadFundingGaps read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, biennium, ct), r => r);

    private static async Task<IResult> DonorAsync(string code, DateOnly? since, HttpContext http, ShowDonorProject show, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await show.HandleAsync(current.Value, new(code, since), ct), s => s);

    // By identifier, which never changes: rows that come or go meanwhile neither repeat nor hide others.
    private static ApiPage<ProjectLine> Part(PageRequest page, IEnumerable<ProjectLine> all) => ApiPage<ProjectLine>.Of(Projects, page.Limit,
        [.. all.OrderBy(l => l.Id).Where(l => page.After is not { } after || l.Id.CompareTo(after) > 0).Take(page.Limit + 1)], l => l.Id);
}
