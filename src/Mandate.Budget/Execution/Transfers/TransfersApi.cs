using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Budget;

/// <summary>Money that goes from one line to another over the API: proposed, decided, and the rules of parts.</summary>
internal static class TransfersApi
{
    private const string Root = "/budgets/{cycle}/transfers", One = Root + "/{number:int}";

    /// <param name="From">A line: its whole name, a code of the ERP, or its own name where no other line has it.</param>
    /// <param name="Amount">US dollars, to the cent.</param>
    /// <param name="Decision">Needed between parts.</param>
    /// <param name="Month">From which it holds; null: this one, or the nearest of the biennium.</param>
    internal sealed record Body(string From, string To, decimal Amount, string Reason, string? Decision = null, string? Month = null);

    internal sealed record RefusalBody(string Reason);

    /// <param name="LimitPercent">Of each line's appropriation; null: no such limit.</param>
    internal sealed record RuleBody(bool ForbidsOut, bool ForbidsIn, decimal? LimitPercent = null, decimal? LimitUsd = null);

    public static void MapTransfersApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("budget.api.execution_tag");
        ExecutionApi.Needs(api.MapPost(Root, ProposeAsync), BudgetFunctions.ExecuteCode).Is("proposeTransfer", "budget.api.transfer").Takes<Body>().Produces<ProposeTransfer.Result>(StatusCodes.Status201Created);
        ExecutionApi.Needs(api.MapPost(One + "/approve", ApproveAsync), BudgetFunctions.ApproveTransferCode).Is("approveTransfer", "budget.api.transfer_approve").NeedsVersion().Produces<ProposeTransfer.Result>();
        ExecutionApi.Needs(api.MapPost(One + "/refuse", RefuseAsync), BudgetFunctions.ApproveTransferCode).Is("refuseTransfer", "budget.api.transfer_refuse").Takes<RefusalBody>().NeedsVersion().Produces<ProposeTransfer.Result>();
        ExecutionApi.Needs(api.MapPut(Root + "/rules/{part}", RuleAsync), BudgetFunctions.ApproveTransferCode).Is("setTransferRule", "budget.api.transfer_rule").Takes<RuleBody>().NeedsVersion().Produces<ListTransfers.Rule>();
    }

    private static async Task<IResult> ProposeAsync(string cycle, HttpContext http, ProposeTransfer propose, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<Body>(http, ct);
        if (body is null) return refusal!;
        var done = await propose.HandleAsync(current.Value, new(cycle, body.From, body.To, ExecutionApi.Text(body.Amount), body.Reason, body.Decision, body.Month), ct);
        return done.TryGet(out var made) ? ApiAnswer.Of(made, made.Version, $"{ApiRoutes.Root}/budgets/{made.Cycle}/transfers") : http.Refuse(done.Problems);
    }

    private static async Task<IResult> ApproveAsync(string cycle, int number, HttpContext http, DecideTransfer decide, CurrentAccess current, CancellationToken ct) =>
        IfMatch.Read(http, out var version) is { } unversioned ? unversioned
            : ApiAnswer.Of(http, await decide.HandleAsync(current.Value, new(cycle, number, true, version), ct), t => t, t => t.Version);

    private static async Task<IResult> RefuseAsync(string cycle, int number, HttpContext http, DecideTransfer decide, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<RefusalBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await decide.HandleAsync(current.Value, new(cycle, number, false, version, body.Reason), ct), t => t, t => t.Version);
    }

    private static async Task<IResult> RuleAsync(string cycle, string part, HttpContext http, SetTransferRule set, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<RuleBody>(http, ct);
        if (body is null) return refusal!;
        var done = await set.HandleAsync(current.Value, new(cycle, part, body.ForbidsOut, body.ForbidsIn, body.LimitPercent, body.LimitUsd, version), ct);
        return ApiAnswer.Of(http, done, r => new ListTransfers.Rule(r.Part, r.ForbidsOut, r.ForbidsIn, r.LimitPercent, r.LimitUsd, r.Version ?? 0), r => r.Version ?? 0);
    }
}
