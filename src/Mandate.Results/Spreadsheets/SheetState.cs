using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>An indicator with what its reports are checked against.</summary>
internal sealed record SheetIndicator(Indicator Indicator, TechnicalNote? Note, MeasuredShape Shape);

/// <summary>Everything about one period of a framework that making and taking a sheet needs, in a few queries.</summary>
internal sealed class SheetState
{
    public required Framework Framework { get; init; }

    public required ReportingPeriod Period { get; init; }

    /// <summary>Which periods take results of which countries at this moment.</summary>
    public required OpenPeriods Open { get; init; }

    /// <summary>Those that are reported, by code, in reading order.</summary>
    public required Dictionary<string, SheetIndicator> Indicators { get; init; }

    /// <summary>Member States, and the whole organisation.</summary>
    public required Dictionary<string, CountryRecord> Places { get; init; }

    public required Dictionary<(Guid Indicator, string Country), StoredResult> Results { get; init; }

    /// <summary>What was reported for other periods, of cumulative indicators alone: the others are not held against it.</summary>
    public required ILookup<(Guid Indicator, string Country), OtherPeriod> Others { get; init; }

    public EntryContext Context(SheetIndicator of, string country) => new(Framework, of.Indicator, Period, of.Note)
    {
        IsOpen = Open.Takes(Period.Id, country), Shape = of.Shape, Others = [.. Others[(of.Indicator.Id, country)]],
    };

    public static Target Target(Guid framework, Indicator indicator, CountryRecord place) =>
        new(Country: place.Code, Region: place.Region, Framework: framework, Result: indicator.Id);

    /// <summary>The places for which an indicator is reported.</summary>
    public IEnumerable<CountryRecord> PlacesOf(Indicator indicator) => indicator.MeasuredAt == MeasuredPlace.Organisation
        ? [ReportedPlaces.Whole] : Places.Values.Where(p => p.Code != CountryResult.WholeOrganisation);

    public static async Task<Outcome<SheetState>> ReadAsync(MandateDb db, Places places, PeriodGate gate, Access by, string framework, string period, CancellationToken ct)
    {
        var found = await FindFramework.OneAsync(db, by, framework, ct);
        if (!found.TryGet(out var itself)) return found.Problems.ToList();
        var part = await db.Set<ReportingPeriod>().AsNoTracking().SingleOrDefaultAsync(p => p.FrameworkId == itself.Id && p.Code == period, ct);
        if (part is null) return Problem.Rule("results.report.period_unknown", "period", period, itself.Code);
        var indicators = await db.Set<Indicator>().AsNoTracking().Where(i => i.FrameworkId == itself.Id && i.Kind != IndicatorKind.Text && !i.IsComputed).OrderBy(i => i.Position).ToListAsync(ct);
        var ids = indicators.ConvertAll(i => i.Id);
        var notes = (await db.Set<TechnicalNote>().AsNoTracking().Include(n => n.Criteria.OrderBy(c => c.Position)).Where(n => ids.Contains(n.IndicatorId)).ToListAsync(ct))
            .GroupBy(n => n.IndicatorId).ToDictionary(g => g.Key, g => g.MaxBy(n => n.Number));
        var shapes = await ReadShape.OfAsync(db, ids, ct);
        return new SheetState
        {
            Framework = itself, Period = part, Open = await gate.OpenAsync(ct),
            Indicators = indicators.ToDictionary(i => i.Code, i => new SheetIndicator(i, notes.GetValueOrDefault(i.Id), shapes.GetValueOrDefault(i.Id, MeasuredShape.Whole)), StringComparer.Ordinal),
            Places = (await places.CountriesAsync(ct)).Where(c => c.MemberState).Append(ReportedPlaces.Whole).ToDictionary(c => c.Code, StringComparer.Ordinal),
            Results = await ResultsAsync(db, part.Id, ct), Others = await OthersAsync(db, itself.Id, part.Id, ct),
        };
    }

    private static async Task<Dictionary<(Guid, string), StoredResult>> ResultsAsync(MandateDb db, Guid period, CancellationToken ct)
    {
        var keys = await db.Set<Disaggregation>().AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.Key, ct);
        var results = await db.Set<CountryResult>().AsNoTracking().Where(r => r.PeriodId == period).ToDictionaryAsync(r => r.Id, r => new StoredResult(r, []), ct);
        var cells = from m in db.Set<Measurement>().AsNoTracking()
                    join r in db.Set<CountryResult>() on m.CountryResultId equals r.Id
                    where r.PeriodId == period
                    select new { m.CountryResultId, m.DisaggregationId, m.Status, m.Quantity, m.Denominator, m.Comment, m.FollowUp };
        await foreach (var m in cells.AsAsyncEnumerable().WithCancellation(ct))
            results[m.CountryResultId].Cells[keys[m.DisaggregationId]] = new(keys[m.DisaggregationId], new(m.Status, m.Quantity, m.Denominator), m.Comment, m.FollowUp);
        return results.Values.ToDictionary(r => (r.Row.IndicatorId, r.Row.Country));
    }

    private static async Task<ILookup<(Guid, string), OtherPeriod>> OthersAsync(MandateDb db, Guid framework, Guid period, CancellationToken ct) =>
        (await (from r in db.Set<CountryResult>().AsNoTracking()
                join i in db.Set<Indicator>() on r.IndicatorId equals i.Id
                join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
                where r.FrameworkId == framework && r.PeriodId != period && i.Accumulation == Accumulation.Cumulative && i.Kind == IndicatorKind.Value
                orderby p.To
                select new { r.IndicatorId, r.Country, p.Code, p.To, r.Observation, r.Quantity, r.Denominator }).ToListAsync(ct))
            .ToLookup(r => (r.IndicatorId, r.Country), r => new OtherPeriod(r.Code, r.To, new ObservedAmount(r.Observation, r.Quantity, r.Denominator).Value));
}
