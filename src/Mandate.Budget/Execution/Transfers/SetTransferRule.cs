using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Says what may be moved in a part of the appropriation, and how much of each line an officer may move alone.</summary>
public sealed class SetTransferRule
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;
    private readonly TimeProvider clock;

    internal SetTransferRule(MandateDb db, OpenDesk desks, TimeProvider clock) => (this.db, this.desks, this.clock) = (db, desks, clock);

    /// <param name="LimitPercent">Of each line's appropriation, 0 to 100; null: no such limit.</param>
    /// <param name="LimitUsd">0 or more; null: no such limit. With neither nobody moves anything alone.</param>
    /// <param name="Version">The version that was looked at, 0 while the part has no rule; null: whichever stands.</param>
    public sealed record Input(string? Cycle, string Part, bool ForbidsOut, bool ForbidsIn, decimal? LimitPercent, decimal? LimitUsd, int? Version = null);

    public async Task<Outcome<Input>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.ApproveTransfer, default) is { } refusal) return refusal;
        var opened = await desks.OfAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        List<Problem> problems = [];
        if (desk.Book.Lines.All(l => l.Part != input.Part)) problems.Add(Problem.Rule("budget.transfer.part", "part", input.Part));
        if (input.LimitPercent is < 0 or > 100) problems.Add(Problem.Rule("budget.transfer.percent", "limit_percent", input.LimitPercent));
        if (input.LimitUsd < 0) problems.Add(Problem.Rule("budget.transfer.limit", "limit_usd", input.LimitUsd));
        if (problems.Count > 0) return problems;
        var rule = await db.Set<TransferRule>().SingleOrDefaultAsync(r => r.CycleId == desk.CycleId && r.Part == input.Part, ct);
        if (db.StartFrom(rule, input.Version) is { } gone) return gone;
        if (rule is null) db.Add(rule = new TransferRule { Id = Guid.CreateVersion7(clock.GetUtcNow()), CycleId = desk.CycleId, Part = input.Part });
        (rule.ForbidsOut, rule.ForbidsIn, rule.LimitPercent, rule.LimitUsd) = (input.ForbidsOut, input.ForbidsIn, input.LimitPercent, input.LimitUsd);
        db.Act = new Act(by.Actor, "budget.set_transfer_rule");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? input with { Cycle = desk.Cycle.ToString(), Version = rule.Version } : saved.Problems.ToList();
    }
}
