using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Mandate.Cooperation;

/// <summary>Keeps what was published: its rows, then its files and what each activity was, straight from disk.</summary>
internal static class KeepPublication
{
    private const string Stamps = "copy cooperation.iati_published_activity (publication, identifier, sha256, last_updated, file) from stdin (format binary)";

    public static void Add(MandateDb db, Actor actor, PreparePublication.Prepared prepared, int number, int warnings)
    {
        db.Add(new IatiPublication { Number = number, At = prepared.At, By = actor.Id, Activities = prepared.Activities, Warnings = warnings, LeftOut = prepared.LeftOut.Sum(l => l.Elements) });
        foreach (var file in prepared.Files) db.Add(new IatiPublicationFile { Publication = number, Name = file.Name, Sha256 = file.Sha256, Size = file.Size, Activities = file.Count });
    }

    /// <summary>In the transaction that is open, after its rows.</summary>
    public static async Task WriteAsync(MandateDb db, PreparePublication.Prepared prepared, int number, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        foreach (var file in prepared.Files)
        {
            await using var packed = file.Pack();
            await using var command = new NpgsqlCommand("insert into cooperation.iati_publication_content (publication, name, gzip) values ($1, $2, $3)", connection)
            {
                Parameters = { new() { Value = number }, new() { Value = file.Name }, new() { Value = packed, NpgsqlDbType = NpgsqlDbType.Bytea } },
            };
            await command.ExecuteNonQueryAsync(ct);
        }
        var moments = prepared.Changes.ToDictionary(c => c.Identifier, c => c.LastUpdated, StringComparer.Ordinal);
        await using var copy = await connection.BeginBinaryImportAsync(Stamps, ct);
        foreach (var (file, identifier) in prepared.Files.SelectMany(f => f.Activities.Select(a => (f, a))))
        {
            await copy.StartRowAsync(ct);
            await copy.WriteAsync(number, NpgsqlDbType.Integer, ct);
            await copy.WriteAsync(identifier, NpgsqlDbType.Text, ct);
            await copy.WriteAsync(prepared.Hashes[identifier], NpgsqlDbType.Text, ct);
            await copy.WriteAsync(moments[identifier].UtcDateTime, NpgsqlDbType.TimestampTz, ct);
            await copy.WriteAsync(file.Name, NpgsqlDbType.Text, ct);
        }
        await copy.CompleteAsync(ct);
    }
}
