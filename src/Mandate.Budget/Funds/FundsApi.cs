using Mandate.Organisation;
using Mandate.Ui;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Mandate.Budget;

/// <summary>Funds and unforeseen expenditure over the API: movements, proposals, authorisations and what met them, repayments.</summary>
internal static class FundsApi
{
    private const string Unforeseen = "/budgets/{cycle}/unforeseen";

    /// <param name="Amount">In the currency of the fund.</param>
    /// <param name="On">Null: today.</param>
    internal sealed record MovementBody(MovementKind Kind, decimal Amount, string Reason, string? Decision = null, DateOnly? On = null);

    /// <param name="Amount">In the currency of the fund.</param>
    internal sealed record ProposalBody(string Title, decimal Amount, ProposalStatus Status = ProposalStatus.Proposed, string? Decision = null);

    /// <param name="Amount">US dollars, like what meets it.</param>
    /// <param name="On">Null: as it is; of a new one today.</param>
    /// <param name="Rate">Units of the currency of the Working Capital Fund for one US dollar; null: the budget rate.</param>
    /// <param name="MovedOn">The day on which that fund moves; null: today.</param>
    internal sealed record UnforeseenBody(string Purpose, string Decision, decimal Amount, DateOnly? On = null, decimal Savings = 0, decimal Provision = 0, decimal WorkingCapital = 0, decimal? Rate = null, DateOnly? MovedOn = null);

    /// <param name="Amount">US dollars.</param>
    internal sealed record RepaymentBody(decimal Amount, string Reason, DateOnly? On = null);

    public static void MapFundsApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapApi("budget.api.funds_tag");
        Keeps(api.MapPost("/funds/{fund}/movements", MoveAsync)).Is("moveFund", "budget.api.fund_move").Takes<MovementBody>().Produces<MoveFund.Result>(StatusCodes.Status201Created);
        Keeps(api.MapPost("/funds/{fund}/proposals", ProposeAsync)).Is("addFundProposal", "budget.api.proposal_add").Takes<ProposalBody>().Produces<SaveFundProposal.Result>(StatusCodes.Status201Created);
        Keeps(api.MapPut("/funds/proposals/{id:guid}", ProposalAsync)).Is("setFundProposal", "budget.api.proposal_set").Takes<ProposalBody>().NeedsVersion().Produces<SaveFundProposal.Result>();
        Keeps(api.MapPost(Unforeseen, AuthoriseAsync)).Is("addUnforeseenExpenditure", "budget.api.unforeseen_add").Takes<UnforeseenBody>().Produces<SaveUnforeseen.Result>(StatusCodes.Status201Created);
        Keeps(api.MapPut(Unforeseen + "/{id:guid}", SetAsync)).Is("setUnforeseenExpenditure", "budget.api.unforeseen_set").Takes<UnforeseenBody>().NeedsVersion().Produces<SaveUnforeseen.Result>();
        Keeps(api.MapPost(Unforeseen + "/{id:guid}/repayments", RepayAsync)).Is("repayWorkingCapital", "budget.api.unforeseen_repay").Takes<RepaymentBody>().NeedsVersion().Produces<RepayWorkingCapital.Result>();
    }

    private static RouteHandlerBuilder Keeps(RouteHandlerBuilder route) => ExecutionApi.Needs(route, BudgetFunctions.ExecuteCode);

    private static async Task<IResult> MoveAsync(string fund, HttpContext http, MoveFund move, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<MovementBody>(http, ct);
        if (body is null) return refusal!;
        var done = await move.HandleAsync(current.Value, new(fund, body.On, body.Kind, ExecutionApi.Text(body.Amount), null, body.Reason, body.Decision), ct);
        return done.TryGet(out var moved) ? ApiAnswer.Of(moved, location: ApiRoutes.Root + "/funds") : http.Refuse(done.Problems);
    }

    private static async Task<IResult> ProposeAsync(string fund, HttpContext http, SaveFundProposal save, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<ProposalBody>(http, ct);
        if (body is null) return refusal!;
        var done = await save.HandleAsync(current.Value, new(null, fund, body.Title, ExecutionApi.Text(body.Amount), body.Status, body.Decision), ct);
        return done.TryGet(out var made) ? ApiAnswer.Of(made, made.Version, $"{ApiRoutes.Root}/funds/proposals/{made.Id}") : http.Refuse(done.Problems);
    }

    private static async Task<IResult> ProposalAsync(Guid id, HttpContext http, SaveFundProposal save, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<ProposalBody>(http, ct);
        return body is null ? refusal!
            : ApiAnswer.Of(http, await save.HandleAsync(current.Value, new(id, null, body.Title, ExecutionApi.Text(body.Amount), body.Status, body.Decision ?? "", version), ct), p => p, p => p.Version);
    }

    private static async Task<IResult> AuthoriseAsync(string cycle, HttpContext http, SaveUnforeseen save, CurrentAccess current, CancellationToken ct)
    {
        var (body, refusal) = await ApiBody.ReadAsync<UnforeseenBody>(http, ct);
        if (body is null) return refusal!;
        var done = await save.HandleAsync(current.Value, InputOf(cycle, null, body, null), ct);
        return done.TryGet(out var made) ? ApiAnswer.Of(made, made.Version, $"{ApiRoutes.Root}/budgets/{cycle}/unforeseen") : http.Refuse(done.Problems);
    }

    private static async Task<IResult> SetAsync(string cycle, Guid id, HttpContext http, SaveUnforeseen save, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<UnforeseenBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await save.HandleAsync(current.Value, InputOf(cycle, id, body, version), ct), u => u, u => u.Version);
    }

    private static async Task<IResult> RepayAsync(string cycle, Guid id, HttpContext http, RepayWorkingCapital repay, CurrentAccess current, CancellationToken ct)
    {
        if (IfMatch.Read(http, out var version) is { } unversioned) return unversioned;
        var (body, refusal) = await ApiBody.ReadAsync<RepaymentBody>(http, ct);
        return body is null ? refusal! : ApiAnswer.Of(http, await repay.HandleAsync(current.Value, new(cycle, id, ExecutionApi.Text(body.Amount), body.Reason, body.On, version), ct), r => r, r => r.Version);
    }

    private static SaveUnforeseen.Input InputOf(string cycle, Guid? id, UnforeseenBody b, int? version) => new(cycle, id, b.On, b.Purpose, b.Decision, ExecutionApi.Text(b.Amount),
        ExecutionApi.Text(b.Savings), ExecutionApi.Text(b.Provision), ExecutionApi.Text(b.WorkingCapital), version, ExecutionApi.Text(b.Rate), b.MovedOn);
}
