using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>One deliverable in a list.</summary>
/// <param name="Due">As promised: 2014-03-17, 2015-01, 2016-17; null: no date of its own.</param>
/// <param name="DueOn">The day by which it is due; from the plan's end where <paramref name="IsDueByPlan"/>.</param>
/// <param name="SlippedDays">By how much the date promised has moved since the first.</param>
/// <param name="Moves">How often it moved.</param>
public sealed record DeliverableLine(
    string Plan, LocalizedText PlanTitle, string Code, string? Result, string? Area, LocalizedText Title, string? OwnerUnit, LocalizedText? OwnerUnitName,
    string? Owner, string? Due, DateOnly? DueOn, bool IsDueByPlan, DeliverableStatus Status, Standing Standing, string? DoneOn, int? DaysLate,
    int SlippedDays, int Moves, string? Note);

/// <summary>What is late, what comes next, who holds it: the deliverables that the asker may see, the late ones first.</summary>
public sealed class ListDeliverables(MandateDb db, Places places, TimeProvider clock)
{
    /// <param name="Plan">Code of one plan; null: all.</param>
    /// <param name="Owner">Code of a unit, or the very words that name the holder; <see cref="NoOwner"/>: nobody is named.</param>
    public sealed record Input(string? Plan = null, string? Owner = null, Standing? Standing = null);

    /// <summary>Asks for those that nobody is named for.</summary>
    public const string NoOwner = "-";

    /// <param name="All">How many there are in each standing before <see cref="Input.Owner"/> and <see cref="Input.Standing"/> apply.</param>
    /// <param name="Plans">Every plan that the asker may see.</param>
    /// <param name="Owners">Every holder in the plans asked for: the value to ask with and the name.</param>
    public sealed record Listing(
        DateOnly On, IReadOnlyList<DeliverableLine> Lines, IReadOnlyDictionary<Standing, int> All,
        IReadOnlyList<(string Code, LocalizedText Title)> Plans, IReadOnlyList<(string Value, LocalizedText? Unit)> Owners);

    public async Task<Outcome<Listing>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var plans = await DeliverableAccess.PlansAsync(db, by, ct);
        var asked = plans.FindAll(p => input.Plan is null || p.Code == input.Plan);
        if (input.Plan is { } code && asked.Count == 0) return Problem.NotFound("results.deliverable.no_plan", code);
        var on = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var lines = await LinesAsync(asked, on, ct);
        var shown = lines.Where(l => Fits(l, input)).OrderBy(l => l.Standing).ThenBy(l => l.DueOn ?? DateOnly.MaxValue);
        return new Listing(on, [.. shown], lines.CountBy(l => l.Standing).ToDictionary(), [.. plans.Select(p => (p.Code, p.Title))],
            [.. lines.Select(l => (Value: HolderOf(l), Unit: l.OwnerUnitName)).Where(o => o.Value != NoOwner).DistinctBy(o => o.Value).OrderBy(o => o.Value, StringComparer.Ordinal)]);
    }

    private async Task<List<DeliverableLine>> LinesAsync(List<DeliverablePlan> plans, DateOnly on, CancellationToken ct)
    {
        var byId = plans.ToDictionary(p => p.Id);
        var units = (await places.UnitsAsync(ct)).ToDictionary(u => u.Id);
        var ids = byId.Keys.ToList();
        var rows = await db.Set<Deliverable>().AsNoTracking().Include(d => d.Changes.OrderBy(c => c.At)).Where(d => ids.Contains(d.PlanId))
            .OrderBy(d => d.Position).ToListAsync(ct);
        return rows.ConvertAll(d => Line(d, byId[d.PlanId], d.OwnerUnitId is { } unit ? units.GetValueOrDefault(unit) : null, on));
    }

    internal static DeliverableLine Line(Deliverable d, DeliverablePlan plan, UnitRecord? owner, DateOnly on)
    {
        var own = PrintedDate.Read(d.Due)?.Last;
        var due = own ?? (d.Status == DeliverableStatus.Done ? null : plan.Until);
        var moves = d.Changes.Where(c => c.OldDue != c.NewDue).OrderBy(c => c.At).Select(c => (c.OldDue, c.NewDue)).ToList();
        return new(plan.Code, plan.Title, d.Code, d.Result, d.Area, d.Title, owner?.Code, owner?.Name, d.Owner, d.Due, due, own is null && due is not null,
            d.Status, DeliverableStanding.Of(d.Status, due, on), d.DoneOn,
            DeliverableStanding.DaysLate(d.Status, due, PrintedDate.Read(d.DoneOn)?.Last, on), DeliverableStanding.SlippedDays(moves),
            moves.Count(m => m.OldDue is not null), d.Note);
    }

    private static bool Fits(DeliverableLine line, Input input) =>
        (input.Owner is null || input.Owner == HolderOf(line)) && (input.Standing is null || input.Standing == line.Standing);

    private static string HolderOf(DeliverableLine line) => line.OwnerUnit ?? line.Owner ?? NoOwner;
}
