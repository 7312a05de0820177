using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>An entry, its evidence and its submission in one transaction: all of it is saved, or nothing.</summary>
internal sealed class SaveWhole(MandateDb db, AddEvidence add, SubmitResult submit)
{
    /// <param name="entry">Reports or edits.</param>
    /// <param name="evidence">Added in this order, one at a time: no more than one file is held in memory.</param>
    public async Task<Outcome<SavedResult>> InOneAsync(
        Access by, Func<Task<Outcome<SavedResult>>> entry, IReadOnlyList<EvidencePiece> evidence, bool handIn, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var saved = await entry();
        foreach (var piece in evidence) saved = await ThenAsync(saved, on => piece.AddAsync(add, by, on, ct));
        if (handIn) saved = await ThenAsync(saved, on => submit.HandleAsync(by, new(on.Id, on.Version), ct));
        if (saved.IsOk) await transaction.CommitAsync(ct);
        return saved;
    }

    private async Task<Outcome<SavedResult>> ThenAsync(Outcome<SavedResult> saved, Func<SavedResult, Task<Outcome<SavedResult>>> step)
    {
        if (!saved.TryGet(out var on)) return saved;
        db.ChangeTracker.Clear();
        return await step(on);
    }
}
