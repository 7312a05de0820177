using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Reads an indicator's figures across the frameworks that whoever asks may read.</summary>
public sealed class ReadLongSeries(MandateDb db, Places places)
{
    /// <param name="Framework">Null: the only one that the asker may read.</param>
    /// <param name="Region">Null: all regions together.</param>
    public sealed record Input(string? Framework, string Indicator, string? Region = null);

    public async Task<Outcome<LongSeries>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(i => i.FrameworkId == framework.Id && i.Code == input.Indicator, ct);
        if (indicator is null) return Problem.NotFound("results.report.indicator_unknown", input.Indicator, framework.Code);
        if (input.Region is { } asked && (await places.RegionsAsync(ct)) is var regions && regions.TrueForAll(r => r.Code != asked))
            return Problem.NotFound("results.explain.region_unknown", asked, string.Join(", ", regions.Select(r => r.Code)));
        return await ReadAsync(by, indicator, input.Region ?? PartFigure.All, ct);
    }

    internal async Task<LongSeries> ReadAsync(Access by, Indicator indicator, string region, CancellationToken ct)
    {
        var links = await KinAsync(indicator.Id, ct);
        var ids = links.SelectMany(l => new[] { l.From, l.To }).Append(indicator.Id).Distinct().ToList();
        var kin = await db.Set<Indicator>().AsNoTracking().Where(i => ids.Contains(i.Id)).ToListAsync(ct);
        var frameworkIds = kin.Select(i => i.FrameworkId).Distinct().ToList();
        var frameworks = (await db.Set<Framework>().AsNoTracking().Where(f => frameworkIds.Contains(f.Id)).ToListAsync(ct)).FindAll(by.MayRead);
        var readable = frameworks.Select(f => f.Id).ToHashSet();
        kin.RemoveAll(i => !readable.Contains(i.FrameworkId));
        var points = await PointsAsync(kin, region, ct);
        return new Lineage([.. frameworks.Select(f => new LineageFramework(f.Id, f.Code, f.Title, f.From))],
            [.. kin.Select(i => new LineageIndicator(i.Id, i.FrameworkId, i.Code, i.Title, i.Unit, Adds(i), points[i.Id]))], links).Of(indicator.Id, region);
    }

    // One State may meet both of two criteria: what is counted once cannot be added to another count. A sum of sums can.
    private static bool Adds(Indicator i) => i is { TimeRule: RollUpRule.Sum, PlaceRule: RollUpRule.Sum, Accumulation: Accumulation.Periodic };

    /// <summary>Every link of everything that is linked with it, however far.</summary>
    private async Task<List<LineageLink>> KinAsync(Guid indicator, CancellationToken ct)
    {
        var kin = await db.Database.SqlQuery<Guid>(
            $"""
            with recursive kin(id) as (
                select {indicator}
                union
                select case when l.from_id = kin.id then l.to_id else l.from_id end
                from kin join results.indicator_link l on l.from_id = kin.id or l.to_id = kin.id
                where l.from_id is not null and l.to_id is not null
            )
            select id as "Value" from kin
            """).ToListAsync(ct);
        return await db.Set<IndicatorLink>().Where(l => l.FromId != null && l.ToId != null && kin.Contains(l.FromId.Value))
            .Select(l => new LineageLink(l.FromId!.Value, l.ToId!.Value, l.Kind, l.IsComparable, l.Reason)).ToListAsync(ct);
    }

    private async Task<Dictionary<Guid, List<LongPoint>>> PointsAsync(List<Indicator> kin, string region, CancellationToken ct)
    {
        var (ids, frameworks) = (kin.ConvertAll(i => i.Id), kin.Select(i => i.FrameworkId).Distinct().ToList());
        var periods = (await db.Set<ReportingPeriod>().AsNoTracking().Where(p => frameworks.Contains(p.FrameworkId)).OrderBy(p => p.From).ThenBy(p => p.To).ToListAsync(ct)).ToLookup(p => p.FrameworkId);
        var figures = await db.Set<PartFigure>().AsNoTracking().Where(f => ids.Contains(f.IndicatorId) && f.Region == region && f.Part == PartFigure.All && f.Period != PartFigure.All)
            .ToDictionaryAsync(f => (f.IndicatorId, f.Period), ct);
        return kin.ToDictionary(i => i.Id, i => periods[i.FrameworkId].Select(p => figures.GetValueOrDefault((i.Id, p.Code)) is { } f
            ? new LongPoint(p.Code, p.From, p.To, f.Value, f.Status, f.ApprovedResults) : new LongPoint(p.Code, p.From, p.To, null, ObservationStatus.NotReported, 0)).ToList());
    }
}
