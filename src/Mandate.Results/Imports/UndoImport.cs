using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Puts a framework back to what it was before an import, as long as nothing has been built on that import.</summary>
public sealed class UndoImport
{
    private readonly MandateDb db;
    private readonly SaveFramework save;
    private readonly TimeProvider clock;

    internal UndoImport(MandateDb db, SaveFramework save, TimeProvider clock) => (this.db, this.save, this.clock) = (db, save, clock);

    public sealed record Input(Guid ImportId);

    /// <param name="FrameworkRemoved">The import had made the framework; it is gone.</param>
    public sealed record Result(string Code, bool FrameworkRemoved);

    /// <returns>A conflict, with what stands in the way, where something later depends on the import.</returns>
    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var import = await db.Set<FrameworkImport>().SingleOrDefaultAsync(i => i.Id == input.ImportId, ct);
        if (import is null || !by.May(ResultsFunctions.Import, new Target(Framework: import.FrameworkId)))
            return Problem.NotFound("results.import.not_found", input.ImportId);
        var state = await FrameworkState.LoadAsync(db, import.FrameworkCode, ct);
        if (await RefuseAsync(import, state, ct) is { Count: > 0 } refused) return refused;
        var act = new Act(by.Actor, "results.undo_import");
        if (import.Before is null) Remove(state!);
        else Restore(state!, RowsArchive.Unpack(import.Before)!, act);
        (import.UndoneBy, import.UndoneAt) = (by.Actor.Id, clock.GetUtcNow());
        try
        {
            await save.HandleAsync(act, import.FrameworkCode, ct);
            return new Result(import.FrameworkCode, import.Before is null);
        }
        catch (DbUpdateException)
        {
            return Problem.Conflict("results.undo.changed_since");
        }
    }

    private async Task<List<Problem>> RefuseAsync(FrameworkImport import, FrameworkState? state, CancellationToken ct)
    {
        if (import.UndoneAt is not null) return [Problem.Conflict("results.undo.already")];
        if (state is null) return [Problem.Conflict("results.undo.framework_gone", import.FrameworkCode)];
        var later = await db.Set<FrameworkImport>().CountAsync(
            i => i.FrameworkId == import.FrameworkId && i.UndoneAt == null && i.At > import.At, ct);
        if (later > 0) return [Problem.Conflict("results.undo.later_import", later)];
        if (PlanToken.OfState(state.ToRows()) != import.StateAfter) return [Problem.Conflict("results.undo.changed_since")];
        if (import.Before is null && state.Framework.Status == FrameworkStatus.Approved)
            return [Problem.Conflict("results.undo.approved", import.FrameworkCode)];
        if (import.Before is null && await db.Set<IndicatorLink>().AnyAsync(l => l.FromFrameworkId == import.FrameworkId || l.ToFrameworkId == import.FrameworkId, ct))
            return [Problem.Conflict("results.undo.has_links", import.FrameworkCode)];
        var old = RowsArchive.Unpack(import.Before);
        // Another framework may lean on this one since: what is put back could lead round.
        if (old is not null && await SourceRules.CheckAsync(db, null, old, ct) is { Count: > 0 } wrong) return wrong;
        var before = old?.Indicators.Select(i => i.Code).ToHashSet(StringComparer.Ordinal) ?? [];
        var results = old?.Results.Select(r => r.Code).ToHashSet(StringComparer.Ordinal) ?? [];
        return [.. await RemovalRules.CheckAsync(db, [.. state.Indicators.Values.Where(i => !before.Contains(i.Code))], ct),
            .. await RemovalRules.ServedAsync(db, [.. state.Nodes.Values.Where(n => !results.Contains(n.Code))], ct)];
    }

    private void Restore(FrameworkState state, FrameworkRows before, Act act)
    {
        if (state.Framework.Status == FrameworkStatus.Approved)
            db.AddRange(ImportedRevisions.Between(state.ToRows(), before, state.IndicatorIds(), act, clock.GetUtcNow()));
        new ApplyRows(db, state).Apply(before);
        state.Framework.FiguresVersion++;
    }

    private void Remove(FrameworkState state)
    {
        db.RemoveRange(state.Targets.Values.SelectMany(t => t.Regions));
        db.RemoveRange(state.Targets.Values);
        db.RemoveRange(state.Sources.Values);
        db.RemoveRange(state.Baselines.Values);
        db.RemoveRange(state.Indicators.Values);
        db.RemoveRange(state.Nodes.Values);
        db.RemoveRange(state.SdgLinks.Values);
        db.RemoveRange(state.Framework.Levels);
        db.Remove(state.Framework);
    }
}
