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

    // By identifier, which never changes: rows that come or go meanwhile neither repeat nor hide others.
    private static ApiPage<ProjectLine> Part(PageRequest page, IEnumerable<ProjectLine> all) => ApiPage<ProjectLine>.Of(Projects, page.Limit,
        [.. all.OrderBy(l => l.Id).Where(l => page.After is not { } after || l.Id.CompareTo(after) > 0).Take(page.Limit + 1)], l => l.Id);
}
