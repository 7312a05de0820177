using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace Mandate.Kernel;

/// <summary>Appends rows to the chain. The lock is held until commit, so the order of numbers is the order of commits.</summary>
internal static class JournalChain
{
    // Any fixed number will do ("MANDATE1"); it serves the journal alone.
    private const long ChainLock = 0x4D414E4441544531;

    // One array for each column: one round trip for one row or a thousand.
    private const string Insert = """
        insert into journal.entry (seq, at, actor, on_behalf_of, operation, reason, subject_type, subject_id,
            old, new, event, previous_hash, hash)
        select * from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """;

    private const int RowsAtOnce = 5_000;

    public sealed record Head(long Seq, byte[] Hash);

    /// <summary>
    /// Waits for its turn and reads where the chain ends, as two statements: the second sees what the first waited
    /// for, under read committed (the isolation that every transaction here uses).
    /// </summary>
    public static async Task<Head> LockAsync(DbContext db, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select pg_advisory_xact_lock($1)") { Parameters = { new() { Value = ChainLock } } },
                new("select seq, hash from journal.entry order by seq desc limit 1"),
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        return await reader.ReadAsync(ct) ? new Head(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1))
            : new Head(0, JournalHash.Genesis);
    }

    public static async Task AppendAsync(
        DbContext db, Head head, List<JournalEntry> rows, DateTimeOffset now, CancellationToken ct)
    {
        Chain(head, rows, now);
        foreach (var part in rows.Chunk(RowsAtOnce)) await InsertAsync(db, part, ct);
        if (rows.Exists(r => r.Event is not null)) await db.Database.ExecuteSqlAsync($"notify journal", ct);
    }

    private static void Chain(Head head, List<JournalEntry> rows, DateTimeOffset now)
    {
        var (seq, hash) = (head.Seq, head.Hash);
        // PostgreSQL keeps microseconds.
        var at = new DateTimeOffset(now.UtcTicks - now.UtcTicks % TimeSpan.TicksPerMicrosecond, TimeSpan.Zero);
        foreach (var row in rows)
        {
            row.Seq = ++seq;
            row.At = at;
            row.PreviousHash = hash;
            row.Hash = hash = JournalHash.Of(hash, row);
        }
    }

    private static async Task InsertAsync(DbContext db, JournalEntry[] rows, CancellationToken ct)
    {
        await using var insert = new NpgsqlCommand(Insert, (NpgsqlConnection)db.Database.GetDbConnection(),
            (NpgsqlTransaction)db.Database.CurrentTransaction!.GetDbTransaction());
        Add(NpgsqlDbType.Bigint, r => r.Seq);
        Add(NpgsqlDbType.TimestampTz, r => r.At);
        foreach (var text in (Func<JournalEntry, string?>[])
            [r => r.Actor, r => r.OnBehalfOf, r => r.Operation, r => r.Reason, r => r.SubjectType, r => r.SubjectId])
            Add(NpgsqlDbType.Text, text);
        Add(NpgsqlDbType.Json, r => r.Old);
        Add(NpgsqlDbType.Json, r => r.New);
        Add(NpgsqlDbType.Text, r => r.Event);
        Add(NpgsqlDbType.Bytea, r => r.PreviousHash);
        Add(NpgsqlDbType.Bytea, r => r.Hash);
        await insert.ExecuteNonQueryAsync(ct);

        void Add<T>(NpgsqlDbType type, Func<JournalEntry, T> column) => insert.Parameters.Add(
            new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = rows.Select(column).ToArray() });
    }
}
