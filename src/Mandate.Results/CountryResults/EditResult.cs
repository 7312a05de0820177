using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Changes what a result says. Editing an approved one undoes its approval, in sight of everybody.</summary>
public sealed class EditResult
{
    private readonly MandateDb db;
    private readonly FindEntry find;
    private readonly TakeEntry take;
    private readonly SaveResult save;
    private readonly TimeProvider clock;

    internal EditResult(MandateDb db, FindEntry find, TakeEntry take, SaveResult save, TimeProvider clock) =>
        (this.db, this.find, this.take, this.save, this.clock) = (db, find, take, save, clock);

    /// <param name="Version">The version that the edit started from; another gives an <see cref="EditConflict"/>
    /// with both, and nothing is saved.</param>
    public sealed record Input(Guid Id, int Version, ResultEntry Entry);

    /// <returns>The result as saved, or every problem at once.</returns>
    public async Task<Outcome<SavedResult>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (await find.ResultAsync(input.Id, ct) is not var (result, context)) return ResultAccess.NotFound();
        if (by.Refuse(ResultsFunctions.Report, result, context.Framework) is { } refusal) return refusal;
        var move = ReviewStates.After(result.Status, ResultMove.Edit);
        if (!move.TryGet(out var next)) return move.Problems.ToList();
        if (EntryRules.Check(context, input.Entry) is { Count: > 0 } problems) return problems;
        db.EditFrom(result, input.Version);
        return await SaveAsync(by, result, context, input.Entry, next, ct);
    }

    private async Task<Outcome<SavedResult>> SaveAsync(
        Access by, CountryResult result, EntryContext context, ResultEntry entry, CountryResultStatus next, CancellationToken ct)
    {
        var wasApproved = result.Status == CountryResultStatus.Approved;
        // Before the change: the step keeps what had been approved.
        if (wasApproved) result.Reopen(by.Actor, clock.GetUtcNow());
        await take.HandleAsync(result, entry, context, ct);
        result.WrittenBy(by.Actor);
        result.Status = next;
        Func<decimal?, decimal?, IEvent>? tell = wasApproved
            ? (before, after) => new ResultReopened(result.Id, result.IndicatorId, result.PeriodId, result.Country, before, after) : null;
        return await save.HandleAsync(result, new Act(by.Actor, "results.edit_result"), tell, ct) is { } problem
            ? problem : SavedResult.Of(result);
    }
}
