using Microsoft.EntityFrameworkCore;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>Reads what the operations on country results need, with the rows that they may change.</summary>
internal sealed class FindEntry(MandateDb db)
{
    /// <summary>The result with its evidence and its steps; null when there is none.</summary>
    public async Task<(CountryResult Result, EntryContext Context)?> ResultAsync(Guid id, CancellationToken ct)
    {
        var result = await db.Set<CountryResult>().AsSingleQuery().Include(r => r.Evidence).Include(r => r.Steps.OrderBy(s => s.At))
            .SingleOrDefaultAsync(r => r.Id == id, ct);
        return result is null ? null : (result, await ContextAsync(result, ct));
    }

    /// <summary>The technical note in force: the one with the highest number.</summary>
    public Task<TechnicalNote?> NoteAsync(Guid indicator, CancellationToken ct) => db.Set<TechnicalNote>().AsNoTracking()
        .Include(n => n.Criteria.OrderBy(c => c.Position))
        .Where(n => n.IndicatorId == indicator).OrderByDescending(n => n.Number).FirstOrDefaultAsync(ct);

    private async Task<EntryContext> ContextAsync(CountryResult result, CancellationToken ct) => new(
        await db.Set<Framework>().AsNoTracking().SingleAsync(f => f.Id == result.FrameworkId, ct),
        await db.Set<Indicator>().AsNoTracking().SingleAsync(i => i.Id == result.IndicatorId, ct),
        await db.Set<ReportingPeriod>().AsNoTracking().SingleAsync(p => p.Id == result.PeriodId, ct),
        await NoteAsync(result.IndicatorId, ct))
    { Levels = await db.LevelsOfAsync(result.FrameworkId, ct) };
}
