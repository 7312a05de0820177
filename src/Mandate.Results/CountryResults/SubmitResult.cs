using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Hands a draft, or a returned result that was mended, to the reviewer.</summary>
public sealed class SubmitResult
{
    private readonly FindEntry find;
    private readonly SaveResult save;
    private readonly TimeProvider clock;

    internal SubmitResult(FindEntry find, SaveResult save, TimeProvider clock) => (this.find, this.save, this.clock) = (find, save, clock);

    public sealed record Input(Guid Id, int Version);

    /// <returns>The result as submitted, or everything that it still lacks.</returns>
    public async Task<Outcome<SavedResult>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (await find.ResultAsync(input.Id, ct) is not var (result, context)) return ResultAccess.NotFound();
        if (by.Refuse(ResultsFunctions.Report, result, context.Framework) is { } refusal) return refusal;
        var move = ReviewStates.After(result.Status, ResultMove.Submit);
        if (!move.TryGet(out var next)) return move.Problems.ToList();
        if (result.Version != input.Version) return Problem.Conflict("results.save.changed_meanwhile");
        if (SubmitRules.Check(context, result) is { Count: > 0 } problems) return problems;
        var now = clock.GetUtcNow();
        result.Step(next, ReviewAction.Submitted, by.Actor, now);
        result.SubmittedAt = now;
        // Whoever hands it in stands behind it too.
        result.WrittenBy(by.Actor);
        return await save.HandleAsync(result, new Act(by.Actor, "results.submit_result"), null, ct) is { } problem
            ? problem : SavedResult.Of(result);
    }
}
