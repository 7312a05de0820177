using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Keeps uploaded files between the preview of an import and its carrying out.</summary>
internal sealed class StageImport(KeptUploads uploads, ImportFramework import)
{
    /// <param name="Seen">What it would do.</param>
    public sealed record Staged(Guid Id, ImportFramework.Preview Seen);

    /// <returns>The stage once the files have no problem; else every problem.</returns>
    public async Task<Outcome<Staged>> HandleAsync(Access by, IReadOnlyList<ImportFile> files, string? code, CancellationToken ct)
    {
        var preview = await import.PreviewAsync(by, new(files, code), ct);
        return preview.TryGet(out var seen)
            ? new Staged(await uploads.KeepAsync(by, new ImportStage { Code = code, Archive = ImportArchive.Pack(files) }, ct), seen) : preview.Problems.ToList();
    }

    /// <summary>The files of a stage, for the one who sent them; null for anybody else.</summary>
    public async Task<ImportFramework.Input?> OpenAsync(Access by, Guid id, CancellationToken ct)
    {
        if (await uploads.FindAsync<ImportStage>(by, id, ct) is not { } stage) return null;
        var files = await ImportArchive.UnpackAsync(new("", stage.Archive), ct);
        return files.TryGet(out var unpacked) ? new(unpacked, stage.Code) : null;
    }

    public Task DiscardAsync(Access by, Guid id, CancellationToken ct) => uploads.DiscardAsync<ImportStage>(by, id, ct);
}
