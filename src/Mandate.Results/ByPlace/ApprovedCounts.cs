namespace Mandate.Results;

/// <summary>The triggers that keep <see cref="ApprovedCount"/> true, whichever statement changes reports or the kind of an indicator.</summary>
public static class ApprovedCounts
{
    private const string IsMeasured = "i.kind = 'Value' and not i.is_computed and i.measured_at = 'Country'";

    /// <summary>SQL of the migration that sets them and counts what is there.</summary>
    /// <remarks>A count is taken down before one is put up, so that none is ever below zero.</remarks>
    public const string Create = $$"""
        create function results.count_approved(framework uuid) returns void language sql as $body$
            delete from results.approved_count where framework_id = framework;
            insert into results.approved_count (framework_id, region, country, period_id, is_measured, reports)
            select r.framework_id, r.region, r.country, r.period_id, {{IsMeasured}}, count(*)
            from results.country_result r join results.indicator i on i.id = r.indicator_id
            where r.framework_id = framework and r.status = 'Approved' group by 1, 2, 3, 4, 5;
        $body$;

        create function results.keep_approved_count() returns trigger language plpgsql as $body$
        begin
            if tg_op <> 'INSERT' then
                update results.approved_count c set reports = c.reports - gone.reports
                from (select r.framework_id, r.region, r.country, r.period_id, {{IsMeasured}} as is_measured, count(*) as reports
                      from old_rows r join results.indicator i on i.id = r.indicator_id where r.status = 'Approved' group by 1, 2, 3, 4, 5) gone
                where (c.framework_id, c.region, c.country, c.period_id, c.is_measured)
                    = (gone.framework_id, gone.region, gone.country, gone.period_id, gone.is_measured);
            end if;
            if tg_op <> 'DELETE' then
                insert into results.approved_count as c (framework_id, region, country, period_id, is_measured, reports)
                select r.framework_id, r.region, r.country, r.period_id, {{IsMeasured}}, count(*)
                from new_rows r join results.indicator i on i.id = r.indicator_id where r.status = 'Approved' group by 1, 2, 3, 4, 5
                on conflict (framework_id, region, country, period_id, is_measured) do update set reports = c.reports + excluded.reports;
            end if;
            return null;
        end
        $body$;
        create trigger approved_count_inserted after insert on results.country_result
            referencing new table as new_rows for each statement execute function results.keep_approved_count();
        create trigger approved_count_updated after update on results.country_result
            referencing old table as old_rows new table as new_rows for each statement execute function results.keep_approved_count();
        create trigger approved_count_deleted after delete on results.country_result
            referencing old table as old_rows for each statement execute function results.keep_approved_count();

        create function results.count_approved_again() returns trigger language plpgsql as $body$
        begin
            perform results.count_approved(changed.framework_id) from (
                select distinct n.framework_id from new_rows n join old_rows o on o.id = n.id
                where (o.kind, o.is_computed, o.measured_at) is distinct from (n.kind, n.is_computed, n.measured_at)) changed;
            return null;
        end
        $body$;
        create trigger approved_count_of_indicators after update on results.indicator
            referencing old table as old_rows new table as new_rows for each statement execute function results.count_approved_again();

        select results.count_approved(id) from results.framework;
        """;

    /// <summary>SQL that takes them away again.</summary>
    public const string Drop = """
        drop trigger approved_count_of_indicators on results.indicator;
        drop trigger approved_count_deleted on results.country_result;
        drop trigger approved_count_updated on results.country_result;
        drop trigger approved_count_inserted on results.country_result;
        drop function results.count_approved_again();
        drop function results.keep_approved_count();
        drop function results.count_approved(uuid);
        """;
}
