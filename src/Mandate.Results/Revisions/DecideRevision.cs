using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Approves or declines a revision that another person proposed. Approved, it is in force from then on.</summary>
public sealed class DecideRevision
{
    private readonly MandateDb db;
    private readonly FigureWriter figures;
    private readonly TimeProvider clock;

    internal DecideRevision(MandateDb db, FigureWriter figures, TimeProvider clock) => (this.db, this.figures, this.clock) = (db, figures, clock);

    /// <param name="Reason">Needed to decline.</param>
    public sealed record Input(Guid Id, bool Approve, string? Reason = null);

    /// <param name="State">In force or declined.</param>
    public sealed record Decided(Guid Id, string Framework, string Indicator, RevisionState State);

    public async Task<Outcome<Decided>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.HoldJournalAsync(ct);
        var found = await (from r in db.Set<Revision>()
                           join i in db.Set<Indicator>() on r.IndicatorId equals i.Id
                           join f in db.Set<Framework>() on i.FrameworkId equals f.Id
                           where r.Id == input.Id
                           select new { Revision = r, Framework = f, i.Code }).SingleOrDefaultAsync(ct);
        if (found is null || !by.MayReadResults(found.Framework.Id)) return Problem.NotFound("results.revision.not_found");
        if (by.Refuse(ResultsFunctions.ApproveFramework, new Target(Framework: found.Framework.Id)) is { } refusal) return refusal;
        var revision = found.Revision;
        if (revision.State != RevisionState.Proposed) return Problem.Conflict("results.revision.decided");
        if (!ReviewStates.MayDecide(by.Actor, [.. ReviewStates.AuthorsOf(new Actor(revision.ProposedBy))])) return Problem.Forbidden("results.revision.own");
        if (!input.Approve && string.IsNullOrWhiteSpace(input.Reason)) return Problem.Rule("results.revision.decline_reason", "Reason");
        if (input.Approve && await PutInForceAsync(revision, found.Framework.Id, ct) is { } changed) return changed;
        revision.State = input.Approve ? RevisionState.InForce : RevisionState.Declined;
        (revision.DecidedBy, revision.DecidedAt, revision.DecisionReason) = (by.Actor.Id, clock.GetUtcNow(), input.Reason?.Trim());
        db.Act = new Act(by.Actor, input.Approve ? "results.approve_revision" : "results.decline_revision", input.Reason?.Trim() ?? revision.Reason);
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        if (revision.State == RevisionState.InForce) await figures.FollowSourceAsync(revision.IndicatorId, ct);
        await transaction.CommitAsync(ct);
        return new Decided(revision.Id, found.Framework.Code, found.Code, revision.State);
    }

    private async Task<Problem?> PutInForceAsync(Revision revision, Guid framework, CancellationToken ct)
    {
        var figure = await RevisedFigure.FindAsync(db, revision.IndicatorId, revision.Thing, revision.Seq, ct);
        // An import changed it meanwhile: what was proposed was another change than this would be.
        if (figure is null || figure.Stated != revision.Old) return Problem.Conflict("results.revision.changed_since");
        await figure.ApplyAsync(db, revision.New!, framework, ct);
        return null;
    }
}
