using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>How the accounts of a biennium are kept: its months, open or closed, the control, and the files that brought entries in.</summary>
public sealed class ReadAccounts
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly People people;

    internal ReadAccounts(MandateDb db, OpenDesk desks, People people) => (this.db, this.desks, this.people) = (db, desks, people);

    /// <param name="Entries">That count for it.</param>
    /// <param name="By">Who closed or opened it last; null: nobody ever did.</param>
    /// <param name="Reason">Why it was opened again.</param>
    public sealed record OfMonth(string Month, bool IsClosed, int Entries, decimal SpentUsd, string? By, DateTimeOffset? At, string? Reason);

    public sealed record Import(DateTimeOffset At, string By, string File, int Entries, bool IsSample);

    /// <param name="ControlVersion">0: nobody set it, it warns.</param>
    /// <param name="Imports">The newest first, a hundred at most.</param>
    public sealed record View(string Cycle, ControlMode Control, int ControlVersion, IReadOnlyList<OfMonth> Months, IReadOnlyList<Import> Imports);

    public async Task<Outcome<View>> HandleAsync(Access by, string? cycle, CancellationToken ct)
    {
        var opened = await desks.OfAsync(by, cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var id = desk.CycleId;
        var control = await db.Set<ExecutionControl>().AsNoTracking().SingleOrDefaultAsync(c => c.CycleId == id, ct);
        var months = await db.Set<AccountingMonth>().AsNoTracking().Where(m => m.CycleId == id).ToDictionaryAsync(m => m.Month, ct);
        var sums = await db.Set<ExecutionEntry>().Where(e => e.CycleId == id).GroupBy(e => e.Month)
            .Select(g => new { g.Key, Count = g.Count(), Spent = g.Where(e => e.Kind == EntryKind.Actual).Sum(e => e.AmountUsd) }).ToDictionaryAsync(g => g.Key, ct);
        var imports = await db.Set<ExecutionImport>().AsNoTracking().Where(i => i.CycleId == id).OrderByDescending(i => i.At).Take(100).ToListAsync(ct);
        var name = await NamesAsync([.. months.Values.Select(m => m.By), .. imports.Select(i => i.By)], ct);
        return new View(desk.Cycle.ToString(), control?.Mode ?? ControlMode.Warn, control?.Version ?? 0,
            [.. BudgetMonth.Of(desk.Cycle).Select(m => (Day: m, Row: months.GetValueOrDefault(m), Sum: sums.GetValueOrDefault(m)))
                .Select(m => new OfMonth(BudgetMonth.Text(m.Day), m.Row?.IsClosed == true, m.Sum?.Count ?? 0, m.Sum?.Spent ?? 0, m.Row is null ? null : name(m.Row.By), m.Row?.At, m.Row?.Reason))],
            imports.ConvertAll(i => new Import(i.At, name(i.By), i.FileName, i.Entries, i.IsSample)));
    }

    private async Task<Func<string, string>> NamesAsync(IReadOnlyList<string> actors, CancellationToken ct)
    {
        var names = await people.NamesAsync(actors.Select(a => new Actor(a).AccountId).OfType<Guid>().Distinct(), ct);
        return actor => new Actor(actor).AccountId is { } id && names.TryGetValue(id, out var name) ? name : actor;
    }
}
