using Mandate.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Organisation;

/// <summary>Keeps uploads between their preview and their carrying out.</summary>
public sealed class KeptUploads(MandateDb db, TimeProvider clock)
{
    /// <summary>Keeps it for its sender, and forgets those of the same kind that nobody came back for.</summary>
    public async Task<Guid> KeepAsync<T>(Access by, T upload, CancellationToken ct) where T : KeptUpload
    {
        var now = clock.GetUtcNow();
        await db.Set<T>().Where(u => u.At < now - KeptUpload.Kept).ExecuteDeleteAsync(ct);
        (upload.Id, upload.By, upload.At) = (Guid.CreateVersion7(now), by.Actor.Id, now);
        // A preview leaves what it read.
        db.ChangeTracker.Clear();
        db.Add(upload);
        await db.SaveChangesAsync(ct);
        return upload.Id;
    }

    /// <summary>For the one who sent it; null for anybody else, and once its day has passed.</summary>
    public Task<T?> FindAsync<T>(Access by, Guid id, CancellationToken ct) where T : KeptUpload
    {
        var oldest = clock.GetUtcNow() - KeptUpload.Kept;
        return db.Set<T>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == id && u.By == by.Actor.Id && u.At >= oldest, ct);
    }

    public Task DiscardAsync<T>(Access by, Guid id, CancellationToken ct) where T : KeptUpload =>
        db.Set<T>().Where(u => u.Id == id && u.By == by.Actor.Id).ExecuteDeleteAsync(ct);
}
