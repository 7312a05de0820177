using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>The rows of a framework that a publication is made from: one query for each kind, whatever its size.</summary>
internal sealed record FrozenFacts(
    List<Indicator> Indicators, ILookup<Guid, Baseline> Baselines, ILookup<Guid, IndicatorTarget> Targets,
    ILookup<Guid, IndicatorFigure> Figures, ILookup<Guid, PartFigure> Parts, ILookup<Guid, FrozenContribution> Contributions, ILookup<Guid, TechnicalNote> Notes)
{
    public static async Task<FrozenFacts> ReadAsync(MandateDb db, Framework f, CancellationToken ct)
    {
        var indicators = await db.Set<Indicator>().AsNoTracking().Where(i => i.FrameworkId == f.Id).OrderBy(i => i.Position).ToListAsync(ct);
        var mine = db.Set<Indicator>().Where(i => i.FrameworkId == f.Id).Select(i => i.Id);
        var baselines = await db.Set<Baseline>().AsNoTracking().Where(b => mine.Contains(b.IndicatorId)).OrderBy(b => b.Seq).ToListAsync(ct);
        var targets = await db.Set<IndicatorTarget>().AsNoTracking().Include(t => t.Regions).Where(t => mine.Contains(t.IndicatorId)).OrderBy(t => t.Seq).ToListAsync(ct);
        var figures = await db.Set<IndicatorFigure>().AsNoTracking().Where(x => mine.Contains(x.IndicatorId)).ToListAsync(ct);
        var parts = await db.Set<PartFigure>().AsNoTracking().Where(x => mine.Contains(x.IndicatorId)).ToListAsync(ct);
        var notes = await db.Set<TechnicalNote>().AsNoTracking().Include(n => n.Criteria).Where(n => mine.Contains(n.IndicatorId)).ToListAsync(ct);
        return new(indicators, baselines.ToLookup(b => b.IndicatorId), targets.ToLookup(t => t.IndicatorId), figures.ToLookup(x => x.IndicatorId),
            parts.ToLookup(x => x.IndicatorId), await ContributionsAsync(db, f, ct), notes.ToLookup(n => n.IndicatorId));
    }

    public IndicatorLines Lines(Framework f, string? region, DateOnly today) => new(f, region, today, Baselines, Targets,
        Figures.SelectMany(g => g).Where(x => x.Region == (region ?? FigureWriter.AllRegions)).ToDictionary(x => x.IndicatorId));

    /// <summary>The baseline that a framework's table shows beside a target.</summary>
    public Baseline? Shown(Guid indicator, IndicatorTarget target) => BaselineChoice.For(target, [.. Targets[indicator]], Baselines[indicator])
        ?? Baselines[indicator].FirstOrDefault(b => b.Seq == target.Seq) ?? Baselines[indicator].LastOrDefault();

    public FrozenNote? Note(Guid indicator) => Notes[indicator].MaxBy(n => n.Number) is { } note
        ? new(note.Number, note.Text, [.. note.Criteria.OrderBy(c => c.Position).Select(c => c.Text)]) : null;

    public List<FrozenFigure> FiguresOf(Guid indicator) => [.. Figures[indicator].OrderBy(x => x.Region, StringComparer.Ordinal)
        .Select(x => new FrozenFigure(x.Region, x.Status, Open(x.Status, x.Value), Open(x.Status, x.Numerator), Open(x.Status, x.Denominator), x.ApprovedResults, x.OpenResults))];

    public List<FrozenPart> PartsOf(Guid indicator) => [.. Parts[indicator].OrderBy(x => x.Region, StringComparer.Ordinal)
        .ThenBy(x => x.Period, StringComparer.Ordinal).ThenBy(x => x.Part, StringComparer.Ordinal)
        .Select(x => new FrozenPart(x.Region, x.Period, x.Part, x.Status, Open(x.Status, x.Value), Open(x.Status, x.Numerator), Open(x.Status, x.Denominator), x.ApprovedResults))];

    // What may not be shown is not frozen either: a publication is for everybody who may read its framework.
    private static decimal? Open(ObservationStatus status, decimal? figure) => status == ObservationStatus.Confidential ? null : figure;

    public List<FrozenContribution> ContributionsOf(Guid indicator) => [.. Contributions[indicator]
        .OrderBy(c => c.Country, StringComparer.Ordinal).ThenBy(c => c.Period, StringComparer.Ordinal).ThenBy(c => c.Id)];

    private static async Task<ILookup<Guid, FrozenContribution>> ContributionsAsync(MandateDb db, Framework f, CancellationToken ct)
    {
        var approved = await (from r in db.Set<CountryResult>().AsNoTracking()
                              join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
                              where r.FrameworkId == f.Id && r.Status == CountryResultStatus.Approved
                              select new { r.IndicatorId, r.Id, r.Country, r.Region, Period = p.Code, r.Observation, r.Quantity, r.Denominator, r.ApprovedVersion, r.ApprovedHash, r.DecidedAt, r.IsInvented }).ToListAsync(ct);
        return approved.ToLookup(r => r.IndicatorId, r => new FrozenContribution(r.Id, r.Country, r.Region, r.Period, r.Observation, r.Quantity, r.Denominator,
            r.ApprovedVersion, r.ApprovedHash is null ? null : Convert.ToHexStringLower(r.ApprovedHash), r.DecidedAt, r.IsInvented));
    }
}
