using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>
/// Approves or refuses a transfer that somebody else proposed. What it was judged by is looked at again, under the lock: the
/// money may have gone elsewhere, the rules may have changed.
/// </summary>
public sealed class DecideTransfer
{
    private readonly MandateDb db;
    private readonly OpenTransferDesk desks;
    private readonly TimeProvider clock;

    internal DecideTransfer(MandateDb db, OpenTransferDesk desks, TimeProvider clock) => (this.db, this.desks, this.clock) = (db, desks, clock);

    /// <param name="Version">The version that was looked at; null: whichever stands.</param>
    /// <param name="Reason">Why it is refused.</param>
    public sealed record Input(string? Cycle, int Number, bool Approves, int? Version = null, string? Reason = null);

    public async Task<Outcome<ProposeTransfer.Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.ApproveTransfer, default) is { } refusal) return refusal;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, input.Approves ? "budget.approve_transfer" : "budget.refuse_transfer", input.Reason?.Trim());
        var opened = await desks.LockAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var transfer = await db.Set<Transfer>().SingleOrDefaultAsync(t => t.CycleId == desk.Desk.CycleId && t.Number == input.Number, ct);
        if (transfer is null) return Problem.NotFound("budget.transfer.unknown", input.Number, desk.Desk.Cycle.ToString());
        if (Check(by, desk, transfer, input) is { Count: > 0 } problems) return problems;
        if (input.Version is { } version) db.EditFrom(transfer, version);
        (transfer.State, transfer.DecidedBy, transfer.DecidedAt) = (input.Approves ? TransferState.Approved : TransferState.Refused, by.Actor.Id, clock.GetUtcNow());
        transfer.Refusal = input.Approves ? null : input.Reason!.Trim();
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await transaction.CommitAsync(ct);
        return new ProposeTransfer.Result(desk.Desk.Cycle.ToString(), transfer.Number, transfer.State, transfer.IsAlone, transfer.Version);
    }

    private static List<Problem> Check(Access by, TransferDesk desk, Transfer transfer, Input input)
    {
        if (transfer.State != TransferState.Proposed) return [Problem.Conflict("budget.transfer.decided", transfer.Number)];
        if (IsAuthor(by.Actor, transfer)) return [Problem.Forbidden("budget.transfer.own", transfer.Number)];
        if (!input.Approves) return string.IsNullOrWhiteSpace(input.Reason) ? [Problem.Rule("budget.transfer.refusal_reason", "reason")] : [];
        return TransferLimits.Problems(desk, transfer.From, transfer.To, transfer.AmountUsd, transfer.Month, transfer.Decision);
    }

    // Nobody approves their own, in whoever's name it was proposed or is decided.
    internal static bool IsAuthor(Actor actor, Transfer transfer) => new[] { actor.Id, actor.OnBehalfOf }.OfType<string>()
        .Any(id => id == transfer.ProposedBy || id == transfer.ProposedFor);
}
