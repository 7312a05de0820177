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
    private readonly OpenEntryBook books;
    private readonly TimeProvider clock;

    internal ImportExecution(MandateDb db, OpenEntryBook books, TimeProvider clock) => (this.db, this.books, this.clock) = (db, books, clock);

    /// <param name="Mapping">Which code of the ERP stands for which line; kept, and used by the files that follow.</param>
    /// <param name="DryRun">Says what would be brought in and saves nothing.</param>
    /// <param name="IsSample">Made up for a demonstration.</param>
    /// <param name="Token">Of the preview that is carried out; null: none was looked at.</param>
    public sealed record Input(ImportFile File, string? Cycle, ImportFile? Mapping = null, bool DryRun = false, bool IsSample = false, string? Token = null);

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
        var problems = new ProblemList();
        var opened = await books.OfAsync(by, input, problems, null, ct);
        if (!opened.TryGet(out var book)) return opened.Problems.ToList();
        if (book.Desk.Mode == ControlMode.Block) foreach (var breach in book.Breaches) Refuse(breach, input.File.Name, book.Rows, problems);
        if (!problems.IsEmpty) return problems.ToProblems();
        if (input.Token is { } token && token != book.Token) return Problem.Conflict("budget.execution.changed_meanwhile");
        var codes = await SaveCodesAsync(book, ct);
        var result = new Result(book.Desk.Cycle.ToString(), book.Rows.Count, book.Known, codes, book.Sum(EntryKind.Allotment), book.Sum(EntryKind.Commitment), book.Sum(EntryKind.Actual),
            !input.DryRun && book.Rows.Count + codes > 0, book.Breaches);
        if (!result.IsSaved) return result;
        await SaveAsync(by, input, book, ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    // Told at the last row that adds to what went too far.
    private static void Refuse(Breach breach, string file, IReadOnlyList<EntryRow> rows, ProblemList problems)
    {
        var last = rows.Last(r => r.Entry.Key == breach.Line && (r.Entry.Kind == EntryKind.Allotment || !breach.IsAllotment));
        problems.Add(breach.Code, new Place(file, last.Row, "amount"), breach.Line.ToString(), breach.Reached, breach.Limit);
    }

    private async Task<int> SaveCodesAsync(EntryBook book, CancellationToken ct)
    {
        var changed = book.ChangedCodes.ToDictionary(StringComparer.Ordinal);
        var stored = await db.Set<LineCode>().Where(c => c.CycleId == book.Desk.CycleId && changed.Keys.Contains(c.Code)).ToDictionaryAsync(c => c.Code, StringComparer.Ordinal, ct);
        foreach (var (code, line) in changed)
        {
            if (stored.TryGetValue(code, out var row)) row.Key = line;
            else db.Add(new LineCode { Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = book.Desk.CycleId, Code = code, Part = line.Part, Group = line.Group, Line = line.Line });
        }
        return changed.Count;
    }

    private async Task SaveAsync(Access by, Input input, EntryBook book, CancellationToken ct)
    {
        var import = new ExecutionImport
        { Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = book.Desk.CycleId, At = clock.GetUtcNow(), By = by.Actor.Id, FileName = input.File.Name, Entries = book.Rows.Count, IsSample = input.IsSample };
        if (book.Rows.Count > 0) db.Add(import);
        await db.SaveChangesAsync(ct);
        foreach (var row in book.Rows) row.Entry.ImportId = import.Id;
        if (book.Rows.Count > 0) await db.CopyAsync(book.Rows.Select(r => r.Entry), ct);
    }
}
