using Microsoft.EntityFrameworkCore;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Reads what the operations on country results need, with the rows that they may change.</summary>
internal sealed class FindEntry(MandateDb db, PeriodGate gate)
{
    /// <summary>The result with its evidence and its steps; null when there is none.</summary>
    public async Task<(CountryResult Result, EntryContext Context)?> ResultAsync(Guid id, CancellationToken ct)
    {
        var result = await db.Set<CountryResult>().AsSingleQuery().Include(r => r.Evidence).Include(r => r.Steps.OrderBy(s => s.ResultVersion))
            .SingleOrDefaultAsync(r => r.Id == id, ct);
        if (result is null) return null;
        var context = await ContextAsync(result, ct);
        if (context.Indicator.IsMeasured()) await CellsAsync(result, ct);
        return (result, context);
    }

    /// <summary>The technical note in force: the one with the highest number.</summary>
    public Task<TechnicalNote?> NoteAsync(Guid indicator, CancellationToken ct) => db.Set<TechnicalNote>().AsNoTracking()
        .Include(n => n.Criteria.OrderBy(c => c.Position))
        .Where(n => n.IndicatorId == indicator).OrderByDescending(n => n.Number).FirstOrDefaultAsync(ct);

    /// <summary>The same for one place: whether the period takes its results now, and what a measured indicator is checked against.</summary>
    public async Task<EntryContext> MeasuredAsync(EntryContext context, string country, CancellationToken ct)
    {
        var open = await gate.TakesAsync(context.Period, country, ct);
        return !context.Indicator.IsMeasured() ? context with { IsOpen = open } : context with
        {
            IsOpen = open,
            Shape = await ReadShape.OfAsync(db, context.Indicator.Id, ct),
            Others = await OthersAsync(context.Indicator.Id, country, context.Period.Id, ct),
        };
    }

    // Everything that its content is made of, for the hash is over it.
    private Task CellsAsync(CountryResult result, CancellationToken ct) =>
        db.Set<Measurement>().Include(m => m.Disaggregation).Where(m => m.CountryResultId == result.Id).LoadAsync(ct);

    private async Task<List<OtherPeriod>> OthersAsync(Guid indicator, string country, Guid except, CancellationToken ct) =>
        [.. (await (from r in db.Set<CountryResult>().AsNoTracking()
                    join p in db.Set<ReportingPeriod>() on r.PeriodId equals p.Id
                    where r.IndicatorId == indicator && r.Country == country && r.PeriodId != except
                    orderby p.To
                    select new { p.Code, p.To, r.Observation, r.Quantity, r.Denominator }).ToListAsync(ct))
            .Select(r => new OtherPeriod(r.Code, r.To, new ObservedAmount(r.Observation, r.Quantity, r.Denominator).Value))];

    private async Task<EntryContext> ContextAsync(CountryResult result, CancellationToken ct) => await MeasuredAsync(new(
        await db.Set<Framework>().AsNoTracking().SingleAsync(f => f.Id == result.FrameworkId, ct),
        await db.Set<Indicator>().AsNoTracking().SingleAsync(i => i.Id == result.IndicatorId, ct),
        await db.Set<ReportingPeriod>().AsNoTracking().SingleAsync(p => p.Id == result.PeriodId, ct),
        await NoteAsync(result.IndicatorId, ct))
    { Levels = await db.LevelsOfAsync(result.FrameworkId, ct) }, result.Country, ct);
}
