using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>
/// Brings projects' expenditure in from a file of the ERP, all or nothing. An entry that is known already is left alone, so
/// that the same file again changes nothing; one that is known with other figures is refused.
/// </summary>
public sealed class ImportExpenditure
{
    private readonly MandateDb db;
    private readonly TimeProvider clock;

    internal ImportExpenditure(MandateDb db, TimeProvider clock) => (this.db, this.clock) = (db, clock);

    /// <param name="Mapping">Which code of the ERP stands for which project; kept, and used by the files that follow.</param>
    /// <param name="DryRun">Says what would be brought in and saves nothing.</param>
    /// <param name="IsSample">Made up for a demonstration.</param>
    public sealed record Input(ImportFile File, ImportFile? Mapping = null, bool DryRun = false, bool IsSample = false);

    /// <param name="Entries">New ones.</param>
    /// <param name="Known">Those that were there already.</param>
    /// <param name="Codes">Of the ERP that are new or stand for another project now.</param>
    public sealed record Result(int Entries, int Known, int Codes, decimal CommittedUsd, decimal SpentUsd, bool IsSaved);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        var problems = new ProblemList();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, "cooperation.import_expenditure");
        // Under the journal's lock: two files that hold the same entries go in one after the other.
        await db.HoldJournalAsync(ct);
        var ledger = await LedgerAsync(ct);
        var mapped = input.Mapping is { } file ? ExpenditureReader.Codes(file, ledger, problems) : [];
        var rows = ExpenditureReader.Read(input.File, ledger, problems);
        var (added, known) = await NewAsync(input.File.Name, rows, problems, ct);
        if (!problems.IsEmpty) return problems.ToProblems();
        var codes = await SaveCodesAsync(mapped, ct);
        var result = new Result(added.Count, known, codes, Sum(added, e => e.Kind == ExpenditureKind.Commitment), Sum(added, e => e.Kind != ExpenditureKind.Commitment),
            !input.DryRun && added.Count + codes > 0);
        if (!result.IsSaved) return result;
        await SaveAsync(by, input, added, ct);
        await transaction.CommitAsync(ct);
        return result;
    }

    private async Task<ExpenditureLedger> LedgerAsync(CancellationToken ct)
    {
        var projects = await db.Set<Project>().Select(p => new { p.Code, p.Id }).ToDictionaryAsync(p => p.Code, p => p.Id, StringComparer.Ordinal, ct);
        var partners = await db.Set<Partner>().Where(p => p.IsImplementer).Select(p => new { p.Code, p.Id }).ToDictionaryAsync(p => p.Code, p => p.Id, StringComparer.Ordinal, ct);
        var codes = await db.Set<ProjectErpCode>().ToDictionaryAsync(c => c.Code, c => c.ProjectId, StringComparer.Ordinal, ct);
        var rates = await db.Set<OperationalRate>().AsNoTracking().ToListAsync(ct);
        return new(projects, partners, codes, rates, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
    }

    private async Task<(List<Expenditure> Added, int Known)> NewAsync(string file, List<(int Row, Expenditure Entry)> rows, ProblemList problems, CancellationToken ct)
    {
        var ids = rows.Select(r => r.Entry.EntryId).Distinct().ToList();
        var known = await db.Set<Expenditure>().AsNoTracking().Where(e => ids.Contains(e.EntryId)).ToDictionaryAsync(e => e.EntryId, StringComparer.Ordinal, ct);
        var (seen, added) = (new HashSet<string>(StringComparer.Ordinal), new List<Expenditure>());
        foreach (var (row, entry) in rows)
        {
            if (!seen.Add(entry.EntryId)) problems.Add("cooperation.import.twice", new Place(file, row, "entry_id"));
            else if (!known.TryGetValue(entry.EntryId, out var before)) added.Add(entry);
            else if (!before.SaysTheSame(entry)) problems.Add("cooperation.expenditure.changed", new Place(file, row, "entry_id"), entry.EntryId);
        }
        return (added, known.Count);
    }

    private async Task<int> SaveCodesAsync(Dictionary<string, Guid> mapped, CancellationToken ct)
    {
        var stored = await db.Set<ProjectErpCode>().Where(c => mapped.Keys.Contains(c.Code)).ToDictionaryAsync(c => c.Code, StringComparer.Ordinal, ct);
        var changed = mapped.Where(m => !stored.TryGetValue(m.Key, out var now) || now.ProjectId != m.Value).ToList();
        foreach (var (code, project) in changed)
        {
            if (stored.TryGetValue(code, out var row)) row.ProjectId = project;
            else db.Add(new ProjectErpCode { Id = Guid.CreateVersion7(clock.GetUtcNow()), Code = code, ProjectId = project });
        }
        return changed.Count;
    }

    private async Task SaveAsync(Access by, Input input, List<Expenditure> rows, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var import = new ExpenditureImport { Id = Guid.CreateVersion7(now), At = now, By = by.Actor.Id, FileName = input.File.Name, Entries = rows.Count, IsSample = input.IsSample };
        if (rows.Count > 0) db.Add(import);
        var touched = rows.Select(r => r.ProjectId).ToHashSet();
        foreach (var project in await db.Set<Project>().Where(p => touched.Contains(p.Id)).ToListAsync(ct)) project.UpdatedAt = now;
        await db.SaveChangesAsync(ct);
        foreach (var row in rows) row.ImportId = import.Id;
        if (rows.Count > 0) await db.CopyAsync(rows, ct);
    }

    private static decimal Sum(List<Expenditure> rows, Func<Expenditure, bool> which) => rows.Where(which).Sum(r => r.AmountUsd);
}
