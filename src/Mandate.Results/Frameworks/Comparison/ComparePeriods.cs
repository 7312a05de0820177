using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Two periods of a framework side by side: each figure, its change, and where the indicator stood at the end of each.</summary>
public sealed class ComparePeriods(MandateDb db, Places places)
{
    /// <param name="Framework">Null: the only one that the asker may read.</param>
    /// <param name="From">Code of a period; null: the one before <paramref name="To"/>.</param>
    /// <param name="To">Code of a period; null: the last that has a figure.</param>
    /// <param name="Region">Null: all regions together.</param>
    public sealed record Input(string? Framework, string? From = null, string? To = null, string? Region = null);

    public async Task<Outcome<PeriodComparison>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, input.Framework, ct);
        if (!found.TryGet(out var framework)) return found.Problems.ToList();
        var periods = await KeptFigures.PeriodsAsync(db, framework.Id, ct);
        if (periods.Count == 0) return Problem.NotFound("results.periods.none", framework.Code);
        foreach (var named in new[] { input.From, input.To }.OfType<string>())
            if (periods.TrueForAll(p => p.Code != named)) return Problem.NotFound("results.period.not_found", named, framework.Code);
        var regions = await places.RegionsAsync(ct);
        if (input.Region is { } region && regions.TrueForAll(r => r.Code != region))
            return Problem.NotFound("results.explain.region_unknown", region, string.Join(", ", regions.Select(r => r.Code)));
        var figures = await FiguresAsync(framework.Id, input.Region ?? PartFigure.All, ct);
        var to = input.To is { } later ? periods.FindIndex(p => p.Code == later) : Math.Max(periods.FindLastIndex(p => figures.Any(f => f.Figure.Period == p.Code)), Math.Min(1, periods.Count - 1));
        var from = input.From is { } earlier ? periods.FindIndex(p => p.Code == earlier) : to - 1;
        if (from < 0) return Problem.NotFound("results.periods.none_before", periods[to].Code, framework.Code);
        // Countries that count once count in the period in which they counted first.
        var first = await KeptFigures.FirstCountedAsync(db, db.Set<CountryResult>().Where(r => r.FrameworkId == framework.Id && (input.Region == null || r.Region == input.Region)), ct);
        return new PeriodComparison(framework.Code, framework.Title, framework.HasInventedResults, input.Region ?? PartFigure.All, periods[from], periods[to], periods,
            await CompareAsync(framework, periods, periods[from], periods[to], input.Region, figures.ToLookup(f => f.Indicator, f => f.Figure), first, ct));
    }

    private async Task<List<ComparedIndicator>> CompareAsync(Framework f, List<FigurePeriod> periods, FigurePeriod from, FigurePeriod to, string? region,
        ILookup<Guid, KeptFigure> figures, ILookup<Guid, FirstCounted> first, CancellationToken ct)
    {
        var indicators = await db.Set<Indicator>().AsNoTracking().Where(i => i.FrameworkId == f.Id && i.Kind != IndicatorKind.Text).OrderBy(i => i.Position).ToListAsync(ct);
        var mine = db.Set<Indicator>().Where(i => i.FrameworkId == f.Id).Select(i => i.Id);
        var baselines = (await db.Set<Baseline>().AsNoTracking().Where(b => mine.Contains(b.IndicatorId)).OrderBy(b => b.Seq).ToListAsync(ct)).ToLookup(b => b.IndicatorId);
        var targets = (await db.Set<IndicatorTarget>().AsNoTracking().Include(t => t.Regions.Where(r => r.Region == region)).Where(t => mine.Contains(t.IndicatorId)).OrderBy(t => t.Seq).ToListAsync(ct)).ToLookup(t => t.IndicatorId);
        var ends = periods.ToDictionary(p => p.Code, p => p.To, StringComparer.Ordinal);
        var kept = indicators.ToDictionary(i => i.Id, i => RunningTotals.Of(i, periods, [.. figures[i.Id]], [.. first[i.Id]]).ToDictionary(k => k.Period, StringComparer.Ordinal));
        return indicators.ConvertAll(i => new ComparedIndicator(i.Code, i.Title, i.Unit, In(i, from), In(i, to)));

        // The state goes by what had been achieved by the end of the period: where periods add up, by all of them until then.
        ComparedPeriod In(Indicator i, FigurePeriod period)
        {
            var figure = kept[i.Id].GetValueOrDefault(period.Code);
            var upTo = !RunningTotals.AddUp(i) ? null : kept[i.Id].Values.Where(k => ends[k.Period] <= period.To).MaxBy(k => ends[k.Period])?.UpTo;
            var achieved = new Dictionary<Guid, IndicatorFigure> { [i.Id] = new() { IndicatorId = i.Id, Region = region ?? PartFigure.All, Value = RunningTotals.AddUp(i) ? upTo : figure?.Value, Denominator = figure?.Denominator } };
            return new(figure, upTo, IndicatorState.Of(new IndicatorLines(f, region, period.To, baselines, targets, achieved).Of(i)));
        }
    }

    private async Task<List<(Guid Indicator, KeptFigure Figure)>> FiguresAsync(Guid framework, string region, CancellationToken ct) =>
        (await db.Set<PartFigure>().AsNoTracking().Where(x => x.Region == region && x.Part == PartFigure.All && x.Period != PartFigure.All
            && db.Set<Indicator>().Any(i => i.Id == x.IndicatorId && i.FrameworkId == framework)).ToListAsync(ct))
        .ConvertAll(x => (x.IndicatorId, KeptFigure.Of(x)));
}
