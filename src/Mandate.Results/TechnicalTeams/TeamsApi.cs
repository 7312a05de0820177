using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Results;

/// <summary>Technical teams and deployments over the API, as far as the asker may see them.</summary>
internal static class TeamsApi
{
    private const string Teams = "/technical-teams", Deployments = "/deployments";

    private static readonly string[] TeamFilters = ["state", "country", "region", "outcome"], DeploymentFilters = ["state", "country", "region", "team"];

    internal sealed record ServedResult(string Framework, string Code, ApiText Title);

    internal sealed record Team(
        Guid Id, string Code, ApiText Title, ApiText? Purpose, string Unit, DateOnly From, DateOnly? To, TeamState State, int Members, int Locations, bool IsCrossLocation,
        bool IsExample, IReadOnlyList<ServedResult> Serves, int DeploymentsUnderWay);

    internal sealed record WholeTeam(Team Summary, int Version, ShowTeam.Inside? Inside, IReadOnlyList<DeploymentLine> Deployments);

    public static void MapTeamsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("results.teams.title");
        var teams = api.MapGet(Teams, ListAsync).Is("listTechnicalTeams", "results.api.teams").InPages();
        foreach (var filter in TeamFilters) teams.Asks(filter, "results.api.filter");
        teams.Produces<ApiPage<Team>>().AllowAnonymous();
        api.MapGet(Teams + "/{code}", OneAsync).Is("readTechnicalTeam", "results.api.team").Produces<WholeTeam>().AllowAnonymous();
        var deployments = api.MapGet(Deployments, DeploymentsAsync).Is("listDeployments", "results.api.deployments").InPages();
        foreach (var filter in DeploymentFilters) deployments.Asks(filter, "results.api.filter");
        deployments.Produces<ApiPage<DeploymentLine>>().AllowAnonymous();
    }

    private static async Task<IResult> ListAsync(HttpContext http, ListTeams list, CurrentAccess current, CancellationToken ct)
    {
        var asked = PageRequest.Read(http.Request, Teams, TeamFilters);
        var problems = asked.Problems.ToList();
        var state = Named<TeamState>(http, problems);
        if (problems.Count > 0) return http.Refuse(problems);
        var found = await list.HandleAsync(current.Value, new(state, Given(http, "country"), Given(http, "region"), Given(http, "outcome")), ct);
        return ApiAnswer.Of(Part(Teams, asked.Value, found.Lines.Select(Shown), t => t.Id));
    }

    private static async Task<IResult> OneAsync(string code, HttpContext http, ShowTeam show, CurrentAccess current, CancellationToken ct) => ApiAnswer.Of(http,
        await show.HandleAsync(current.Value, code, ct), s => new WholeTeam(Shown(s.Line), s.Version, s.Inside, s.Line.Deployments), s => s.Version);

    private static async Task<IResult> DeploymentsAsync(HttpContext http, ListTeams list, CurrentAccess current, CancellationToken ct)
    {
        var asked = PageRequest.Read(http.Request, Deployments, DeploymentFilters);
        var problems = asked.Problems.ToList();
        var state = Named<DeploymentState>(http, problems);
        if (problems.Count > 0) return http.Refuse(problems);
        var found = (await list.HandleAsync(current.Value, new(), ct)).Lines.SelectMany(t => t.Deployments).Where(d => (state is null || d.State == state)
            && Fits(http, "country", d.Country) && Fits(http, "region", d.Region) && Fits(http, "team", d.Team));
        return ApiAnswer.Of(Part(Deployments, asked.Value, found, d => d.Id));
    }

    // By identifier, which never changes: rows that come or go meanwhile neither repeat nor hide others.
    private static ApiPage<T> Part<T>(string list, PageRequest page, IEnumerable<T> all, Func<T, Guid> id) =>
        ApiPage<T>.Of(list, page.Limit, [.. all.OrderBy(id).Where(x => page.After is not { } after || id(x).CompareTo(after) > 0).Take(page.Limit + 1)], id);

    private static T? Named<T>(HttpContext http, List<Problem> problems) where T : struct, Enum
    {
        if (Given(http, "state") is not { } named) return null;
        if (SnakeEnum<T>.TryParse(named, out var state)) return state;
        problems.Add(Problem.Rule("results.api.status", "state", string.Join(", ", SnakeEnum<T>.Names)));
        return null;
    }

    private static bool Fits(HttpContext http, string filter, string value) => Given(http, filter) is not { } asked || asked.Equals(value, StringComparison.OrdinalIgnoreCase);

    private static string? Given(HttpContext http, string name) => http.Request.Query[name].ToString() is { Length: > 0 } text ? text : null;

    private static Team Shown(TeamLine l) => new(l.Id, l.Code, ApiText.Of(l.Title), ApiText.OfOptional(l.Purpose), l.Unit, l.From, l.To, l.State, l.Members, l.Locations, l.IsCrossLocation,
        l.IsExample, [.. l.Serves.Select(s => new ServedResult(s.Framework, s.Code, ApiText.Of(s.Title)))], l.UnderWay);
}
