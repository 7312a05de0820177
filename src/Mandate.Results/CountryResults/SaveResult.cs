using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>
/// Saves a change of a country result together with its indicator's figures, its journal rows and its event: all of
/// it or nothing.
/// </summary>
internal sealed class SaveResult(MandateDb db, FigureWriter figures, PeriodGate gate)
{
    /// <param name="tell">Makes the event from the indicator's figure before and after; null: nobody is told.</param>
    /// <returns>Null when saved, else why not; nothing is saved then, and the context is done with.</returns>
    public async Task<Problem?> HandleAsync(CountryResult result, Act act, Func<decimal?, decimal?, IEvent>? tell, CancellationToken ct)
    {
        db.Act = act;
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        await db.HoldJournalAsync(ct);
        if ((await db.SaveAsync(Taken, ct)).Problems is [var refused, ..]) return refused;
        if (await ClosedAsync(result, ct) is { } closed) return closed;
        var (before, after) = await figures.RefreshAsync(result.IndicatorId, ct);
        if (tell is not null) db.Raise(tell(before, after));
        await db.SaveChangesAsync(ct);
        if (own is not null) await own.CommitAsync(ct);
        return null;
    }

    private static Problem? Taken(string index) => index.StartsWith("ix_country_result_indicator", StringComparison.Ordinal)
        ? Problem.Conflict("results.report.already_reported") : null;

    // Asked under the journal's lock: nobody can close the period between this and commit, and its own lock holds from
    // its instant, whenever the page was opened.
    private async Task<Problem?> ClosedAsync(CountryResult result, CancellationToken ct)
    {
        var period = await db.Set<ReportingPeriod>().AsNoTracking().SingleAsync(p => p.Id == result.PeriodId, ct);
        return await gate.TakesAsync(period, result.Country, ct) ? null : EntryRules.PeriodClosed(period);
    }
}
