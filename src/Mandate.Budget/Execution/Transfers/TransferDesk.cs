using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>What a transfer is judged by: lines, rules of the parts, what stands on each line, what officers moved alone so far.</summary>
internal sealed record TransferDesk(ExecutionDesk Desk, IReadOnlyDictionary<string, TransferRule> Rules, IReadOnlyDictionary<LineKey, LineUse> Uses, IReadOnlyDictionary<LineKey, decimal> Alone)
{
    public LineBalance BalanceOf(LineKey line) => LineBalance.Of(Desk.Appropriations.GetValueOrDefault(line), Uses.GetValueOrDefault(line));
}

/// <summary>Reads it, so that nothing of it changes before the transaction ends.</summary>
internal sealed class OpenTransferDesk(MandateDb db, OpenDesk desks, ReadUses uses)
{
    public async Task<Outcome<TransferDesk>> LockAsync(Access by, string? cycle, CancellationToken ct)
    {
        // Imports and transfers take this lock too: the last dollar is moved once.
        await db.HoldJournalAsync(ct);
        var opened = await desks.OfAsync(by, cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var rules = await db.Set<TransferRule>().AsNoTracking().Where(r => r.CycleId == desk.CycleId).ToDictionaryAsync(r => r.Part, StringComparer.Ordinal, ct);
        var alone = await db.Set<Transfer>().AsNoTracking().Where(t => t.CycleId == desk.CycleId && t.IsAlone && t.State == TransferState.Approved).ToListAsync(ct);
        return new TransferDesk(desk, rules, await uses.OfAsync(desk.CycleId, null, ct),
            alone.SelectMany(t => new[] { (Line: t.From, t.AmountUsd), (Line: t.To, t.AmountUsd) }).GroupBy(t => t.Line).ToDictionary(g => g.Key, g => g.Sum(t => t.AmountUsd)));
    }
}
