using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>What whoever records the execution of a budget works with: its lines, codes, closed months and control.</summary>
internal sealed record ExecutionDesk(Guid CycleId, BudgetBook Book, IReadOnlyDictionary<string, LineKey> Codes, IReadOnlySet<DateOnly> Closed, ControlMode Mode)
{
    public Biennium Cycle => Book.Cycle;

    public IReadOnlyDictionary<LineKey, decimal> Appropriations { get; } = Book.Lines.ToDictionary(LineKey.Of, LineBalance.AppropriationOf);
}

/// <summary>Reads the desk of a biennium.</summary>
internal sealed class OpenDesk(MandateDb db, ReadBook read)
{
    /// <param name="cycle">Null: the only one there is.</param>
    public async Task<Outcome<ExecutionDesk>> OfAsync(Access by, string? cycle, CancellationToken ct)
    {
        var found = await read.InForceAsync(by, cycle, BookParts.Prices | BookParts.Outcomes, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        var id = one.Version.CycleId;
        var codes = await db.Set<LineCode>().AsNoTracking().Where(c => c.CycleId == id).ToListAsync(ct);
        var closed = await db.Set<AccountingMonth>().Where(m => m.CycleId == id && m.IsClosed).Select(m => m.Month).ToListAsync(ct);
        var control = await db.Set<ExecutionControl>().AsNoTracking().SingleOrDefaultAsync(c => c.CycleId == id, ct);
        return new ExecutionDesk(id, one.Book, codes.ToDictionary(c => c.Code, c => c.Key, StringComparer.Ordinal), closed.ToHashSet(), control?.Mode ?? ControlMode.Warn);
    }
}
