using Mandate.Kernel;
using Mandate.Organisation;
using Mandate.Results;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>A project as its donor, or the public, sees it now, and what changed since they looked last.</summary>
public sealed class ShowDonorProject
{
    private readonly MandateDb db;
    private readonly ReadSheet read;
    private readonly DonorRights rights;
    private readonly ReadProjectChanges changes;
    private readonly ListDeliverables deliverables;
    private readonly TimeProvider clock;

    internal ShowDonorProject(MandateDb db, ReadSheet read, DonorRights rights, ReadProjectChanges changes, ListDeliverables deliverables, TimeProvider clock) =>
        (this.db, this.read, this.rights, this.changes, this.deliverables, this.clock) = (db, read, rights, changes, deliverables, clock);

    // Who comes back within so long is still on the same visit.
    private static readonly TimeSpan Visit = TimeSpan.FromMinutes(30);

    /// <param name="Since">Tell what changed since this day; null: since the account's last visit.</param>
    public sealed record Input(string Code, DateOnly? Since = null);

    /// <param name="IsOwn">The reader signs in for one of its donors.</param>
    /// <param name="Since">Null: nobody was here before, and no day is asked for.</param>
    /// <param name="Deliverables">Of the outputs that it serves, in the programme's own plan.</param>
    public sealed record Shown(ProjectSheet Sheet, bool IsOwn, DateTimeOffset? Since, IReadOnlyList<ProjectChange> Changes, IReadOnlyList<DeliverableLine> Deliverables);

    public async Task<Outcome<Shown>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var partners = await rights.PartnersAsync(by, ct);
        // What is not theirs to see does not exist for them.
        if (await read.OfAsync(by, rights.Visible(by, partners).Where(p => p.Code == input.Code), ct) is not { } found) return Problem.NotFound("cooperation.project.not_found", input.Code);
        var own = await db.Set<Partner>().Where(p => partners.Contains(p.Id)).Select(p => p.Code).ToListAsync(ct);
        var isOwn = partners.Count > 0 && await rights.Of(partners).AnyAsync(p => p.Code == input.Code, ct);
        var since = input.Since is { } day ? new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : await VisitAsync(by, found.Sheet.Line.Id, isOwn, ct);
        var told = since is { } moment ? await changes.SinceAsync(found.Sheet.Line.Id, moment, ct) : [];
        return new Shown(DonorSheet.Of(found.Sheet, own.ToHashSet(StringComparer.Ordinal)), isOwn, since, told, await DeliverablesAsync(by, found.Sheet, ct));
    }

    private async Task<DateTimeOffset?> VisitAsync(Access by, Guid project, bool isOwn, CancellationToken ct)
    {
        if (!isOwn || by.Actor.AccountId is not { } account) return null;
        var now = clock.GetUtcNow();
        var visit = await db.Set<DonorVisit>().SingleOrDefaultAsync(v => v.AccountId == account && v.ProjectId == project, ct);
        if (visit is null) db.Add(visit = new DonorVisit { Id = Guid.CreateVersion7(now), AccountId = account, ProjectId = project, LastAt = now });
        else if (now - visit.LastAt > Visit) (visit.BeforeAt, visit.LastAt) = (visit.LastAt, now);
        var before = visit.BeforeAt;
        // Two of its windows at once: the first one's visit is good enough for both.
        return (await db.SaveAsync(ct: ct)).IsOk ? before : null;
    }

    private async Task<List<DeliverableLine>> DeliverablesAsync(Access by, ProjectSheet sheet, CancellationToken ct)
    {
        var lines = new List<DeliverableLine>();
        foreach (var framework in sheet.Outputs.GroupBy(o => o.Framework, StringComparer.Ordinal))
        {
            var results = framework.SelectMany(o => new[] { o.Code, o.Outcome }).ToHashSet(StringComparer.Ordinal);
            if ((await deliverables.HandleAsync(by, new(framework.Key), ct)).TryGet(out var listing)) lines.AddRange(listing.Lines.Where(d => d.Result is { } result && results.Contains(result)));
        }
        return lines;
    }
}
