using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>
/// Takes a piece of evidence away. Before the first submission it is deleted; afterwards it is kept for the history,
/// since a reviewer may have judged by it.
/// </summary>
public sealed class RemoveEvidence
{
    private readonly MandateDb db;
    private readonly FindEntry find;
    private readonly SaveResult save;
    private readonly TimeProvider clock;

    internal RemoveEvidence(MandateDb db, FindEntry find, SaveResult save, TimeProvider clock) =>
        (this.db, this.find, this.save, this.clock) = (db, find, save, clock);

    public sealed record Input(Guid Id, int Version, Guid Evidence);

    public async Task<Outcome<SavedResult>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (await find.ResultAsync(input.Id, ct) is not var (result, context)) return ResultAccess.NotFound();
        if (EvidenceRules.Refuse(by, result, context, input.Version) is { } refusal) return refusal;
        var evidence = result.Evidence.Find(e => e.Id == input.Evidence && e.RemovedAt is null);
        if (evidence is null) return Problem.NotFound("results.evidence.not_found");
        Remove(result, evidence);
        result.WrittenBy(by.Actor);
        db.Entry(result).Property(r => r.Version).IsModified = true;
        return await save.HandleAsync(result, new Act(by.Actor, "results.remove_evidence"), null, ct) is { } problem
            ? problem : SavedResult.Of(result);
    }

    private void Remove(CountryResult result, Evidence evidence)
    {
        if (result.Steps.Count > 0)
        {
            evidence.RemovedAt = clock.GetUtcNow();
            return;
        }
        if (evidence.FileName is not null) db.Remove(new EvidenceContent { EvidenceId = evidence.Id, Bytes = [] });
        result.Evidence.Remove(evidence);
        db.Remove(evidence);
    }
}
