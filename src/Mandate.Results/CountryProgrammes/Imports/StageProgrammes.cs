using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Results;

/// <summary>Keeps uploaded files of country programmes between the preview of their import and its carrying out.</summary>
internal sealed class StageProgrammes(KeptUploads uploads, ImportProgrammes import)
{
    /// <returns>Where it is kept, once the files have no problem; else every problem.</returns>
    public async Task<Outcome<Guid>> HandleAsync(Access by, IReadOnlyList<ImportFile> files, CancellationToken ct)
    {
        var preview = await import.PreviewAsync(by, new(files), ct);
        return preview.IsOk ? await uploads.KeepAsync(by, new ProgrammeUpload { Archive = ImportArchive.Pack(files) }, ct) : preview.Problems.ToList();
    }

    /// <summary>The files, for the one who sent them; null for anybody else.</summary>
    public async Task<ImportProgrammes.Input?> OpenAsync(Access by, Guid id, CancellationToken ct)
    {
        if (await uploads.FindAsync<ProgrammeUpload>(by, id, ct) is not { } kept) return null;
        var files = await ImportArchive.UnpackAsync(new("", kept.Archive), ct);
        return files.TryGet(out var unpacked) ? new(unpacked) : null;
    }

    public Task DiscardAsync(Access by, Guid id, CancellationToken ct) => uploads.DiscardAsync<ProgrammeUpload>(by, id, ct);
}
