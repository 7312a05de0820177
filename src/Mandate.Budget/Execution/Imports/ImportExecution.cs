using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>
/// Brings entries of the accounts in from a file of the ERP, all or nothing. An entry that is known already is left alone,
/// so that the same file again changes nothing; one that is known with other figures is refused.
/// </summary>
public sealed class ImportExecution
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly ReadUses uses;
    private readonly TimeProvider clock;

    internal ImportExecution(MandateDb db, OpenDesk desks, ReadUses uses, TimeProvider clock) => (this.db, this.desks, this.uses, this.clock) = (db, desks, uses, clock);

    /// <param name="Mapping">Which code of the ERP stands for which line; kept, and used by the files that follow.</param>
    /// <param name="DryRun">Says what would be brought in and saves nothing.</param>
    /// <param name="IsSample">Made up for a demonstration.</param>
    public sealed record Input(ImportFile File, string? Cycle, ImportFile? Mapping = null, bool DryRun = false, bool IsSample = false);

    /// <param name="Entries">New ones.</param>
    /// <param name="Known">Those that were there already.</param>
    /// <param name="Codes">Of the ERP that are new or stand for another line now.</param>
    /// <param name="Breaches">Lines on which the new entries go beyond what they may; such are refused where the control blocks.</param>
    public sealed record Result(string Cycle, int Entries, int Known, int Codes, decimal AllottedUsd, decimal CommittedUsd, decimal SpentUsd, bool IsSaved, IReadOnlyList<Breach> Breaches);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, "budget.import_execution");
        // Under the journal's lock: what was read of balances and closed months is still so at commit.
        await db.HoldJournalAsync(ct);
        var opened = await desks.OfAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var problems = new ProblemList();
        var mapped = input.Mapping is { } file ? CodeReader.Read(file, desk, problems) : [];
        var added = await NewAsync(input, desk, mapped, problems, ct);
        var before = await uses.OfAsync(desk.CycleId, null, ct);
        var breaches = ControlRules.Worsened(desk.Appropriations, before, before.With(added.Rows.Select(r => SumOf(r.Entry))), added.Rows.Select(r => r.Entry.Key));
        if (desk.Mode == ControlMode.Block) foreach (var breach in breaches) Refuse(breach, input.File.Name, added.Rows, problems);
        if (!problems.IsEmpty) return problems.ToProblems();
        var codes = await SaveCodesAsync(desk, mapped, ct);
        var result = new Result(desk.Cycle.ToString(), added.Rows.Count, added.Known, codes, Sum(added.Rows, EntryKind.Allotment), Sum(added.Rows, EntryKind.Commitment),
            Sum(added.Rows, EntryKind.Actual), !input.DryRun && added.Rows.Count + codes > 0, breaches);
        if (!result.IsSaved) return result;
        await SaveAsync(by, desk, input, added.Rows, ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    private async Task<(List<EntryRow> Rows, int Known)> NewAsync(Input input, ExecutionDesk desk, Dictionary<string, LineKey> mapped, ProblemList problems, CancellationToken ct)
    {
        var codes = new Dictionary<string, LineKey>(desk.Codes, StringComparer.Ordinal);
        foreach (var (code, line) in mapped) codes[code] = line;
        var rows = EntryReader.Read(input.File, desk, codes, problems);
        var ids = rows.Select(r => r.Entry.EntryId).Distinct().ToList();
        var known = await db.Set<ExecutionEntry>().AsNoTracking().Where(e => e.CycleId == desk.CycleId && ids.Contains(e.EntryId)).ToDictionaryAsync(e => e.EntryId, StringComparer.Ordinal, ct);
        return (EntryRules.New(input.File.Name, rows, known, desk.Closed, problems), known.Count);
    }

    // Told at the last row that adds to what went too far.
    private static void Refuse(Breach breach, string file, List<EntryRow> rows, ProblemList problems)
    {
        var last = rows.Last(r => r.Entry.Key == breach.Line && (r.Entry.Kind == EntryKind.Allotment || !breach.IsAllotment));
        problems.Add(breach.Code, new Place(file, last.Row, "amount"), breach.Line.ToString(), breach.Reached, breach.Limit);
    }

    private async Task<int> SaveCodesAsync(ExecutionDesk desk, Dictionary<string, LineKey> mapped, CancellationToken ct)
    {
        var changed = mapped.Where(m => !desk.Codes.TryGetValue(m.Key, out var now) || now != m.Value).ToDictionary(StringComparer.Ordinal);
        var stored = await db.Set<LineCode>().Where(c => c.CycleId == desk.CycleId && changed.Keys.Contains(c.Code)).ToDictionaryAsync(c => c.Code, StringComparer.Ordinal, ct);
        foreach (var (code, line) in changed)
        {
            if (stored.TryGetValue(code, out var row)) row.Key = line;
            else db.Add(new LineCode { Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = desk.CycleId, Code = code, Part = line.Part, Group = line.Group, Line = line.Line });
        }
        return changed.Count;
    }

    private async Task SaveAsync(Access by, ExecutionDesk desk, Input input, List<EntryRow> rows, CancellationToken ct)
    {
        var import = new ExecutionImport { Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = desk.CycleId, At = clock.GetUtcNow(), By = by.Actor.Id, FileName = input.File.Name, Entries = rows.Count, IsSample = input.IsSample };
        if (rows.Count > 0) db.Add(import);
        await db.SaveChangesAsync(ct);
        foreach (var row in rows) row.Entry.ImportId = import.Id;
        if (rows.Count > 0) await db.CopyAsync(rows.Select(r => r.Entry), ct);
    }

    private static LineUses.Sum SumOf(ExecutionEntry e) => new(e.Key, e.Kind, e.AmountUsd);

    private static decimal Sum(List<EntryRow> rows, EntryKind kind) => rows.Where(r => r.Entry.Kind == kind).Sum(r => r.Entry.AmountUsd);
}
