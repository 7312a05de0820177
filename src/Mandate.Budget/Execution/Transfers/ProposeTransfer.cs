using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>
/// Moves money from one line to another. Within what an officer may move alone it holds at once; beyond it waits for
/// somebody else. Balances are looked at under a lock: of two who move the last dollar one is told that it is gone.
/// </summary>
public sealed class ProposeTransfer
{
    private readonly MandateDb db;
    private readonly OpenTransferDesk desks;
    private readonly TimeProvider clock;

    internal ProposeTransfer(MandateDb db, OpenTransferDesk desks, TimeProvider clock) => (this.db, this.desks, this.clock) = (db, desks, clock);

    /// <param name="From">Its whole name, a code of the ERP, or its own name where no other line has it.</param>
    /// <param name="Amount">US dollars, as files write figures.</param>
    /// <param name="Decision">Reference of a decision; needed between parts.</param>
    /// <param name="Month">From which it holds, like 2022-03; null: this one, or the nearest of the biennium.</param>
    public sealed record Input(string? Cycle, string? From, string? To, string? Amount, string? Reason, string? Decision = null, string? Month = null);

    public sealed record Result(string Cycle, int Number, TransferState State, bool IsAlone, int Version);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Execute, default) is { } refusal) return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, "budget.propose_transfer", input.Reason?.Trim());
        var opened = await desks.LockAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var checkedInput = Check(desk, input);
        if (!checkedInput.TryGet(out var transfer)) return checkedInput.Problems.ToList();
        await FillAsync(by, desk, transfer, ct);
        db.Add(transfer);
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return new Result(desk.Desk.Cycle.ToString(), transfer.Number, transfer.State, transfer.IsAlone, transfer.Version);
    }

    private Outcome<Transfer> Check(TransferDesk desk, Input input)
    {
        var (from, to, amount) = (LineNames.Find(desk.Desk, input.From, "from"), LineNames.Find(desk.Desk, input.To, "to"), Figure.Parse(input.Amount, "amount"));
        var month = string.IsNullOrWhiteSpace(input.Month) ? BudgetMonth.Nearest(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), desk.Desk.Cycle) : BudgetMonth.Parse(input.Month, desk.Desk.Cycle, "month");
        List<Problem> problems = [.. from.Problems, .. to.Problems, .. amount.Problems, .. month.Problems];
        if (amount.TryGet(out var usd) && (usd <= 0 || decimal.Round(usd, 2) != usd)) problems.Add(Problem.Rule("budget.transfer.amount", "amount", usd));
        if (string.IsNullOrWhiteSpace(input.Reason)) problems.Add(Problem.Rule("budget.transfer.reason", "reason"));
        if (from.IsOk && to.IsOk && month.IsOk) problems.AddRange(TransferLimits.Problems(desk, from.Value, to.Value, usd, month.Value, input.Decision));
        if (problems.Count > 0) return problems;
        return new Transfer
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = desk.Desk.CycleId, From = from.Value, To = to.Value, AmountUsd = usd, Month = month.Value,
            Reason = input.Reason!.Trim(), Decision = string.IsNullOrWhiteSpace(input.Decision) ? null : input.Decision.Trim(), ProposedBy = "", ProposedAt = clock.GetUtcNow(),
        };
    }

    private async Task FillAsync(Access by, TransferDesk desk, Transfer transfer, CancellationToken ct)
    {
        transfer.Number = 1 + (await db.Set<Transfer>().Where(t => t.CycleId == transfer.CycleId).MaxAsync(t => (int?)t.Number, ct) ?? 0);
        (transfer.ProposedBy, transfer.ProposedFor) = (by.Actor.Id, new Actor(by.Actor.OnBehalfOf ?? "").AccountId is null ? null : by.Actor.OnBehalfOf);
        if (!TransferLimits.IsAlone(desk, transfer.From, transfer.To, transfer.AmountUsd)) return;
        (transfer.IsAlone, transfer.State, transfer.DecidedBy, transfer.DecidedAt) = (true, TransferState.Approved, by.Actor.Id, clock.GetUtcNow());
    }
}
