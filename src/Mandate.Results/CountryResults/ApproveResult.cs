using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// Approves a submitted result at the level where it waits, as the very content that the reviewer saw. It goes on to
/// the next level; approved by the last, it counts.
/// </summary>
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
        Approve(result, result.Round(context.Levels), by.Actor, clock.GetUtcNow());
        Func<decimal?, decimal?, IEvent>? tell = result.Status != CountryResultStatus.Approved ? null
            : (before, after) => new ResultApproved(result.Id, result.IndicatorId, result.PeriodId, result.Country, before, after);
        return await save.HandleAsync(result, new Act(by.Actor, "results.approve_result"), tell, ct) is { } problem
            ? problem : SavedResult.Of(result);
    }

    private static void Approve(CountryResult result, ReviewRound round, Actor reviewer, DateTimeOffset now)
    {
        var (status, passed, action) = round.Approved();
        var version = result.Version;
        result.Step(status, action, reviewer, now, level: round.Level, passed: passed);
        (result.DecidedBy, result.DecidedAt) = (reviewer.Id, now);
        if (status == CountryResultStatus.Approved) (result.ApprovedVersion, result.ApprovedHash) = (version, result.Steps[^1].ContentHash);
    }
}
