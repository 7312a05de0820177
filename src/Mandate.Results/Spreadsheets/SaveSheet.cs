using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Saves many results in one transaction: each with its journal row as if it had been edited alone, their cells in
/// bulk, and the figures of each indicator once.
/// </summary>
internal sealed class SaveSheet(MandateDb db, WriteCells writeCells, PeriodGate gate, FigureWriter figures, TimeProvider clock)
{
    private const int AtOnce = 500;

    /// <param name="upload">Makes the row of the upload from what has to be kept for its undo.</param>
    /// <returns>Null when all is saved, else why nothing is; the context is done with then.</returns>
    public async Task<Problem?> HandleAsync(Access by, Act act, SheetState state, IReadOnlyList<PlannedResult> results, Func<byte[], SheetUpload> upload, CancellationToken ct)
    {
        db.Act = act;
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.HoldJournalAsync(ct);
        // Asked under the journal's lock: nobody can close the period between this and commit.
        var open = await gate.OpenAsync(ct);
        if (results.Any(r => !open.Takes(state.Period.Id, r.Place.Code))) return EntryRules.PeriodClosed(open.Of(state.Period.Id));
        var (cells, before, reopened) = (new CellsInBulk(db), new List<ResultBefore>(results.Count), new List<CountryResult>());
        foreach (var some in results.Chunk(AtOnce))
            if (await SaveAsync(by, act, some, cells, before, reopened, ct) is { } refused) return refused;
        await cells.WriteAsync(await DisaggregationsAsync(results, ct), ct);
        db.Add(upload(SheetArchive.Pack(before)));
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        await RefreshAsync([.. results.Select(r => r.Context.Indicator.Id).Distinct()], reopened, ct);
        if (own is not null) await own.CommitAsync(ct);
        return null;
    }

    private async Task<Problem?> SaveAsync(
        Access by, Act act, PlannedResult[] planned, CellsInBulk cells, List<ResultBefore> before, List<CountryResult> reopened, CancellationToken ct)
    {
        var ids = planned.Where(p => p.Stored is not null).Select(p => p.Stored!.Row.Id).ToList();
        var tracked = ids.Count == 0 ? [] : await db.Set<CountryResult>().Include(r => r.Evidence).AsSingleQuery().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        foreach (var one in planned)
        {
            var result = one.Stored is null ? Draft(by, one) : tracked.GetValueOrDefault(one.Stored.Row.Id);
            if (result is null || (one.Stored is { } read && read.Row.Version != result.Version)) return Problem.Conflict("results.sheet.changed_since_preview");
            if (one.Stored?.Row.Status == CountryResultStatus.Approved) reopened.Add(Reopen(by, act, result, one.Stored));
            result.WrittenBy(by.Actor);
            var now = TakeEntry.Take(result, one.Entry, one.Context);
            if (cells.Compare(result.Id, one.Stored?.Cells.Values.ToArray() ?? [], now) is { } changed) db.Raise(changed);
            if (one.Stored is null) db.Add(result);
            else db.Entry(result).Property(r => r.Version).IsModified = true;
            before.Add(new(result.Id, (one.Stored?.Row.Version ?? 0) + 1, one.Stored is null ? null : ContentBefore.Of(one.Stored)));
        }
        var saved = await db.SaveAsync(_ => Problem.Conflict("results.sheet.changed_since_preview"), ct);
        db.ChangeTracker.Clear();
        return saved.IsOk ? null : saved.Problems[0];
    }

    // The step keeps what had been approved, cells included; they are written in bulk and must not be tracked.
    private CountryResult Reopen(Access by, Act act, CountryResult result, StoredResult stored)
    {
        result.Cells.AddRange(stored.Cells.Values.Select(c => new Measurement
        {
            Disaggregation = new() { Key = c.Key }, Status = c.Amount.Status, Quantity = c.Amount.Quantity, Denominator = c.Amount.Denominator, Comment = c.Comment, FollowUp = c.FollowUp,
        }));
        result.Reopen(by.Actor, clock.GetUtcNow(), act.Reason);
        result.Cells.Clear();
        return result;
    }

    private CountryResult Draft(Access by, PlannedResult planned)
    {
        var now = clock.GetUtcNow();
        return new()
        {
            Id = Guid.CreateVersion7(now), FrameworkId = planned.Context.Framework.Id, IndicatorId = planned.Context.Indicator.Id, PeriodId = planned.Context.Period.Id,
            Country = planned.Place.Code, Region = planned.Place.Region, ReportedBy = by.Actor.Id, ReportedAt = now,
        };
    }

    private async Task<Dictionary<string, int>> DisaggregationsAsync(IReadOnlyList<PlannedResult> results, CancellationToken ct)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var shape in results.Where(r => r.Context.Shape.HasCells).GroupBy(r => r.Context.Shape))
        {
            var keys = shape.SelectMany(r => r.Stored?.Cells.Keys ?? Enumerable.Empty<string>())
                .Concat(shape.SelectMany(r => r.Entry.Cells ?? []).Where(c => !c.IsEmpty).Select(c => CellKey.Canonical(c.Key, shape.Key.Dimensions, "cell").Value));
            var found = await writeCells.DisaggregationsAsync(keys.Where(k => !ids.ContainsKey(k)), shape.Key, ct);
            await db.SaveChangesAsync(ct);
            foreach (var (key, made) in found) ids[key] = made.Id;
        }
        return ids;
    }

    private async Task RefreshAsync(List<Guid> indicators, List<CountryResult> reopened, CancellationToken ct)
    {
        var moved = (await figures.RefreshAsync(indicators, ct)).Where(m => m.Region == FigureWriter.AllRegions).ToDictionary(m => m.Indicator);
        var now = await db.Set<IndicatorFigure>().AsNoTracking().Where(f => indicators.Contains(f.IndicatorId) && f.Region == FigureWriter.AllRegions)
            .ToDictionaryAsync(f => f.IndicatorId, f => f.Value, ct);
        foreach (var r in reopened)
        {
            var after = now.GetValueOrDefault(r.IndicatorId);
            var before = moved.TryGetValue(r.IndicatorId, out var move) ? move.Before : after;
            db.Raise(new ResultReopened(r.Id, r.IndicatorId, r.PeriodId, r.Country, before, after));
        }
        await db.SaveChangesAsync(ct);
    }
}
