using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Budget;

/// <summary>The budgets that there are, the newest first.</summary>
public sealed class ListBudgets(MandateDb db)
{
    /// <param name="Number">Of the version that stands.</param>
    /// <param name="TotalUsd">All lines together, at constant prices.</param>
    public sealed record Item(string Cycle, int Number, DateTimeOffset At, int Lines, decimal TotalUsd);

    public async Task<Outcome<IReadOnlyList<Item>>> HandleAsync(Access by, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Read, default) is { } refusal) return refusal;
        return await (from cycle in db.Set<BudgetCycle>()
                      join version in db.Set<BudgetVersion>() on cycle.Id equals version.CycleId
                      where version.Number == db.Set<BudgetVersion>().Where(v => v.CycleId == cycle.Id && v.Stage != VersionStage.Withdrawn).Max(v => v.Number)
                      orderby cycle.Code descending
                      select new Item(cycle.Code, version.Number, version.At, db.Set<BudgetLine>().Count(l => l.VersionId == version.Id),
                          db.Set<BudgetLine>().Where(l => l.VersionId == version.Id).Sum(l => l.StaffCost + l.NonStaffCost))).ToListAsync(ct);
    }
}
