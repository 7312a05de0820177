using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>A project's money in US dollars at the rates of the value dates.</summary>
/// <param name="Budget">What it may spend, all years.</param>
/// <param name="Pledged">By donors, beyond what is committed.</param>
/// <param name="Committed">By donors, in signed agreements.</param>
/// <param name="Received">From donors.</param>
/// <param name="Obligated">Owed by the house.</param>
/// <param name="Spent">Expenditure, and what implementing partners were given.</param>
public sealed record ProjectMoney(decimal Budget, decimal Pledged, decimal Committed, decimal Received, decimal Obligated, decimal Spent)
{
    public static ProjectMoney None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Spent of the budget; null: there is no budget.</summary>
    public decimal? Delivery => Budget > 0 ? Spent / Budget : null;

    public static ProjectMoney operator +(ProjectMoney a, ProjectMoney b) => new(a.Budget + b.Budget, a.Pledged + b.Pledged, a.Committed + b.Committed,
        a.Received + b.Received, a.Obligated + b.Obligated, a.Spent + b.Spent);
}

/// <summary>Adds projects' money up in the database.</summary>
internal sealed class ReadProjectMoney(MandateDb db)
{
    public async Task<Dictionary<Guid, ProjectMoney>> OfAsync(IReadOnlyCollection<Guid> projects, CancellationToken ct)
    {
        var budgets = await db.Set<ProjectBudget>().Where(b => projects.Contains(b.ProjectId)).GroupBy(b => b.ProjectId)
            .Select(g => new { g.Key, Usd = g.Sum(b => b.AmountUsd) }).ToDictionaryAsync(g => g.Key, g => g.Usd, ct);
        var pledges = await db.Set<Pledge>().Where(p => p.ProjectId != null && projects.Contains(p.ProjectId.Value)).GroupBy(p => new { p.ProjectId, p.Kind })
            .Select(g => new { g.Key, Usd = g.Sum(p => p.AmountUsd) }).ToListAsync(ct);
        var received = await db.Set<Instalment>().Where(i => i.ProjectId != null && projects.Contains(i.ProjectId.Value) && i.ReceivedUsd != null).GroupBy(i => i.ProjectId)
            .Select(g => new { g.Key, Usd = g.Sum(i => i.ReceivedUsd!.Value) }).ToListAsync(ct);
        var spent = await db.Set<Expenditure>().Where(e => projects.Contains(e.ProjectId)).GroupBy(e => new { e.ProjectId, IsOwed = e.Kind == ExpenditureKind.Commitment })
            .Select(g => new { g.Key, Usd = g.Sum(e => e.AmountUsd) }).ToListAsync(ct);
        return projects.ToDictionary(p => p, p => new ProjectMoney(budgets.GetValueOrDefault(p),
            pledges.Where(x => x.Key.ProjectId == p && x.Key.Kind == PledgeKind.Pledge).Sum(x => x.Usd), pledges.Where(x => x.Key.ProjectId == p && x.Key.Kind == PledgeKind.Commitment).Sum(x => x.Usd),
            received.Where(x => x.Key == p).Sum(x => x.Usd), spent.Where(x => x.Key.ProjectId == p && x.Key.IsOwed).Sum(x => x.Usd), spent.Where(x => x.Key.ProjectId == p && !x.Key.IsOwed).Sum(x => x.Usd)));
    }
}
