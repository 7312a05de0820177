using System.IO.Compression;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Keeps a file that was uploaded until its sender has looked at what it would do, at most a day.</summary>
public sealed class KeepUpload(MandateDb db, TimeProvider clock)
{
    public async Task<Outcome<Guid>> HandleAsync(Access by, string fileName, Stream content, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        var packed = await PackAsync(content, ct);
        if (packed is null) return Problem.Rule("cooperation.iati.upload_large", "Upload", IatiUpload.MostBytes / 1024 / 1024);
        var now = clock.GetUtcNow();
        await db.Set<IatiUpload>().Where(u => u.At < now - IatiUpload.Kept).ExecuteDeleteAsync(ct);
        var upload = new IatiUpload { Id = Guid.CreateVersion7(now), By = by.Actor.Id, At = now, FileName = fileName, Packed = packed };
        db.Add(upload);
        await db.SaveChangesAsync(ct);
        return upload.Id;
    }

    /// <summary>For the one who sent it; null for anybody else, and once its day has passed.</summary>
    internal Task<IatiUpload?> FindAsync(Access by, Guid id, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - IatiUpload.Kept;
        return db.Set<IatiUpload>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.By == by.Actor.Id && u.At >= oldest, ct);
    }

    internal Task DiscardAsync(Access by, Guid id, CancellationToken ct) => db.Set<IatiUpload>().Where(u => u.Id == id && u.By == by.Actor.Id).ExecuteDeleteAsync(ct);

    // By gzip, or in a zip archive.
    private static bool IsPacked(ReadOnlySpan<byte> start) => start.StartsWith((byte[])[0x1F, 0x8B]) || start.StartsWith("PK\u0003\u0004"u8);

    // Null: it is longer than may be.
    private static async Task<byte[]?> PackAsync(Stream content, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var (buffer, total, first) = (new byte[64 * 1024], 0L, true);
        Stream to = kept;
        while (await content.ReadAsync(buffer, ct) is > 0 and var read)
        {
            // What is packed already is kept as it came.
            if (first && !IsPacked(buffer.AsSpan(0, read))) to = new GZipStream(kept, CompressionLevel.Fastest, leaveOpen: true);
            first = false;
            if ((total += read) > IatiUpload.MostBytes) return null;
            await to.WriteAsync(buffer.AsMemory(0, read), ct);
        }
        if (to != kept) await to.DisposeAsync();
        return kept.ToArray();
    }
}
