using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Reads what was recorded of the lines of a biennium, added up by the database.</summary>
internal sealed class ReadUses(MandateDb db)
{
    /// <param name="at">Up to this month; null: all of it.</param>
    public async Task<Dictionary<LineKey, LineUse>> OfAsync(Guid cycle, DateOnly? at, CancellationToken ct)
    {
        var sums = await db.Set<ExecutionEntry>().Where(e => e.CycleId == cycle && (at == null || e.Month <= at))
            .GroupBy(e => new { e.Part, e.Group, e.Line, e.Kind }).Select(g => new { g.Key, Usd = g.Sum(e => e.AmountUsd) }).ToListAsync(ct);
        var moved = await db.Set<Transfer>().AsNoTracking().Where(t => t.CycleId == cycle && t.State == TransferState.Approved && (at == null || t.Month <= at)).ToListAsync(ct);
        var expected = await db.Set<LineForecast>().AsNoTracking().Where(f => f.CycleId == cycle && (at == null || f.Month <= at)).ToListAsync(ct);
        return LineUses.Of(sums.Select(s => new LineUses.Sum(new(s.Key.Part, s.Key.Group, s.Key.Line), s.Key.Kind, s.Usd)),
            moved.Select(t => new LineUses.Moved(t.From, t.To, t.AmountUsd)), expected.Select(f => new LineUses.Expected(f.Key, f.Month, f.AmountUsd)));
    }

    /// <summary>What was spent of each line for the outcome that the accounts name; null: they name none.</summary>
    public async Task<List<SpentFor>> SpentForAsync(Guid cycle, DateOnly at, CancellationToken ct)
    {
        var sums = await db.Set<ExecutionEntry>().Where(e => e.CycleId == cycle && e.Month <= at && e.Kind == EntryKind.Actual)
            .GroupBy(e => new { e.Part, e.Group, e.Line, e.Outcome }).Select(g => new { g.Key, Usd = g.Sum(e => e.AmountUsd) }).ToListAsync(ct);
        return sums.ConvertAll(s => new SpentFor(new(s.Key.Part, s.Key.Group, s.Key.Line), s.Key.Outcome, s.Usd));
    }

    /// <summary>Changes whenever entries or approved transfers come in, which are never changed themselves.</summary>
    public async Task<string> StampAsync(Guid cycle, CancellationToken ct)
    {
        var imports = await db.Set<ExecutionImport>().Where(i => i.CycleId == cycle).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Entries = g.Sum(i => i.Entries) }).SingleOrDefaultAsync(ct);
        var transfers = await db.Set<Transfer>().CountAsync(t => t.CycleId == cycle && t.State == TransferState.Approved, ct);
        return $"{imports?.Count} {imports?.Entries} {transfers}";
    }

    public Task<bool> HasSamplesAsync(Guid cycle, CancellationToken ct) => db.Set<ExecutionImport>().AnyAsync(i => i.CycleId == cycle && i.IsSample, ct);

    /// <summary>The last month of which something was recorded; null: nothing was.</summary>
    public Task<DateOnly?> LastMonthAsync(Guid cycle, CancellationToken ct) => db.Set<ExecutionEntry>().Where(e => e.CycleId == cycle).Select(e => (DateOnly?)e.Month)
        .Concat(db.Set<Transfer>().Where(t => t.CycleId == cycle && t.State == TransferState.Approved).Select(t => (DateOnly?)t.Month)).MaxAsync(ct);
}
