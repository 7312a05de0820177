using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Says how far a deliverable is, moves its date, hands it on, and adds what proves it. What changes stays in its
/// history with who and why; a promised date never moves without a reason.
/// </summary>
public sealed class UpdateDeliverable(MandateDb db, Places places, TimeProvider clock)
{
    public const int LongestText = 2_000;

    /// <summary>Null leaves a field as it is, an empty text takes it away.</summary>
    /// <param name="Version">The version that was looked at; null: whatever it is now.</param>
    /// <param name="OwnerUnit">Code of the unit that holds it.</param>
    /// <param name="Owner">Who holds it where that is no unit.</param>
    /// <param name="Due">A day, a month, a year or two years (see <see cref="PrintedDate"/>).</param>
    /// <param name="Link">Adds this link to the evidence.</param>
    /// <param name="LinkTitle">What it is; null: the link itself.</param>
    public sealed record Input(
        string Plan, string Code, int? Version = null, string? OwnerUnit = null, string? Owner = null, string? Due = null,
        DeliverableStatus? Status = null, string? DoneOn = null, string? Reason = null, string? Link = null, string? LinkTitle = null);

    /// <param name="Changed">False where nothing was to change.</param>
    public sealed record Updated(string Plan, string Code, DeliverableStatus Status, string? Due, int Version, bool Changed);

    public async Task<Outcome<Updated>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var plan = (await DeliverableAccess.PlansAsync(db, by, ct)).Find(p => p.Code == input.Plan);
        var found = plan is null ? null : await db.Set<Deliverable>().Include(d => d.Evidence).SingleOrDefaultAsync(d => d.PlanId == plan.Id && d.Code == input.Code, ct);
        if (plan is null || found is null) return DeliverableAccess.NotFound(input.Plan, input.Code);
        if (by.Refuse(ResultsFunctions.UpdateDeliverables, DeliverableAccess.Target(plan, found.OwnerUnitId)) is { } refusal) return refusal;
        var units = await places.UnitsAsync(ct);
        var wanted = new DeliverableEdit(found, input, units);
        // Whoever started from an older version sees first what somebody else made of it: saving says so.
        var isStale = input.Version is { } seen && seen != found.Version;
        if (!isStale && wanted.Check(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime)).ToList() is { Count: > 0 } problems) return problems;
        if (input.Version is { } version) db.EditFrom(found, version);
        var changed = Apply(by, found, wanted, units, input);
        if (changed) db.Entry(found).Property(d => d.Version).IsModified = true;
        db.Act = new Act(by.Actor, "results.update_deliverable", wanted.Reason);
        var saved = await db.SaveAsync(ct: ct);
        return saved.IsOk ? new Updated(plan.Code, found.Code, found.Status, found.Due, found.Version, changed) : saved.Problems.ToList();
    }

    private bool Apply(Access by, Deliverable d, DeliverableEdit wanted, List<UnitRecord> units, Input input)
    {
        var now = clock.GetUtcNow();
        var change = new DeliverableChange
        {
            Id = Guid.CreateVersion7(now), DeliverableId = d.Id, At = now, By = by.Actor.Id, Reason = wanted.Reason, OldDue = d.Due, NewDue = wanted.Due,
            OldStatus = d.Status, NewStatus = wanted.Status, OldOwner = Holder(d.OwnerUnitId, d.Owner, units), NewOwner = Holder(wanted.Unit, wanted.Owner, units),
        };
        var differs = change.OldDue != change.NewDue || change.OldStatus != change.NewStatus || change.OldOwner != change.NewOwner;
        var other = d.DoneOn != wanted.DoneOn || wanted.Link is not null;
        if (differs) db.Add(change);
        (d.Due, d.Status, d.OwnerUnitId, d.Owner, d.DoneOn) = (wanted.Due, wanted.Status, wanted.Unit, wanted.Owner, wanted.DoneOn);
        if (wanted.Link is { } link)
            db.Add(new DeliverableEvidence
            {
                Id = Guid.CreateVersion7(now), DeliverableId = d.Id, Link = link, AddedBy = by.Actor.Id, AddedAt = now,
                Title = string.IsNullOrWhiteSpace(input.LinkTitle) ? link : input.LinkTitle.Trim(),
            });
        return differs || other;
    }

    private static string? Holder(Guid? unit, string? words, List<UnitRecord> units) => units.Find(u => u.Id == unit)?.Code ?? words;
}
