using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>
/// Records the governing body's decision on a version, which freezes and seals it. A version that takes the place of an
/// adopted one says why; one that came before the adopted one is past.
/// </summary>
public sealed class AdoptBudget
{
    public const int LongestText = 500;

    private readonly MandateDb db;
    private readonly ReadBook read;
    private readonly TimeProvider clock;

    internal AdoptBudget(MandateDb db, ReadBook read, TimeProvider clock) => (this.db, this.read, this.clock) = (db, read, clock);

    /// <param name="Number">Of the version; null: the one that stands.</param>
    /// <param name="Decision">Session and number of the decision.</param>
    /// <param name="Reason">Why an adopted version is replaced, where the version does not say so already.</param>
    public sealed record Input(string? Cycle, int? Number, string? Decision, string? Reason = null);

    /// <param name="Seal">SHA-256 of its rows, in hexadecimal.</param>
    /// <param name="Findings">What does not agree in it all the same.</param>
    public sealed record Adopted(string Cycle, int Number, VersionStage Stage, string Decision, string Seal, int Findings);

    public async Task<Outcome<Adopted>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Adopt, default) is { } refusal) return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // From here on nobody adopts another one or brings one in.
        await db.HoldJournalAsync(ct);
        var found = await read.HandleAsync(by, input.Cycle, input.Number, BookParts.All, ct);
        if (!found.TryGet(out var one)) return found.Problems.ToList();
        var version = await db.Set<BudgetVersion>().SingleAsync(v => v.Id == one.Version.Id, ct);
        var before = await db.Set<BudgetVersion>().Where(v => v.CycleId == version.CycleId && v.Decision != null).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);
        if (Check(input, version, before) is { Count: > 0 } problems) return problems;
        (version.Decision, version.AdoptedAt, version.AdoptedBy, version.Seal) = (input.Decision!.Trim(), clock.GetUtcNow(), by.Actor.Id, BookSeal.Of(one.Book));
        (version.Stage, version.Reason) = before is null ? (VersionStage.Adopted, null) : (VersionStage.Revised, version.Reason ?? input.Reason!.Trim());
        db.Act = new Act(by.Actor, "budget.adopt", version.Reason);
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return new Adopted(one.Book.Cycle.ToString(), version.Number, version.Stage, version.Decision, Convert.ToHexStringLower(version.Seal), CheckBudget.Of(version, one.Book).Findings.Count);
    }

    private static List<Problem> Check(Input input, BudgetVersion version, BudgetVersion? before)
    {
        if (version.Decision is not null) return [Problem.Conflict("budget.adopt.already", version.Number, version.Decision)];
        if (version.Stage == VersionStage.Withdrawn) return [Problem.Conflict("budget.adopt.withdrawn", version.Number)];
        if (before?.Number > version.Number) return [Problem.Rule("budget.adopt.past", "Number", version.Number, before.Number)];
        var problems = new List<Problem>();
        if (string.IsNullOrWhiteSpace(input.Decision)) problems.Add(Problem.Rule("budget.adopt.decision_missing", "Decision"));
        else if (input.Decision.Trim().Length > LongestText) problems.Add(Problem.Rule("budget.adopt.text_long", "Decision", LongestText));
        if (before is not null && version.Reason is null && string.IsNullOrWhiteSpace(input.Reason)) problems.Add(Problem.Rule("budget.adopt.reason_missing", "Reason", before.Number));
        else if (input.Reason?.Trim().Length > LongestText) problems.Add(Problem.Rule("budget.adopt.text_long", "Reason", LongestText));
        return problems;
    }
}
