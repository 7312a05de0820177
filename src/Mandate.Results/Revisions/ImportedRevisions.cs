using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// What an import into an approved framework, or its undo, does to targets and baselines: each becomes a revision with
/// the reason of the import, so that nothing is overwritten unseen. Pure.
/// </summary>
internal static class ImportedRevisions
{
    /// <param name="ids">Identifiers of the indicators, by code.</param>
    public static List<Revision> Between(FrameworkRows before, FrameworkRows after, IReadOnlyDictionary<string, Guid> ids, Act act, DateTimeOffset at)
    {
        var (old, now) = (Stated(before), Stated(after));
        // A target of a new indicator, or of one that goes, is no revision.
        var stay = before.Indicators.Select(i => i.Code).Intersect(after.Indicators.Select(i => i.Code)).ToHashSet(StringComparer.Ordinal);
        return [.. old.Keys.Union(now.Keys).Where(k => stay.Contains(k.Indicator))
            .OrderBy(k => k.Indicator, StringComparer.Ordinal).ThenBy(k => k.Thing).ThenBy(k => k.Seq)
            .Select(k => (Key: k, Old: old.GetValueOrDefault(k), New: now.GetValueOrDefault(k)))
            .Where(c => !Equals(c.Old, c.New))
            .Select(c => new Revision
            {
                Id = Guid.CreateVersion7(at), IndicatorId = ids[c.Key.Indicator], Thing = c.Key.Thing, Seq = c.Key.Seq, Kind = RevisionKind.Imported,
                Old = c.Old, New = c.New, Reason = act.Reason, ProposedBy = act.Actor.Id, ProposedAt = at,
                State = RevisionState.InForce, DecidedAt = at,
            })];
    }

    private static Dictionary<(string Indicator, RevisedThing Thing, int Seq), StatedFigure> Stated(FrameworkRows rows)
    {
        var regions = rows.TargetRegions.ToLookup(r => r.Indicator, StringComparer.Ordinal);
        var stated = rows.Targets.ToDictionary(t => (t.Indicator, RevisedThing.Target, t.Seq), t => new StatedFigure(t.Total, t.Unit, t.Text ?? t.SdgTarget, StatedFigure.DueText(t.Due), false,
            new(regions[t.Indicator].ToDictionary(r => r.Region, r => r.Value), StringComparer.Ordinal)));
        foreach (var b in rows.Baselines)
            stated[(b.Indicator, RevisedThing.Baseline, b.Seq)] = new(b.Value, b.Unit, b.Text, b.Years, b.IsProvisional, new(StringComparer.Ordinal));
        return stated;
    }
}
