using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Who may see and change which deliverables.</summary>
internal static class DeliverableAccess
{
    /// <summary>Those of a framework: whoever may read it. Those of a plan without one: whoever reads results anywhere.</summary>
    public static async Task<List<DeliverablePlan>> PlansAsync(MandateDb db, Access by, CancellationToken ct)
    {
        var frameworks = await db.Set<Framework>().AsNoTracking().ToDictionaryAsync(f => f.Id, ct);
        return (await db.Set<DeliverablePlan>().AsNoTracking().OrderBy(p => p.Code).ToListAsync(ct))
            .FindAll(p => p.FrameworkId is { } id ? by.MayRead(frameworks[id]) : by.MaySomewhere(ResultsFunctions.Read))
            .ConvertAll(p => p.Until is null && p.FrameworkId is { } id ? Ending(p, frameworks[id].To) : p);
    }

    public static Target Target(DeliverablePlan plan, Guid? owner) => new(Unit: owner, Framework: plan.FrameworkId);

    public static Problem NotFound(string plan, string code) => Problem.NotFound("results.deliverable.not_found", code, plan);

    private static DeliverablePlan Ending(DeliverablePlan plan, DateOnly until)
    {
        plan.Until = until;
        return plan;
    }
}
