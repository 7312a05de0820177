using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>
/// Takes the version that stands back, as long as nobody adopted it and nothing rests on it: the one before it stands again.
/// It is kept to be read, with the reason; its number is not given twice. A scenario that was made into it is open again.
/// </summary>
public sealed class WithdrawVersion
{
    private readonly MandateDb db;
    private readonly ReadBook read;
    private readonly TimeProvider clock;

    internal WithdrawVersion(MandateDb db, ReadBook read, TimeProvider clock) => (this.db, this.read, this.clock) = (db, read, clock);

    /// <param name="Reason">Why it is taken back.</param>
    public sealed record Input(string Cycle, int Number, string? Reason);

    /// <param name="Stands">Number of the version that stands now; null: none does.</param>
    /// <param name="Reopened">Code of the scenario that had been made into it.</param>
    public sealed record Withdrawn(string Cycle, int Number, int? Stands, string? Reopened);

    public async Task<Outcome<Withdrawn>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Prepare, default) is { } refusal) return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // From here on nobody adopts it, makes a scenario over it, or brings another one in.
        await db.HoldJournalAsync(ct);
        var found = await read.HandleAsync(by, input.Cycle, input.Number, BookParts.None, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        var version = await db.Set<BudgetVersion>().SingleAsync(v => v.Id == one.Version.Id, ct);
        if (await RefuseAsync(version, input.Reason, ct) is { Count: > 0 } problems) return problems;
        var made = await db.Set<Scenario>().SingleOrDefaultAsync(s => s.CycleId == version.CycleId && s.MadeNumber == version.Number, ct);
        if (made is not null) (made.State, made.MadeNumber) = (ScenarioState.Open, null);
        (version.Stage, version.WithdrawnAt, version.WithdrawnBy, version.Withdrawal) = (VersionStage.Withdrawn, clock.GetUtcNow(), by.Actor.Id, input.Reason!.Trim());
        db.Act = new Act(by.Actor, "budget.withdraw", version.Withdrawal);
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        var before = await Others(version).MaxAsync(v => (int?)v.Number, ct);
        return new Withdrawn(one.Book.Cycle.ToString(), version.Number, before, made?.Code);
    }

    private async Task<List<Problem>> RefuseAsync(BudgetVersion version, string? reason, CancellationToken ct)
    {
        if (version.Stage == VersionStage.Withdrawn) return [Problem.Conflict("budget.withdraw.already", version.Number)];
        if (version.Decision is not null) return [Problem.Conflict("budget.withdraw.adopted", version.Number, version.Decision)];
        var problems = new List<Problem>();
        if (await Others(version).Where(v => v.Number > version.Number).MaxAsync(v => (int?)v.Number, ct) is { } later) problems.Add(Problem.Conflict("budget.withdraw.later", version.Number, later));
        var scenarios = await db.Set<Scenario>().Where(s => s.CycleId == version.CycleId && s.BaseNumber == version.Number && s.State == ScenarioState.Open).OrderBy(s => s.Code).Select(s => s.Code).ToListAsync(ct);
        if (scenarios.Count > 0) problems.Add(Problem.Conflict("budget.withdraw.scenarios", version.Number, string.Join(", ", scenarios)));
        if (await IsSpentByAsync(version, ct)) problems.Add(Problem.Conflict("budget.withdraw.spent", version.Number));
        if (reason.Given() is not { } why) problems.Add(Problem.Rule("budget.withdraw.reason_missing", "Reason"));
        else if (why.Length > AdoptBudget.LongestText) problems.Add(Problem.Rule("budget.adopt.text_long", "Reason", AdoptBudget.LongestText));
        return problems;
    }

    // Money is spent by the version adopted last; while none is, by the one that stands: by this one, since it is there.
    private async Task<bool> IsSpentByAsync(BudgetVersion version, CancellationToken ct)
    {
        var others = await Others(version).ToListAsync(ct);
        if (others.Exists(v => v.Decision is not null)) return false;
        var since = others.Count == 0 ? DateTimeOffset.MinValue : version.At;
        return await db.Set<ExecutionImport>().AnyAsync(i => i.CycleId == version.CycleId && i.At >= since, ct)
            || await db.Set<Transfer>().AnyAsync(t => t.CycleId == version.CycleId && t.ProposedAt >= since, ct)
            || await db.Set<LineForecast>().AnyAsync(f => f.CycleId == version.CycleId && f.At >= since, ct)
            || (others.Count == 0 && await db.Set<UnforeseenAuthorisation>().AnyAsync(u => u.CycleId == version.CycleId, ct));
    }

    private IQueryable<BudgetVersion> Others(BudgetVersion version) =>
        db.Set<BudgetVersion>().AsNoTracking().Where(v => v.CycleId == version.CycleId && v.Id != version.Id && v.Stage != VersionStage.Withdrawn);
}
