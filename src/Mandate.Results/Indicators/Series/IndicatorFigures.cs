using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>A reporting period as a series has it.</summary>
public sealed record FigurePeriod(string Code, DateOnly From, DateOnly To);

/// <summary>One kept figure of an indicator.</summary>
/// <param name="Region">AFR … or <c>ALL</c>.</param>
/// <param name="Period">Code of a period, or <c>ALL</c>.</param>
/// <param name="Part">An option of a dimension, <c>sex=F</c>, or <c>ALL</c>.</param>
/// <param name="Approved">How many approved reports it rests on.</param>
/// <param name="Open">How many reports are drafted, submitted or returned and not in it; reports are counted whole, so 0 for an option.</param>
/// <param name="UpTo">All periods up to the end of this one, where the indicator adds them up; null elsewhere.</param>
public sealed record KeptFigure(
    string Region, string Period, string Part, decimal? Value, decimal? Numerator, decimal? Denominator,
    ObservationStatus Status, int Approved, int Open, decimal? UpTo = null)
{
    internal static KeptFigure Of(PartFigure f) => new(f.Region, f.Period, f.Part, f.Value, f.Numerator, f.Denominator, f.Status, f.ApprovedResults, 0);

    /// <summary>The part of its reports that is not approved, from 0 to 1; null where there is none at all.</summary>
    public decimal? OpenShare => Approved + Open == 0 ? null : (decimal)Open / (Approved + Open);
}

/// <summary>All figures of one indicator: by region, period and option.</summary>
/// <param name="Periods">In the order of time.</param>
/// <param name="Regions">None where it is measured once for the whole organisation.</param>
/// <param name="AddsUp">Its periods make one growing figure.</param>
public sealed record IndicatorFigures(
    string Framework, string Indicator, string Unit, DateOnly To, IReadOnlyList<FigurePeriod> Periods, IReadOnlyList<RegionRecord> Regions,
    MeasuredShape Shape, bool AddsUp, IReadOnlyList<KeptFigure> Kept)
{
    private readonly Dictionary<FigureKey, KeptFigure> byKey = Kept.ToDictionary(f => new FigureKey(f.Region, f.Period, f.Part));

    public KeptFigure? Find(string region, string period, string part = PartFigure.All) => byKey.GetValueOrDefault(new(region, period, part));

    public bool HasRegions => Regions.Count > 0;

    /// <summary>The regions that have a figure or something on its way.</summary>
    public IEnumerable<RegionRecord> Reporting => Regions.Where(r => Find(r.Code, PartFigure.All) is not null);
}
