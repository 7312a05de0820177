using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Sends a submitted result back to its office, with the reason; what levels had approved it no longer holds.</summary>
public sealed class ReturnResult
{
    public const int LongestReason = 4_000;

    private readonly FindEntry find;
    private readonly SaveResult save;
    private readonly TimeProvider clock;

    internal ReturnResult(FindEntry find, SaveResult save, TimeProvider clock) => (this.find, this.save, this.clock) = (find, save, clock);

    public sealed record Input(Guid Id, int Version, string? Reason);

    public async Task<Outcome<SavedResult>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (await find.ResultAsync(input.Id, ct) is not var (result, context)) return ResultAccess.NotFound();
        if (Decide.Refuse(by, result, context, ResultMove.Return, input.Version) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(input.Reason)) return Problem.Rule("results.review.reason_missing", "reason");
        if (input.Reason.Length > LongestReason) return Problem.Rule("results.review.reason_long", "reason", LongestReason);
        var now = clock.GetUtcNow();
        var level = result.Round(context.Levels).Level;
        result.Step(CountryResultStatus.Returned, ReviewAction.Returned, by.Actor, now, input.Reason.Trim(), level);
        (result.DecidedBy, result.DecidedAt) = (by.Actor.Id, now);
        return await save.HandleAsync(result, new Act(by.Actor, "results.return_result", input.Reason.Trim()), null, ct) is { } problem
            ? problem : SavedResult.Of(result);
    }
}
