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

    public sealed record Input(string? Cycle, ControlMode Mode);

    public sealed record Result(string Cycle, ControlMode Mode);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.ApproveTransfer, default) is { } refusal) return refusal;
        var opened = await desks.OfAsync(by, input.Cycle, ct);
        if (!opened.TryGet(out var desk)) return opened.Problems.ToList();
        var row = await db.Set<ExecutionControl>().SingleOrDefaultAsync(c => c.CycleId == desk.CycleId, ct);
        if (row is null) db.Add(new ExecutionControl { CycleId = desk.CycleId, Mode = input.Mode });
        else row.Mode = input.Mode;
        db.Act = new Act(by.Actor, "budget.set_control");
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Result(desk.Cycle.ToString(), input.Mode) : saved.Problems.ToList();
    }
}
