using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Budget;

/// <summary>Scenarios over the API: made, given other changes, and ended, each change from the version that was read.</summary>
internal static class ScenariosApi
{
    private const string Path = "/budgets/{cycle}/scenarios", One = Path + "/{code}";

    internal sealed record NewBody(string Code, string Title, IReadOnlyList<SaveScenario.Change>? Changes = null);

    /// <param name="Title">Null: as it is.</param>
    /// <param name="Changes">All of them, in the place of those that it has.</param>
    internal sealed record Body(IReadOnlyList<SaveScenario.Change> Changes, string? Title = null);

    /// <param name="Reason">Why an adopted version is to be replaced; needed once one is adopted.</param>
    internal sealed record EndBody(string? Reason = null);

    public static void MapScenariosApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("budget.title");
        api.MapGet(One, ReadAsync).Is("readBudgetScenario", "budget.api.scenario").Produces<ScenarioView>().Needs(BudgetFunctions.ReadCode);
        api.MapPost(Path, AddAsync).Is("addBudgetScenario", "budget.api.scenario_add").Takes<NewBody>().Produces<ScenarioView>(StatusCodes.Status201Created).Needs(BudgetFunctions.PrepareCode);
        api.MapPut(One, SetAsync).Is("setBudgetScenario", "budget.api.scenario_set").Takes<Body>().NeedsVersion().Produces<ScenarioView>().Needs(BudgetFunctions.PrepareCode);
        api.MapPost(One + "/adopt", AdoptAsync).Is("adoptBudgetScenario", "budget.api.scenario_adopt").Takes<EndBody>().NeedsVersion().Produces<CloseScenario.Closed>().Needs(BudgetFunctions.PrepareCode);
        api.MapPost(One + "/discard", DiscardAsync).Is("discardBudgetScenario", "budget.api.scenario_discard").NeedsVersion().Produces<CloseScenario.Closed>().Needs(BudgetFunctions.PrepareCode);
    }

    private static async Task<IResult> ReadAsync(string cycle, string code, HttpContext http, ListScenarios list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, cycle, code, ct), v => v.Scenarios[0], v => v.Scenarios[0].Version);

    private static async Task<IResult> AddAsync(string cycle, HttpContext http, SaveScenario save, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<NewBody>(http, ct);
        if (body is null) return refusal!;
        var made = await save.HandleAsync(current.Value, new(cycle, body.Code, body.Title, null, body.Changes ?? [], MustBeNew: true), ct);
        return made.TryGet(out var scenario) ? ApiAnswer.Of(scenario, scenario.Version, $"{ApiRoutes.Root}{BudgetLinks.Scenario(cycle, scenario.Code)}") : http.Refuse(made.Problems);
    }

    private static async Task<IResult> SetAsync(string cycle, string code, HttpContext http, SaveScenario save, ListScenarios list, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<Body>(http, ct);
        if (body is null) return refusal!;
        return await MissingAsync(cycle, code, http, list, current, ct)
            ?? ApiAnswer.Of(http, await save.HandleAsync(current.Value, new(cycle, code, body.Title, version, body.Changes), ct), s => s, s => s.Version);
    }

    // Nothing is made under an address that was only mistyped.
    private static async Task<IResult?> MissingAsync(string cycle, string code, HttpContext http, ListScenarios list, CurrentAccess current, CancellationToken ct) =>
        (await list.HandleAsync(current.Value, cycle, code, ct)).Problems is { Count: > 0 } missing ? http.Refuse(missing) : null;

    private static async Task<IResult> AdoptAsync(string cycle, string code, HttpContext http, CloseScenario close, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<EndBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await close.HandleAsync(current.Value, new(cycle, code, true, version, body.Reason), ct), d => d);
    }

    private static async Task<IResult> DiscardAsync(string cycle, string code, HttpContext http, CloseScenario close, CurrentAccess current, CancellationToken ct) =>
        IfMatch.Read(http, out var version) ?? ApiAnswer.Of(http, await close.HandleAsync(current.Value, new(cycle, code, false, version), ct), d => d);
}
