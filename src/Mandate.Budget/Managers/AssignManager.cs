using System.Globalization;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Assigns a managing function, or one line, to a person's account from a day on; whoever had it until then no longer does.</summary>
public sealed class AssignManager
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly People people;
    private readonly TimeProvider clock;

    internal AssignManager(MandateDb db, OpenDesk desks, People people, TimeProvider clock) => (this.db, this.desks, this.people, this.clock) = (db, desks, people, clock);

    /// <param name="Managed">A function that lines of the budget name, or a line by its whole name, its code, or its own name where no other has it.</param>
    /// <param name="Email">Of the account; null: nobody answers for it any more.</param>
    /// <param name="From">Null: today.</param>
    public sealed record Input(string? Cycle, string? Managed, string? Email, DateOnly? From = null);

    /// <param name="Manager">Name of the person; null: nobody.</param>
    public sealed record Result(string Cycle, string Managed, bool IsLine, string? Manager, DateOnly From);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Prepare, default) is { } refusal) return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, string.IsNullOrWhiteSpace(input.Email) ? "budget.end_manager" : "budget.assign_manager");
        await db.HoldJournalAsync(ct);
        var opened = await desks.OfAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var all = await db.Set<ManagerAssignment>().ToListAsync(ct);
        var managed = Find(desk, all, input.Managed?.Trim() ?? "");
        var account = await AccountAsync(input.Email, ct);
        List<Problem> problems = [.. managed.Problems, .. account.Problems];
        if (problems.Count > 0) return problems;
        var from = input.From ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (Change(all, managed.Value, account.Value, from, by) is { } refused) return refused;
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        var name = account.Value is { } id ? (await people.NamesAsync([id], ct)).GetValueOrDefault(id) : null;
        return new Result(desk.Cycle.ToString(), managed.Value.Managed, managed.Value.IsLine, name, from);
    }

    private Problem? Change(List<ManagerAssignment> all, (bool IsLine, string Managed) managed, Guid? account, DateOnly from, Access by)
    {
        var own = all.FindAll(a => (a.IsLine, a.Managed) == managed);
        var last = own.Find(a => a.Until is null);
        if (last is null && account is null) return Problem.Conflict("budget.manager.nobody", managed.Managed);
        if (last is not null && last.AccountId == account) return Problem.Conflict("budget.manager.same", managed.Managed);
        // Terms follow each other: a day has one manager at most.
        var earliest = own.Max(a => (DateOnly?)(a.Until?.AddDays(1) ?? a.From));
        if (from < earliest) return Problem.Rule("budget.manager.before", "from", earliest?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (last is not null) last.Until = from.AddDays(-1);
        if (account is { } id)
            db.Add(new ManagerAssignment { Id = Guid.CreateVersion7(clock.GetUtcNow()), IsLine = managed.IsLine, Managed = managed.Managed, AccountId = id, From = from, At = clock.GetUtcNow(), By = by.Actor.Id });
        return null;
    }

    // What no line is called any more can still be ended.
    private static Outcome<(bool IsLine, string Managed)> Find(ExecutionDesk desk, List<ManagerAssignment> all, string named)
    {
        if (named.Length == 0) return Problem.Rule("kernel.csv.required", "managed");
        if (named.Length > ManagerAssignment.Longest) return Problem.Rule("budget.execution.long", "managed", ManagerAssignment.Longest);
        if (desk.Book.Lines.Any(l => l.Manager == named)) return (false, named);
        var line = LineNames.Find(desk, named, "managed");
        if (line.IsOk) return (true, line.Value.ToString());
        return all.Find(a => a.Managed == named) is { } known ? (known.IsLine, known.Managed)
            : line.Problems[0].Code == "budget.line.several" ? line.Problems[0] : Problem.Rule("budget.manager.unknown", "managed", named);
    }

    private async Task<Outcome<Guid?>> AccountAsync(string? email, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(email)) return (Guid?)null;
        return await people.FindAsync(email, ct) is { } id ? id : Problem.Rule("budget.manager.account", "email", email.Trim());
    }
}
