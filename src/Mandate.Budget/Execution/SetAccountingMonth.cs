using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Closes a month of a biennium, after which it takes no entries; opens it again with a reason.</summary>
public sealed class SetAccountingMonth
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly TimeProvider clock;

    internal SetAccountingMonth(MandateDb db, OpenDesk desks, TimeProvider clock) => (this.db, this.desks, this.clock) = (db, desks, clock);

    /// <param name="Month">2022-03.</param>
    /// <param name="Reason">Needed to open it again.</param>
    public sealed record Input(string? Cycle, string Month, bool IsClosed, string? Reason = null);

    public sealed record Result(string Cycle, string Month, bool IsClosed);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, input.IsClosed ? "budget.close_month" : "budget.reopen_month", input.Reason?.Trim());
        // An import that is under way ends first.
        await db.HoldJournalAsync(ct);
        var opened = await desks.OfAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var parsed = BudgetMonth.Parse(input.Month, desk.Cycle, "month");
        if (!parsed.TryGet(out var month)) return parsed.Problems.ToList();
        if (desk.Closed.Contains(month) == input.IsClosed) return Problem.Conflict(input.IsClosed ? "budget.month.closed_already" : "budget.month.open_already", BudgetMonth.Text(month));
        if (!input.IsClosed && string.IsNullOrWhiteSpace(input.Reason)) return Problem.Rule("budget.month.reason", "reason");
        await ChangeAsync(by, desk, month, input, ct);
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return new Result(desk.Cycle.ToString(), BudgetMonth.Text(month), input.IsClosed);
    }

    private async Task ChangeAsync(Access by, ExecutionDesk desk, DateOnly month, Input input, CancellationToken ct)
    {
        var row = await db.Set<AccountingMonth>().SingleOrDefaultAsync(m => m.CycleId == desk.CycleId && m.Month == month, ct);
        if (row is null) db.Add(row = new AccountingMonth { Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = desk.CycleId, Month = month, By = by.Actor.Id });
        (row.IsClosed, row.At, row.By, row.Reason) = (input.IsClosed, clock.GetUtcNow(), by.Actor.Id, input.IsClosed ? row.Reason : input.Reason!.Trim());
    }
}
