namespace Mandate.Cooperation;

/// <summary>The triggers that refuse every change to what was published and to decisions of what is not.</summary>
public static class IatiGuards
{
    private static readonly string[] Tables = ["iati_publication", "iati_publication_file", "iati_publication_content", "iati_published_activity"];

    /// <summary>SQL of the migration that sets them.</summary>
    public static string Create { get; } = """
        create function cooperation.refuse_change_of_publication() returns trigger language plpgsql as $body$
        begin
            raise exception 'What was published stays as it was: % is refused.', tg_op using errcode = 'insufficient_privilege';
        end
        $body$;

        """ + string.Concat(Tables.Select(t => $"""
        create trigger {t}_stays before update or delete or truncate on cooperation.{t} for each statement execute function cooperation.refuse_change_of_publication();
        alter table cooperation.{t} enable always trigger {t}_stays;

        """));

    /// <summary>SQL that takes them away again.</summary>
    public const string Drop = "drop function cooperation.refuse_change_of_publication() cascade;";
}
