using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>One deliverable with what proves it and everything that changed in it.</summary>
public sealed class ShowDeliverable(MandateDb db, Places places, People people, TimeProvider clock)
{
    public sealed record Input(string Plan, string Code);

    /// <param name="Framework">Code of the framework whose result it serves.</param>
    /// <param name="ResultTitle">Of that result; null where it serves none, or none of that code is left.</param>
    public sealed record Shown(
        DeliverableLine Line, string? Framework, LocalizedText? ResultTitle, string? Source, int Version, bool MayUpdate,
        IReadOnlyList<Proof> Evidence, IReadOnlyList<Change> History);

    public sealed record Proof(Guid Id, string Title, string Link, DateTimeOffset AddedAt);

    /// <param name="By">Name of who did it; null for a reader who may not see it, or the console.</param>
    public sealed record Change(
        DateTimeOffset At, string? By, string? Reason, string? OldDue, string? NewDue, DeliverableStatus OldStatus, DeliverableStatus NewStatus,
        string? OldOwner, string? NewOwner);

    public async Task<Outcome<Shown>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var plan = (await DeliverableAccess.PlansAsync(db, by, ct)).Find(p => p.Code == input.Plan);
        var found = plan is null ? null : await db.Set<Deliverable>().AsNoTracking().AsSplitQuery().Include(d => d.Evidence).Include(d => d.Changes)
            .SingleOrDefaultAsync(d => d.PlanId == plan.Id && d.Code == input.Code, ct);
        if (plan is null || found is null) return DeliverableAccess.NotFound(input.Plan, input.Code);
        var unit = found.OwnerUnitId is { } id ? (await places.UnitsAsync(ct)).Find(u => u.Id == id) : null;
        var line = ListDeliverables.Line(found, plan, unit, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var framework = await db.Set<Framework>().Where(f => f.Id == plan.FrameworkId).Select(f => f.Code).SingleOrDefaultAsync(ct);
        var title = await db.Set<ResultNode>().Where(n => n.FrameworkId == plan.FrameworkId && n.Code == found.Result).Select(n => n.Title).SingleOrDefaultAsync(ct);
        return new Shown(line, framework, title, found.Source, found.Version,
            by.May(ResultsFunctions.UpdateDeliverables, DeliverableAccess.Target(plan, found.OwnerUnitId)),
            [.. found.Evidence.OrderBy(e => e.AddedAt).Select(e => new Proof(e.Id, e.Title, e.Link, e.AddedAt))], await HistoryAsync(by, found, ct));
    }

    private async Task<List<Change>> HistoryAsync(Access by, Deliverable found, CancellationToken ct)
    {
        var names = by.MaySomewhere(ResultsFunctions.Read) ? await people.ByActorAsync(found.Changes.Select(c => c.By), ct) : [];
        return [.. found.Changes.OrderByDescending(c => c.At).Select(c => new Change(c.At, names.GetValueOrDefault(c.By), c.Reason,
            c.OldDue, c.NewDue, c.OldStatus, c.NewStatus, c.OldOwner, c.NewOwner))];
    }
}
