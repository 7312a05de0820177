using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Reads all figures of an indicator as they are kept, with what is not approved beside them.</summary>
public sealed class ReadIndicatorFigures(MandateDb db, Places places)
{
    /// <param name="Framework">Null: the only one that the asker may read.</param>
    public sealed record Input(string? Framework, string Indicator);

    public async Task<Outcome<IndicatorFigures>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct, input.Indicator);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var indicator = await db.Set<Indicator>().AsNoTracking().SingleOrDefaultAsync(i => i.FrameworkId == framework.Id && i.Code == input.Indicator, ct);
        return indicator is null ? Problem.NotFound("results.report.indicator_unknown", input.Indicator, framework.Code)
            : await ReadAsync(framework, indicator, ct);
    }

    internal async Task<IndicatorFigures> ReadAsync(Framework framework, Indicator indicator, CancellationToken ct)
    {
        var periods = await KeptFigures.PeriodsAsync(db, framework.Id, ct);
        var main = (await db.Set<IndicatorFigure>().AsNoTracking().Where(f => f.IndicatorId == indicator.Id).ToListAsync(ct))
            .ConvertAll(f => new KeptFigure(f.Region, PartFigure.All, PartFigure.All, f.Value, f.Numerator, f.Denominator, f.Status, f.ApprovedResults, f.OpenResults));
        var parts = (await db.Set<PartFigure>().AsNoTracking().Where(f => f.IndicatorId == indicator.Id).ToListAsync(ct)).ConvertAll(KeptFigure.Of);
        var whole = WithOpen(parts.FindAll(f => f.Part == PartFigure.All), await OpenAsync(indicator.Id, ct));
        List<FirstCounted> first = RunningTotals.IsDistinct(indicator)
            ? [.. (await KeptFigures.FirstCountedAsync(db, db.Set<CountryResult>().Where(r => r.IndicatorId == indicator.Id), ct))[indicator.Id]] : [];
        return new(framework.Code, indicator.Code, indicator.Unit, framework.To, periods, await RegionsAsync(indicator, ct), await ReadShape.OfAsync(db, indicator.Id, ct),
            RunningTotals.AddUp(indicator), [.. main, .. RunningTotals.Of(indicator, periods, whole, first), .. parts.Where(f => f.Part != PartFigure.All)]);
    }

    private async Task<IReadOnlyList<RegionRecord>> RegionsAsync(Indicator indicator, CancellationToken ct) =>
        indicator.MeasuredAt == MeasuredPlace.Organisation ? [] : await places.RegionsAsync(ct);

    private async Task<Dictionary<(string Region, string Period), int>> OpenAsync(Guid indicator, CancellationToken ct) =>
        (await (from r in db.Set<CountryResult>()
                join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
                where r.IndicatorId == indicator && r.Status != CountryResultStatus.Approved
                group r by new { r.Region, p.Code } into g
                select new { g.Key.Region, g.Key.Code, Count = g.Count() }).ToListAsync(ct))
        .ToDictionary(g => (g.Region, g.Code), g => g.Count);

    // A period for which something is on its way and nothing approved has a figure too: none, yet.
    private static List<KeptFigure> WithOpen(List<KeptFigure> whole, Dictionary<(string Region, string Period), int> open)
    {
        var counts = open.Where(o => o.Key.Region != CountryResult.WholeOrganisation).ToDictionary();
        foreach (var period in open.GroupBy(o => o.Key.Period, StringComparer.Ordinal)) counts[(PartFigure.All, period.Key)] = period.Sum(o => o.Value);
        var known = whole.ConvertAll(f => f with { Open = counts.GetValueOrDefault((f.Region, f.Period)) });
        var keys = known.Select(f => (f.Region, f.Period)).ToHashSet();
        return [.. known, .. counts.Where(c => !keys.Contains(c.Key)).Select(c =>
            new KeptFigure(c.Key.Region, c.Key.Period, PartFigure.All, null, null, null, ObservationStatus.NotReported, 0, c.Value))];
    }
}
