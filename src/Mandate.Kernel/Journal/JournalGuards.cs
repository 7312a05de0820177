namespace Mandate.Kernel;

/// <summary>
/// The trigger that refuses every change to rows of the journal, of replication too. It stops accidents and the
/// program's own account; whoever owns the table can take it away, which is why the rows are chained as well.
/// </summary>
public static class JournalGuards
{
    internal const string Trigger = "entry_append_only";

    /// <summary>SQL of the migration that sets the guards.</summary>
    public const string Create = $$"""
        create function journal.refuse_change() returns trigger language plpgsql as $body$
        begin
            raise exception 'The journal is append-only: % is refused.', tg_op using errcode = 'insufficient_privilege';
        end
        $body$;
        create trigger {{Trigger}} before update or delete or truncate on journal.entry
            for each statement execute function journal.refuse_change();
        alter table journal.entry enable always trigger {{Trigger}};
        """;

    /// <summary>SQL that takes them away again.</summary>
    public const string Drop = $"""
        drop trigger {Trigger} on journal.entry;
        drop function journal.refuse_change();
        """;
}
