namespace Mandate.Budget;

/// <summary>
/// The triggers that keep versions as they were: rows are added once and never changed, an adopted version is not changed
/// at all. Whoever owns the tables can take them away, which is why an adopted version is sealed as well.
/// </summary>
public static class BudgetGuards
{
    internal const string RowsTrigger = "rows_stay", LateTrigger = "rows_in_time", VersionTrigger = "adopted_stays";

    /// <summary>SQL of the migration that sets them, on every table of rows that there is then.</summary>
    public const string Create = $$"""
        create function budget.refuse_change() returns trigger language plpgsql as $body$
        begin
            raise exception 'The rows of a budget version are not changed: % is refused.', tg_op using errcode = 'insufficient_privilege';
        end
        $body$;
        create function budget.refuse_late_rows() returns trigger language plpgsql as $body$
        begin
            if exists (select from added join budget.version v on v.id = added.version_id where v.decision is not null) then
                raise exception 'The version is adopted: no rows are added.' using errcode = 'insufficient_privilege';
            end if;
            return null;
        end
        $body$;
        create function budget.refuse_change_of_adopted() returns trigger language plpgsql as $body$
        begin
            if old.decision is not null then
                raise exception 'The version is adopted: % is refused.', tg_op using errcode = 'insufficient_privilege';
            end if;
            return case tg_op when 'DELETE' then old else new end;
        end
        $body$;
        create trigger {{VersionTrigger}} before update or delete on budget.version for each row execute function budget.refuse_change_of_adopted();
        alter table budget.version enable always trigger {{VersionTrigger}};
        {{Rows}}
        """;

    /// <summary>SQL for the migration that adds tables of rows: those that have no guard yet get theirs.</summary>
    public const string Rows = $$"""
        do $body$
        declare t text;
        begin
            for t in select c.table_name from information_schema.columns c
                where c.table_schema = 'budget' and c.column_name = 'version_id'
                  and exists (select from information_schema.columns p where p.table_schema = 'budget' and p.table_name = c.table_name and p.column_name = 'position')
                  and not exists (select from pg_trigger g where g.tgname = '{{RowsTrigger}}' and g.tgrelid = format('budget.%I', c.table_name)::regclass)
            loop
                execute format('create trigger {{RowsTrigger}} before update or delete or truncate on budget.%I for each statement execute function budget.refuse_change()', t);
                execute format('alter table budget.%I enable always trigger {{RowsTrigger}}', t);
                execute format('create trigger {{LateTrigger}} after insert on budget.%I referencing new table as added for each statement execute function budget.refuse_late_rows()', t);
            end loop;
        end
        $body$;
        """;

    /// <summary>SQL that takes them away again.</summary>
    public const string Drop = """
        drop function budget.refuse_change() cascade;
        drop function budget.refuse_late_rows() cascade;
        drop function budget.refuse_change_of_adopted() cascade;
        """;
}
