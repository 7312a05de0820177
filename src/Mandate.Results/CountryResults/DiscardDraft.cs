using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Deletes a draft that no reviewer has ever seen: begun for the wrong country, or twice. The journal keeps it.</summary>
public sealed class DiscardDraft
{
    private readonly MandateDb db;
    private readonly FindEntry find;
    private readonly SaveResult save;

    internal DiscardDraft(MandateDb db, FindEntry find, SaveResult save) => (this.db, this.find, this.save) = (db, find, save);

    public sealed record Input(Guid Id, int Version);

    public async Task<Outcome<Done>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (await find.ResultAsync(input.Id, ct) is not var (result, context)) return ResultAccess.NotFound();
        if (by.Refuse(ResultsFunctions.Report, result, context.Framework) is { } refusal) return refusal;
        if (result.Status != CountryResultStatus.Draft || result.Steps.Count > 0) return Problem.Conflict("results.discard.was_submitted");
        if (result.Version != input.Version) return Problem.Conflict("results.save.changed_meanwhile");
        foreach (var file in result.Evidence.Where(e => e.FileName is not null))
            db.Remove(new EvidenceContent { EvidenceId = file.Id, Bytes = [] });
        db.RemoveRange(result.Evidence);
        db.Remove(result);
        return await save.HandleAsync(result, new Act(by.Actor, "results.discard_draft"), null, ct) is { } problem ? problem : new Done();
    }
}
