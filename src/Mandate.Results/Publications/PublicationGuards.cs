namespace Mandate.Results;

/// <summary>
/// The triggers that refuse every change to a publication and its content, of replication too. Whoever owns the tables
/// can take them away, which is why a publication is signed as well.
/// </summary>
public static class PublicationGuards
{
    internal const string Table = "publication";

    internal const string ContentTable = "publication_content";

    /// <summary>SQL of the migration that sets them.</summary>
    public const string Create = $$"""
        create function results.refuse_change_of_publication() returns trigger language plpgsql as $body$
        begin
            raise exception 'A publication is frozen: % is refused.', tg_op using errcode = 'insufficient_privilege';
        end
        $body$;
        create trigger {{Table}}_frozen before update or delete or truncate on results.{{Table}}
            for each statement execute function results.refuse_change_of_publication();
        alter table results.{{Table}} enable always trigger {{Table}}_frozen;
        create trigger {{ContentTable}}_frozen before update or delete or truncate on results.{{ContentTable}}
            for each statement execute function results.refuse_change_of_publication();
        alter table results.{{ContentTable}} enable always trigger {{ContentTable}}_frozen;
        """;

    /// <summary>SQL that takes them away again.</summary>
    public const string Drop = $"""
        drop trigger {ContentTable}_frozen on results.{ContentTable};
        drop trigger {Table}_frozen on results.{Table};
        drop function results.refuse_change_of_publication();
        """;
}
