using Npgsql;

namespace Mandate.Kernel;

/// <summary>Reads the whole journal, row by row in little memory, and says what was done to it.</summary>
public static class JournalVerify
{
    private const string Rows = """
        select seq, at, actor, on_behalf_of, operation, reason, subject_type, subject_id, old, new, event, previous_hash, hash
        from journal.entry order by seq
        """;

    /// <param name="source">The database.</param>
    /// <param name="anchors">
    /// Heads kept elsewhere. Without one, a cut tail and a chain computed again as a whole cannot be seen.
    /// </param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<JournalReport> RunAsync(NpgsqlDataSource source, IReadOnlyList<JournalHead> anchors, CancellationToken ct)
    {
        var check = new ChainCheck(anchors);
        if (!await IsGuardedAsync(source, ct)) check.Unguarded();
        await using var command = source.CreateCommand(Rows);
        command.CommandTimeout = 0;
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct)) check.Next(Read(reader));
        return check.End();
    }

    private static JournalEntry Read(NpgsqlDataReader row) => new()
    {
        Seq = row.GetInt64(0),
        At = row.GetFieldValue<DateTimeOffset>(1),
        Actor = Text(row, 2) ?? "",
        OnBehalfOf = Text(row, 3),
        Operation = Text(row, 4) ?? "",
        Reason = Text(row, 5),
        SubjectType = Text(row, 6) ?? "",
        SubjectId = Text(row, 7) ?? "",
        Old = Text(row, 8),
        New = Text(row, 9),
        Event = Text(row, 10),
        PreviousHash = Bytes(row, 11),
        Hash = Bytes(row, 12),
    };

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static byte[] Bytes(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? [] : row.GetFieldValue<byte[]>(column);

    // 'A': it fires always, for replication too.
    private static async Task<bool> IsGuardedAsync(NpgsqlDataSource source, CancellationToken ct)
    {
        await using var command = source.CreateCommand("""
            select count(*) from pg_trigger t join pg_proc f on f.oid = t.tgfoid
            where t.tgrelid = 'journal.entry'::regclass and t.tgname = $1 and t.tgenabled = 'A'
                and f.proname = 'refuse_change' and f.prosrc like '%raise exception%'
            """);
        command.Parameters.Add(new() { Value = JournalGuards.Trigger });
        return (long)(await command.ExecuteScalarAsync(ct))! == 1;
    }
}
