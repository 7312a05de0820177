using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Approves a submitted result, as the very content that the reviewer saw: from then on it counts.</summary>
public sealed class ApproveResult
{
    private readonly FindEntry find;
    private readonly SaveResult save;
    private readonly TimeProvider clock;

    internal ApproveResult(FindEntry find, SaveResult save, TimeProvider clock) => (this.find, this.save, this.clock) = (find, save, clock);

    /// <param name="Version">The version that was read.</param>
    /// <param name="ContentHash">SHA-256 in hexadecimal of the content that was read.</param>
    public sealed record Input(Guid Id, int Version, string ContentHash);

    public async Task<Outcome<SavedResult>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (await find.ResultAsync(input.Id, ct) is not var (result, context)) return ResultAccess.NotFound();
        if (Decide.Refuse(by, result, context, ResultMove.Approve, input.Version) is { } refusal) return refusal;
        if (!string.Equals(SavedResult.Of(result).ContentHash, input.ContentHash, StringComparison.OrdinalIgnoreCase))
            return Problem.Conflict("results.save.changed_meanwhile");
        Approve(result, by.Actor, clock.GetUtcNow());
        return await save.HandleAsync(result, new Act(by.Actor, "results.approve_result"), (before, after) =>
            new ResultApproved(result.Id, result.IndicatorId, result.PeriodId, result.Country, before, after), ct) is { } problem
            ? problem : SavedResult.Of(result);
    }

    private static void Approve(CountryResult result, Actor reviewer, DateTimeOffset now)
    {
        result.ApprovedVersion = result.Version;
        result.Step(CountryResultStatus.Approved, ReviewAction.Approved, reviewer, now);
        result.ApprovedHash = result.Steps[^1].ContentHash;
        (result.DecidedBy, result.DecidedAt) = (reviewer.Id, now);
    }
}
