using System.Buffers;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Mandate.Kernel;

/// <summary>
/// Loads many rows of one table by PostgreSQL's COPY, for imports. Such a load has one journal row of its own instead of
/// one for each row: how many rows, of which columns, and the SHA-256 of the rows as JSON lines in the order given.
/// </summary>
public static class BulkCopy
{
    /// <summary>
    /// Adds <paramref name="rows"/> in the current transaction, or in one of its own. The rows are new: keys are set,
    /// versions are 1, and keys that the database gives are left to it.
    /// </summary>
    /// <returns>How many rows were added.</returns>
    /// <exception cref="InvalidOperationException"><see cref="MandateDb.Act"/> is not set.</exception>
    /// <exception cref="PostgresException">A row breaks a constraint; nothing is added.</exception>
    public static async Task<long> CopyAsync<T>(this MandateDb db, IEnumerable<T> rows, CancellationToken ct) where T : class
    {
        var act = db.Act ?? throw new InvalidOperationException("Set MandateDb.Act before loading: who, and which operation.");
        var table = db.Model.FindEntityType(typeof(T)) ?? throw new InvalidOperationException($"{typeof(T).Name} is not mapped.");
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(ct) : null;
        var head = await JournalChain.LockAsync(db, ct);
        var columns = BulkColumn.Of(table);
        var (count, hash) = await WriteAsync(db, table, columns, rows, ct);
        await db.AppendAsync(head, [JournalRow(act, table, columns, count, hash)], ct);
        if (own is not null) await own.CommitAsync(ct);
        return count;
    }

    private static async Task<(long Count, string Hash)> WriteAsync<T>(
        MandateDb db, IEntityType table, List<BulkColumn> columns, IEnumerable<T> rows, CancellationToken ct) where T : class
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var names = string.Join(", ", columns.Select(c => $"\"{c.Name}\""));
        await using var copy = await connection.BeginBinaryImportAsync(
            $"copy \"{table.GetSchema()}\".\"{table.GetTableName()}\" ({names}) from stdin (format binary)", ct);
        var buffer = new ArrayBufferWriter<byte>();
        // As the serialiser writes a row's columns: a dictionary of their names and values.
        await using var line = new Utf8JsonWriter(buffer, new() { Encoder = JournalJson.Options.Encoder, SkipValidation = true });
        foreach (var row in rows)
        {
            if (row is IVersioned versioned) versioned.Version = 1;
            await copy.StartRowAsync(ct);
            line.Reset();
            line.WriteStartObject();
            foreach (var column in columns)
            {
                var value = column.Value(row);
                await WriteAsync(copy, column, column.Stored(value), ct);
                line.WritePropertyName(column.Key);
                Show(line, column.Shown(value));
            }
            Finish(line, buffer, sha);
        }
        return ((long)await copy.CompleteAsync(ct), Convert.ToHexStringLower(sha.GetHashAndReset()));
    }

    private static void Show(Utf8JsonWriter line, object? value)
    {
        switch (value)
        {
            case null: line.WriteNullValue(); break;
            case string text: line.WriteStringValue(text); break;
            case int whole: line.WriteNumberValue(whole); break;
            case decimal number: line.WriteNumberValue(number); break;
            case bool flag: line.WriteBooleanValue(flag); break;
            case Guid id: line.WriteStringValue(id); break;
            default: JsonSerializer.Serialize(line, value, value.GetType(), JournalJson.Options); break;
        }
    }

    private static void Finish(Utf8JsonWriter line, ArrayBufferWriter<byte> buffer, IncrementalHash sha)
    {
        line.WriteEndObject();
        line.Flush();
        sha.AppendData(buffer.WrittenSpan);
        sha.AppendData("\n"u8);
        buffer.ResetWrittenCount();
    }

    private static Task WriteAsync(NpgsqlBinaryImporter copy, BulkColumn column, object? value, CancellationToken ct) =>
        value is null ? copy.WriteNullAsync(ct) : copy.WriteAsync(value, column.StoreType, ct);

    private static JournalEntry JournalRow(Act act, IEntityType table, List<BulkColumn> columns, long count, string hash) =>
        JournalWriter.Row(act, new Subject($"{table.GetSchema()}.{table.GetTableName()}", "*"), null,
            JsonSerializer.Serialize(new { rows = count, columns = columns.Select(c => c.Name), sha256 = hash }, JournalJson.Options), null);
}
