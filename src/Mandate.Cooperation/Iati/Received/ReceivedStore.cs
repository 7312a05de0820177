using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mandate.Cooperation;

/// <summary>Writes what was received, past the journal: the row of the import stands for it there, with the hash of all.</summary>
internal sealed class ReceivedStore(MandateDb db)
{
    // Any fixed number of our own: one import at a time gives out numbers of activities.
    private const long ImportLock = 0x49415449494E;

    private static readonly byte[] Header = [.. "PGCOPY\n"u8, 0xFF, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0], Trailer = [0xFF, 0xFF];

    private NpgsqlConnection Connection => (NpgsqlConnection)db.Database.GetDbConnection();

    /// <summary>What is held of an activity.</summary>
    public sealed record Held(long Id, DateTimeOffset? LastUpdated, byte[] Hash);

    /// <summary>Waits for its turn in the current transaction.</summary>
    /// <returns>The number that the first new activity gets.</returns>
    public async Task<long> BeginAsync(CancellationToken ct)
    {
        await using var batch = new NpgsqlBatch(Connection)
        {
            BatchCommands = { new("select pg_advisory_xact_lock($1)") { Parameters = { new() { Value = ImportLock } } }, new("select coalesce(max(id), 0) + 1 from cooperation.received_activity") },
        };
        await using var reader = await batch.ExecuteReaderAsync(ct);
        await reader.NextResultAsync(ct);
        await reader.ReadAsync(ct);
        return reader.GetInt64(0);
    }

    public async Task<Dictionary<string, Held>> HeldAsync(bool organisations, string[] identifiers, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select identifier, id, last_updated, hash from cooperation.received_activity where is_organisation = $1 and identifier = any($2)", Connection)
        {
            Parameters = { new() { Value = organisations }, new() { Value = identifiers } },
        };
        await using var reader = await command.ExecuteReaderAsync(ct);
        var held = new Dictionary<string, Held>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
            held[reader.GetString(0)] = new(reader.GetInt64(1), await reader.IsDBNullAsync(2, ct) ? null : reader.GetFieldValue<DateTimeOffset>(2), reader.GetFieldValue<byte[]>(3));
        return held;
    }

    public async Task RemoveAsync(long[] ids, CancellationToken ct)
    {
        if (ids.Length == 0) return;
        foreach (var table in ReceivedTable.All)
        {
            await using var command = new NpgsqlCommand($"delete from {CooperationModel.Schema}.{table.Name} where {table.Key} = any($1)", Connection) { Parameters = { new() { Value = ids } } };
            await command.ExecuteNonQueryAsync(ct);
        }
    }

    /// <param name="chunks">With the items of each that are wanted, in the order of the file.</param>
    public async Task WriteAsync(IReadOnlyList<(ReceivedChunk Chunk, List<ReceivedItem> Items)> chunks, CancellationToken ct)
    {
        foreach (var table in ReceivedTable.All)
        {
            var parts = chunks.SelectMany(c => Parts(c.Chunk, c.Items, table.Index)).ToList();
            if (parts.Count > 0) await CopyAsync(table, parts, ct);
        }
    }

    private async Task CopyAsync(ReceivedTable table, List<ReadOnlyMemory<byte>> parts, CancellationToken ct)
    {
        await using var copy = await Connection.BeginRawBinaryCopyAsync(table.Copy, ct);
        await copy.WriteAsync(Header, ct);
        foreach (var part in parts) await copy.WriteAsync(part, ct);
        await copy.WriteAsync(Trailer, ct);
    }

    // Rows of activities that follow one another are written in one go.
    private static IEnumerable<ReadOnlyMemory<byte>> Parts(ReceivedChunk chunk, List<ReceivedItem> items, int table)
    {
        var (from, to) = (0, 0);
        foreach (var (first, last) in items.Select(i => i.Rows[table]))
        {
            if (first != to)
            {
                if (to > from) yield return chunk.Buffers[table].Slice(from, to);
                from = first;
            }
            to = last;
        }
        if (to > from) yield return chunk.Buffers[table].Slice(from, to);
    }
}
