using System.Data;
using System.IO.Compression;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Mandate.Cooperation;

/// <summary>A published file, byte for byte. Everybody may have it.</summary>
public sealed class OpenIatiFile(MandateDb db)
{
    /// <param name="Publication">Its number; null: the newest.</param>
    public sealed record Input(string Name, int? Publication = null);

    /// <summary>A file of any size.</summary>
    /// <param name="Size">Of its content in bytes.</param>
    public sealed record Opened(string Name, int Publication, string Sha256, long Size);

    public async Task<Outcome<Opened>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var number = input.Publication ?? await db.Set<IatiPublication>().MaxAsync(p => (int?)p.Number, ct);
        var found = await db.Set<IatiPublicationFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Publication == number && f.Name == input.Name, ct);
        return found is null ? Problem.NotFound("cooperation.iati.file_unknown", input.Name) : new Opened(found.Name, found.Publication, found.Sha256, found.Size);
    }

    /// <summary>Its content, read from the database as it is asked for: to be disposed of before anything else is asked there.</summary>
    public async Task<Stream> ReadAsync(Opened file, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var command = new NpgsqlCommand("select gzip from cooperation.iati_publication_content where publication = $1 and name = $2", (NpgsqlConnection)db.Database.GetDbConnection())
        {
            Parameters = { new() { Value = file.Publication }, new() { Value = file.Name } },
        };
        var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess | CommandBehavior.SingleRow, ct);
        await reader.ReadAsync(ct);
        return new ContentStream(new GZipStream(await reader.GetStreamAsync(0, ct), CompressionMode.Decompress), reader, command);
    }
}
