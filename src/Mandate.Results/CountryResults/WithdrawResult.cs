using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// Takes a submitted result back from the reviewer, or stops an approved one from counting; either is a draft again.
/// </summary>
public sealed class WithdrawResult
{
    private readonly FindEntry find;
    private readonly SaveResult save;
    private readonly TimeProvider clock;

    internal WithdrawResult(FindEntry find, SaveResult save, TimeProvider clock) => (this.find, this.save, this.clock) = (find, save, clock);

    /// <param name="Reason">Asked for when the result was approved.</param>
    public sealed record Input(Guid Id, int Version, string? Reason = null);

    public async Task<Outcome<SavedResult>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (await find.ResultAsync(input.Id, ct) is not var (result, context)) return ResultAccess.NotFound();
        if (by.Refuse(ResultsFunctions.Report, result, context.Framework) is { } refusal) return refusal;
        var move = ReviewStates.After(result.Status, ResultMove.Withdraw);
        if (!move.TryGet(out var next)) return move.Problems.ToList();
        if (result.Version != input.Version) return Problem.Conflict("results.save.changed_meanwhile");
        var approved = result.Status == CountryResultStatus.Approved;
        if (approved && string.IsNullOrWhiteSpace(input.Reason)) return Problem.Rule("results.withdraw.reason_missing", "reason");
        if (!context.IsOpen) return EntryRules.PeriodClosed(context.Period);
        return await SaveAsync(by, result, approved, input.Reason?.Trim(), next, ct);
    }

    private async Task<Outcome<SavedResult>> SaveAsync(
        Access by, CountryResult result, bool approved, string? reason, CountryResultStatus next, CancellationToken ct)
    {
        if (approved) result.Reopen(by.Actor, clock.GetUtcNow(), reason);
        else result.Step(next, ReviewAction.Withdrawn, by.Actor, clock.GetUtcNow(), reason);
        Func<decimal?, decimal?, IEvent>? tell = approved
            ? (before, after) => new ResultReopened(result.Id, result.IndicatorId, result.PeriodId, result.Country, before, after) : null;
        return await save.HandleAsync(result, new Act(by.Actor, "results.withdraw_result", reason), tell, ct) is { } problem
            ? problem : SavedResult.Of(result);
    }
}
