using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Keeps an uploaded sheet between its preview and its carrying out.</summary>
internal sealed class StageSheet(KeptUploads uploads, UploadSheet upload)
{
    /// <param name="Seen">What it would do.</param>
    public sealed record Staged(Guid Id, UploadSheet.Preview Seen);

    /// <returns>The stage where the file could be read, refusals of single cells included; else every problem.</returns>
    public async Task<Outcome<Staged>> HandleAsync(Access by, ImportFile file, SheetMode mode, CancellationToken ct)
    {
        var preview = await upload.PreviewAsync(by, new(file, mode), ct);
        return preview.TryGet(out var seen)
            ? new Staged(await uploads.KeepAsync(by, new SheetStage { FileName = file.Name, Bytes = file.Bytes, Mode = mode }, ct), seen) : preview.Problems.ToList();
    }

    /// <summary>The file of a stage, for the one who sent it; null for anybody else.</summary>
    public async Task<UploadSheet.Input?> OpenAsync(Access by, Guid id, CancellationToken ct) =>
        await uploads.FindAsync<SheetStage>(by, id, ct) is { } stage ? new(new(stage.FileName, stage.Bytes), stage.Mode) : null;

    public Task DiscardAsync(Access by, Guid id, CancellationToken ct) => uploads.DiscardAsync<SheetStage>(by, id, ct);
}
