using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>What one place reported for one period, as it was approved.</summary>
/// <param name="Cells">By key; empty where the indicator is not broken down.</param>
internal sealed record ApprovedReport(
    Guid Id, string Country, string Region, string Period, DateOnly PeriodEnd, ObservedAmount Whole,
    IReadOnlyList<(string Key, ObservedAmount Amount)> Cells)
{
    public Contribution Contribution(ObservedAmount amount) =>
        new(Id, Country, Region, PeriodEnd, amount.Quantity ?? 0, amount.Denominator, amount.Status);

    public static async Task<List<ApprovedReport>> ReadAsync(MandateDb db, Guid indicator, bool withCells, CancellationToken ct)
    {
        var reports = await (from result in db.Set<CountryResult>()
                             join period in db.Set<ReportingPeriod>() on result.PeriodId equals period.Id
                             where result.IndicatorId == indicator && result.Status == CountryResultStatus.Approved
                             select new { result.Id, result.Country, result.Region, Period = period.Code, period.To, result.Observation, result.Quantity, result.Denominator })
            .ToListAsync(ct);
        var cells = withCells ? await CellsAsync(db, indicator, ct) : [];
        return reports.ConvertAll(r => new ApprovedReport(r.Id, r.Country, r.Region, r.Period, r.To,
            new(r.Observation, r.Quantity, r.Denominator), cells.GetValueOrDefault(r.Id, [])));
    }

    private static async Task<Dictionary<Guid, List<(string, ObservedAmount)>>> CellsAsync(MandateDb db, Guid indicator, CancellationToken ct)
    {
        var keys = await db.Set<Disaggregation>().AsNoTracking().ToDictionaryAsync(d => d.Id, d => d.Key, ct);
        var rows = await (from cell in db.Set<Measurement>()
                          join result in db.Set<CountryResult>() on cell.CountryResultId equals result.Id
                          where result.IndicatorId == indicator && result.Status == CountryResultStatus.Approved
                          select new { cell.CountryResultId, cell.DisaggregationId, cell.Status, cell.Quantity, cell.Denominator }).ToListAsync(ct);
        var cells = new Dictionary<Guid, List<(string, ObservedAmount)>>();
        foreach (var row in rows)
        {
            if (!cells.TryGetValue(row.CountryResultId, out var of)) cells[row.CountryResultId] = of = [];
            of.Add((keys[row.DisaggregationId], new(row.Status, row.Quantity, row.Denominator)));
        }
        return cells;
    }
}
