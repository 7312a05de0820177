using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Results;

/// <summary>Keeps an uploaded sheet between its preview and its carrying out.</summary>
internal sealed class StageSheet(MandateDb db, TimeProvider clock, UploadSheet upload)
{
    /// <returns>The stage's identifier where the file could be read, refusals of single cells included; else every problem.</returns>
    public async Task<Outcome<Guid>> HandleAsync(Access by, ImportFile file, SheetMode mode, CancellationToken ct)
    {
        var preview = await upload.PreviewAsync(by, new(file, mode), ct);
        if (!preview.IsOk) return preview.Problems.ToList();
        var now = clock.GetUtcNow();
        await db.Set<SheetStage>().Where(s => s.At < now - SheetStage.Kept).ExecuteDeleteAsync(ct);
        var stage = new SheetStage { Id = Guid.CreateVersion7(now), By = by.Actor.Id, At = now, FileName = file.Name, Bytes = file.Bytes, Mode = mode };
        db.ChangeTracker.Clear();
        db.Add(stage);
        await db.SaveChangesAsync(ct);
        return stage.Id;
    }

    /// <summary>The file of a stage, for the one who sent it; null for anybody else.</summary>
    public async Task<UploadSheet.Input?> OpenAsync(Access by, Guid id, CancellationToken ct)
    {
        var oldest = clock.GetUtcNow() - SheetStage.Kept;
        var stage = await db.Set<SheetStage>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == id && s.By == by.Actor.Id && s.At >= oldest, ct);
        return stage is null ? null : new(new(stage.FileName, stage.Bytes), stage.Mode);
    }

    public Task DiscardAsync(Access by, Guid id, CancellationToken ct) =>
        db.Set<SheetStage>().Where(s => s.Id == id && s.By == by.Actor.Id).ExecuteDeleteAsync(ct);
}
