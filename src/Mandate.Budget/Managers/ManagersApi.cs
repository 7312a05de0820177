using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Budget;

/// <summary>Who answers for which lines, over the API: read and assigned; and the lines of whoever asks.</summary>
internal static class ManagersApi
{
    /// <param name="Managed">A function that lines name, or a line by its whole name.</param>
    /// <param name="Email">Of the account; null: nobody answers for it any more.</param>
    internal sealed record Body(string Managed, string? Email = null, DateOnly? From = null);

    public static void MapManagersApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("budget.title");
        api.MapGet("/budgets/{cycle}/managers", ListAsync).Is("listLineManagers", "budget.api.managers").Produces<ListManagers.View>().WithMetadata(new RequiresFunctionAttribute(BudgetFunctions.ReadCode));
        api.MapPost("/budgets/{cycle}/managers", AssignAsync).Is("assignLineManager", "budget.api.manager").Takes<Body>().Produces<AssignManager.Result>().WithMetadata(new RequiresFunctionAttribute(BudgetFunctions.PrepareCode));
        api.MapGet("/budgets/{cycle}/my-lines", MineAsync).Is("readMyLines", "budget.api.my_lines").Asks("at", "budget.api.at").Produces<System.Text.Json.Nodes.JsonObject>().WithMetadata(new RequiresFunctionAttribute(BudgetFunctions.ReadCode));
    }

    private static async Task<IResult> ListAsync(string cycle, HttpContext http, ListManagers list, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await list.HandleAsync(current.Value, cycle, ct), v => v);

    private static async Task<IResult> AssignAsync(string cycle, HttpContext http, AssignManager assign, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<Body>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await assign.HandleAsync(current.Value, new(cycle, body.Managed, body.Email, body.From), ct), r => r);
    }

    private static async Task<IResult> MineAsync(string cycle, string? at, HttpContext http, ReadMyLines read, CurrentAccess current, CancellationToken ct) =>
        ApiAnswer.Of(http, await read.HandleAsync(current.Value, new(cycle, at), ct), m => TableText.Json(m.Execution.Table));
}
