using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>How targets and baselines of a framework were revised, the newest first. Proposals are for those with a role.</summary>
public sealed class ListRevisions(MandateDb db, People people)
{
    /// <param name="Framework">Null: the only one that the asker may read.</param>
    /// <param name="Indicator">Code of one indicator; null: all.</param>
    public sealed record Input(string? Framework = null, string? Indicator = null);

    /// <param name="ProposedBy">Name; null for readers who may not see names, and for a console.</param>
    public sealed record Item(Guid Id, string Indicator, RevisedThing Thing, int Seq, RevisionKind Kind, StatedFigure? Old, StatedFigure? New, string? Reason,
        string? ProposedBy, DateTimeOffset ProposedAt, RevisionState State, string? DecidedBy, DateTimeOffset? DecidedAt, string? DecisionReason);

    public async Task<Outcome<List<Item>>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var withPeople = by.MayReadResults(framework.Id);
        var rows = await (from r in db.Set<Revision>().AsNoTracking()
                          join i in db.Set<Indicator>() on r.IndicatorId equals i.Id
                          where i.FrameworkId == framework.Id && (input.Indicator == null || i.Code == input.Indicator)
                              && (withPeople || r.State == RevisionState.InForce)
                          orderby r.ProposedAt descending, r.Id descending
                          select new { Revision = r, i.Code }).ToListAsync(ct);
        var names = withPeople ? await people.ByActorAsync(rows.SelectMany(r => new[] { r.Revision.ProposedBy, r.Revision.DecidedBy }), ct) : [];
        return rows.ConvertAll(r => Of(r.Revision, r.Code, names.GetValueOrDefault(r.Revision.ProposedBy), names.GetValueOrDefault(r.Revision.DecidedBy ?? "")));
    }

    internal static Item Of(Revision r, string indicator, string? proposedBy, string? decidedBy) => new(r.Id, indicator, r.Thing, r.Seq, r.Kind, r.Old, r.New, r.Reason,
        proposedBy, r.ProposedAt, r.State, decidedBy, r.DecidedAt, r.DecisionReason);
}
