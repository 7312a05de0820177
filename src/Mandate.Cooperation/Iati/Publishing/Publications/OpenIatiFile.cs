using System.IO.Compression;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>A published file, byte for byte. Everybody may have it.</summary>
public sealed class OpenIatiFile(MandateDb db)
{
    /// <param name="Publication">Its number; null: the newest.</param>
    public sealed record Input(string Name, int? Publication = null);

    public sealed record Opened(string Name, int Publication, string Sha256, byte[] Bytes);

    public async Task<Outcome<Opened>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        var number = input.Publication ?? await db.Set<IatiPublication>().MaxAsync(p => (int?)p.Number, ct);
        var found = await (from f in db.Set<IatiPublicationFile>().AsNoTracking()
                           join c in db.Set<IatiPublicationContent>() on new { f.Publication, f.Name } equals new { c.Publication, c.Name }
                           where f.Publication == number && f.Name == input.Name
                           select new { f.Sha256, c.Gzip }).SingleOrDefaultAsync(ct);
        return found is null ? Problem.NotFound("cooperation.iati.file_unknown", input.Name)
            : new Opened(input.Name, number!.Value, found.Sha256, await UnpackedAsync(found.Gzip, ct));
    }

    private static async Task<byte[]> UnpackedAsync(byte[] packed, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await using (var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress)) await gzip.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }
}
