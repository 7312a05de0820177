using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Keeps uploaded files between the preview of an import and its carrying out.</summary>
internal sealed class StageImport(MandateDb db, TimeProvider clock, ImportFramework import)
{
    /// <returns>The stage's identifier once the files have no problem; else every problem.</returns>
    public async Task<Outcome<Guid>> HandleAsync(Access by, IReadOnlyList<ImportFile> files, string? code, CancellationToken ct)
    {
        var preview = await import.PreviewAsync(by, new(files, code), ct);
        if (!preview.IsOk) return preview.Problems.ToList();
        var now = clock.GetUtcNow();
        await db.Set<ImportStage>().Where(s => s.At < now - ImportStage.Kept).ExecuteDeleteAsync(ct);
        var stage = new ImportStage { Id = Guid.CreateVersion7(now), By = by.Actor.Id, At = now, Code = code, Archive = ImportArchive.Pack(files) };
        db.ChangeTracker.Clear();
        db.Add(stage);
        await db.SaveChangesAsync(ct);
        return stage.Id;
    }

    /// <summary>The files of a stage, for the one who sent them; null for anybody else.</summary>
    public async Task<ImportFramework.Input?> OpenAsync(Access by, Guid id, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - ImportStage.Kept;
        var stage = await db.Set<ImportStage>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.By == by.Actor.Id && s.At >= oldest, ct);
        if (stage is null) return null;
        var files = await ImportArchive.UnpackAsync(new("", stage.Archive), ct);
        return files.TryGet(out var unpacked) ? new(unpacked, stage.Code) : null;
    }

    public Task DiscardAsync(Access by, Guid id, CancellationToken ct) =>
        db.Set<ImportStage>().Where(s => s.Id == id && s.By == by.Actor.Id).ExecuteDeleteAsync(ct);
}
