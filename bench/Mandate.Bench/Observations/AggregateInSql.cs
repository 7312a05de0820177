using Npgsql;

namespace Mandate.Bench;

/// <summary>The same figures as one statement written by hand for these indicators alone: what PostgreSQL itself needs for them.</summary>
internal static class AggregateInSql
{
    private const string Sql = """
        with base as (
            select r.indicator_id, r.region, r.country, p.code as period, p."to" as day, 'ALL' as part, r.quantity as q, r.denominator as d
            from results.country_result r join results.reporting_period p on p.id = r.period_id where r.status = 'Approved'
            union all
            select r.indicator_id, r.region, r.country, p.code, p."to", k.key, m.quantity, m.denominator
            from results.measurement m
            join results.country_result r on r.id = m.country_result_id
            join results.reporting_period p on p.id = r.period_id
            join results.disaggregation k on k.id = m.disaggregation_id where r.status = 'Approved'
        ), over_time as (
            select b.indicator_id, b.region, b.country, b.part,
                case when i.time_rule = 'Latest' then (array_agg(q order by day desc))[1] else sum(q) end as q,
                case when i.time_rule = 'Latest' then (array_agg(d order by day desc))[1] else sum(d) end as d
            from base b join results.indicator i on i.id = b.indicator_id
            group by b.indicator_id, b.region, b.country, b.part, i.time_rule
        ), rows as (
            select indicator_id, region, part, period, q, d from base
            union all
            select indicator_id, region, part, 'ALL', q, d from over_time
        )
        select r.indicator_id, coalesce(r.region, 'ALL') as region, r.period, r.part, count(*),
            case when i.place_rule = 'WeightedAverage' then 100 * sum(q) / sum(d) else sum(q) end as value
        from rows r join results.indicator i on i.id = r.indicator_id
        group by grouping sets ((r.indicator_id, r.part, r.period, r.region, i.place_rule), (r.indicator_id, r.part, r.period, i.place_rule))
        """;

    public static async Task<Dictionary<(Guid Indicator, string Region, string Period, string Part), decimal>> RunAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(Sql);
        command.CommandTimeout = 600;
        await using var reader = await command.ExecuteReaderAsync();
        var figures = new Dictionary<(Guid, string, string, string), decimal>();
        while (await reader.ReadAsync())
            figures[(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetString(3))] = reader.GetDecimal(5);
        return figures;
    }
}
