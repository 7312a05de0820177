using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Puts every result that an upload touched back to what it said before, as long as nothing was built on the upload.
/// Results that it made are gone; approvals that it undid do not come back by themselves: somebody decides again.
/// </summary>
public sealed class UndoUpload
{
    private readonly MandateDb db;
    private readonly WriteCells writeCells;
    private readonly PeriodGate gate;
    private readonly FigureWriter figures;
    private readonly TimeProvider clock;

    internal UndoUpload(MandateDb db, WriteCells writeCells, PeriodGate gate, FigureWriter figures, TimeProvider clock) =>
        (this.db, this.writeCells, this.gate, this.figures, this.clock) = (db, writeCells, gate, figures, clock);

    public sealed record Input(Guid UploadId);

    /// <param name="Removed">Results that the upload had made.</param>
    public sealed record Result(string Framework, string Period, int Restored, int Removed);

    /// <returns>A conflict where a result was edited, handed in or decided since, or the period was closed.</returns>
    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (ResultAccess.RefuseNameless(by) is { } nameless) return nameless;
        var upload = await db.Set<SheetUpload>().SingleOrDefaultAsync(u => u.Id == input.UploadId, ct);
        if (upload is null) return Problem.NotFound("results.upload.not_found", input.UploadId);
        var before = SheetArchive.Unpack(upload.Before);
        db.Act = new Act(by.Actor, "results.undo_upload", upload.Reason);
        await using var own = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        var ids = before.ConvertAll(b => b.Id);
        var results = await db.Set<CountryResult>().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        if (results.Values.Any(r => !by.May(ResultsFunctions.Report, r.Target()))) return Problem.NotFound("results.upload.not_found", input.UploadId);
        if (await RefuseAsync(upload, before, results, ct) is { } refused) return refused;
        await RestoreAsync(by, before, results, ct);
        (upload.UndoneBy, upload.UndoneAt) = (by.Actor.Id, clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        await figures.RefreshAsync([.. results.Values.Select(r => r.IndicatorId).Distinct()], ct);
        await db.SaveChangesAsync(ct);
        await own.CommitAsync(ct);
        return new Result(await db.Set<Framework>().Where(f => f.Id == upload.FrameworkId).Select(f => f.Code).SingleAsync(ct),
            await db.Set<ReportingPeriod>().Where(p => p.Id == upload.PeriodId).Select(p => p.Code).SingleAsync(ct),
            before.Count(b => b.Content is not null), before.Count(b => b.Content is null));
    }

    private async Task<Problem?> RefuseAsync(SheetUpload upload, List<ResultBefore> before, Dictionary<Guid, CountryResult> results, CancellationToken ct)
    {
        if (upload.UndoneAt is not null) return Problem.Conflict("results.undo.already");
        var open = await gate.OpenAsync(ct);
        if (results.Values.Any(r => !open.Takes(upload.PeriodId, r.Country))) return EntryRules.PeriodClosed(open.Of(upload.PeriodId));
        var since = before.Count(b => results.GetValueOrDefault(b.Id)?.Version != b.VersionAfter);
        return since > 0 ? Problem.Conflict("results.upload.built_on", since) : null;
    }

    private async Task RestoreAsync(Access by, List<ResultBefore> before, Dictionary<Guid, CountryResult> results, CancellationToken ct)
    {
        var shapes = await ReadShape.OfAsync(db, [.. results.Values.Select(r => r.IndicatorId).Distinct()], ct);
        var ids = before.ConvertAll(b => b.Id);
        // Their cells come with them: what is removed or put back is found there.
        await db.Set<Measurement>().Include(m => m.Disaggregation).Where(m => ids.Contains(m.CountryResultId)).LoadAsync(ct);
        foreach (var one in before)
        {
            var result = results[one.Id];
            await writeCells.HandleAsync(result, [.. one.Content?.Cells.Select(c => c.ToCell()) ?? []], shapes.GetValueOrDefault(result.IndicatorId, MeasuredShape.Whole), ct);
            if (one.Content is null) db.Remove(result);
            else
            {
                one.Content.Restore(result);
                result.WrittenBy(by.Actor);
                db.Entry(result).Property(r => r.Version).IsModified = true;
            }
        }
    }
}
