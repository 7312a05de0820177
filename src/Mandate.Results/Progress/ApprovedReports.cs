using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mandate.Results;

/// <summary>
/// The approved reports of some indicators, by indicator, in two plain queries: figures are computed from a million
/// rows at a time, for which entities would cost more than the arithmetic.
/// </summary>
internal static class ApprovedReports
{
    private const string Reports = """
        select r.indicator_id, r.id, r.country, r.region, p.code, p."to", r.observation, r.quantity, r.denominator
        from results.country_result r join results.reporting_period p on p.id = r.period_id
        where r.indicator_id = any($1) and r.status = 'Approved'
        """;

    // The reports first: joined plainly, PostgreSQL starts workers for one indicator's cells, which takes longer than reading them.
    private const string Cells = """
        with report as materialized (select id from results.country_result where indicator_id = any($1) and status = 'Approved')
        select m.country_result_id, m.disaggregation_id, m.status, m.quantity, m.denominator
        from report join results.measurement m on m.country_result_id = report.id
        """;

    public static async Task<Dictionary<Guid, List<ApprovedReport>>> ReadAsync(MandateDb db, IReadOnlyCollection<Guid> indicators, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        try
        {
            var cells = await CellsAsync(db, indicators, ct);
            return await ReportsAsync(db, indicators, cells, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task<Dictionary<Guid, List<ApprovedReport>>> ReportsAsync(
        MandateDb db, IReadOnlyCollection<Guid> indicators, Dictionary<Guid, List<CrossedAmount>> cells, CancellationToken ct)
    {
        var (reports, texts) = (new Dictionary<Guid, List<ApprovedReport>>(), new Texts());
        await using var command = Command(db, Reports, indicators);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var (indicator, id) = (rows.GetGuid(0), rows.GetGuid(1));
            if (!reports.TryGetValue(indicator, out var of)) reports[indicator] = of = [];
            of.Add(new(id, texts.Of(rows.GetString(2)), texts.Of(rows.GetString(3)), texts.Of(rows.GetString(4)), rows.GetFieldValue<DateOnly>(5),
                Amount(rows, 6), cells.GetValueOrDefault(id, [])));
        }
        return reports;
    }

    private static async Task<Dictionary<Guid, List<CrossedAmount>>> CellsAsync(MandateDb db, IReadOnlyCollection<Guid> indicators, CancellationToken ct)
    {
        var cells = new Dictionary<Guid, List<CrossedAmount>>();
        if (!await db.Set<IndicatorDimension>().AnyAsync(d => indicators.Contains(d.IndicatorId), ct)) return cells;
        var keys = (await db.Set<Disaggregation>().AsNoTracking().ToListAsync(ct)).ToDictionary(d => d.Id, d => CrossedAmount.Of(d.Key, default).Options);
        await using var command = Command(db, Cells, indicators);
        await using var rows = await command.ExecuteReaderAsync(ct);
        while (await rows.ReadAsync(ct))
        {
            var report = rows.GetGuid(0);
            if (!cells.TryGetValue(report, out var of)) cells[report] = of = [];
            of.Add(new(keys[rows.GetInt32(1)], Amount(rows, 2)));
        }
        return cells;
    }

    private static NpgsqlCommand Command(MandateDb db, string sql, IReadOnlyCollection<Guid> indicators) =>
        new(sql, (NpgsqlConnection)db.Database.GetDbConnection()) { Parameters = { new() { Value = indicators.ToArray() } } };

    private static ObservedAmount Amount(NpgsqlDataReader rows, int at) => new(
        Enum.Parse<ObservationStatus>(rows.GetString(at)), rows.IsDBNull(at + 1) ? null : rows.GetDecimal(at + 1), rows.IsDBNull(at + 2) ? null : rows.GetDecimal(at + 2));

    // Some hundred codes of places and periods stand in every row: one object each.
    private sealed class Texts
    {
        private readonly Dictionary<string, string> seen = new(StringComparer.Ordinal);

        public string Of(string text) => seen.TryGetValue(text, out var known) ? known : seen[text] = text;
    }
}
