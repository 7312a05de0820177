using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>Says whether the control of a biennium's execution warns or blocks.</summary>
public sealed class SetControl
{
    private readonly MandateDb db;
    private readonly OpenDesk desks;

    internal SetControl(MandateDb db, OpenDesk desks) => (this.db, this.desks) = (db, desks);

    /// <param name="Version">The version that was looked at, 0 while none was set; null: whichever stands.</param>
    public sealed record Input(string? Cycle, ControlMode Mode, int? Version = null);

    public sealed record Result(string Cycle, ControlMode Mode, int Version);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.ApproveTransfer, default) is { } refusal) return refusal;
        var opened = await desks.OfAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var row = await db.Set<ExecutionControl>().SingleOrDefaultAsync(c => c.CycleId == desk.CycleId, ct);
        if (db.StartFrom(row, input.Version) is { } gone) return gone;
        if (row is null) db.Add(row = new ExecutionControl { CycleId = desk.CycleId });
        row.Mode = input.Mode;
        db.Act = new Act(by.Actor, "budget.set_control");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Result(desk.Cycle.ToString(), row.Mode, row.Version) : saved.Problems.ToList();
    }
}
