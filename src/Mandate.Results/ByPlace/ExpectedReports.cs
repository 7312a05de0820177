using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>An indicator that every country is to report.</summary>
internal sealed record ExpectedIndicator(Guid Id, string Code, LocalizedText Title);

/// <summary>
/// What countries are expected to report for a framework: each indicator that is measured by country, for each period
/// that has begun and is open. Results that are counted come when there are some, and are never late. That an import
/// took an indicator for one that countries measure is not enough to call a country late: somebody broke it down, or a
/// country has it approved.
/// </summary>
internal sealed record ExpectedReports(IReadOnlyList<ExpectedIndicator> Indicators, IReadOnlyList<ReportingPeriod> Periods)
{
    public int PerCountry => Indicators.Count * Periods.Count;

    public static async Task<ExpectedReports> ReadAsync(MandateDb db, Framework framework, DateOnly today, CancellationToken ct) =>
        framework.Status != FrameworkStatus.Approved ? new([], []) : new(
            await db.Set<Indicator>().AsNoTracking()
                .Where(i => i.FrameworkId == framework.Id && i.Kind == IndicatorKind.Value && !i.IsComputed && i.MeasuredAt == MeasuredPlace.Country)
                .Where(i => db.Set<IndicatorDimension>().Any(d => d.IndicatorId == i.Id)
                    || db.Set<CountryResult>().Any(r => r.IndicatorId == i.Id && r.Status == CountryResultStatus.Approved))
                .OrderBy(i => i.Position).Select(i => new ExpectedIndicator(i.Id, i.Code, i.Title)).ToListAsync(ct),
            await db.Set<ReportingPeriod>().AsNoTracking()
                .Where(p => p.FrameworkId == framework.Id && p.IsOpen && p.From <= today).OrderBy(p => p.To).ToListAsync(ct));

    /// <summary>What is missing of one country, the oldest period first.</summary>
    public IEnumerable<(ExpectedIndicator Indicator, ReportingPeriod Period)> Missing(IReadOnlySet<(Guid Indicator, Guid Period)> reported) =>
        from period in Periods
        from indicator in Indicators
        where !reported.Contains((indicator.Id, period.Id))
        select (indicator, period);
}
