using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>Keeps uploaded files of a portfolio between the preview of their import and its carrying out.</summary>
internal sealed class StagePortfolio(KeptUploads uploads, ImportPortfolio import)
{
    private const int Megabyte = 1024 * 1024;

    /// <param name="Seen">What it would do.</param>
    public sealed record Staged(Guid Id, ImportPortfolio.Result Seen);

    /// <returns>Where it is kept, once the files have no problem; else every problem.</returns>
    public async Task<Outcome<Staged>> HandleAsync(Access by, IReadOnlyList<ImportFile> files, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        // They were cut there: what is left must not be taken for the whole.
        List<Problem> cut = [.. files.Where(f => f.Bytes.Length > ImportLimits.FileBytes).Select(f => Problem.Rule("cooperation.import.too_large", null, ImportLimits.FileBytes / Megabyte).At(new Place(f.Name)))];
        if (cut.Count > 0) return cut;
        var seen = await import.HandleAsync(by, new(files, DryRun: true), ct);
        return seen.TryGet(out var preview) ? new Staged(await uploads.KeepAsync(by, new PortfolioUpload { Archive = ImportArchive.Pack(files) }, ct), preview) : seen.Problems.ToList();
    }

    /// <summary>The files, for the one who sent them; null for anybody else.</summary>
    public async Task<ImportPortfolio.Input?> OpenAsync(Access by, Guid id, CancellationToken ct) =>
        await uploads.FindAsync<PortfolioUpload>(by, id, ct) is { } kept ? new(await ImportArchive.UnpackOwnAsync(kept.Archive, ct)) : null;

    public Task DiscardAsync(Access by, Guid id, CancellationToken ct) => uploads.DiscardAsync<PortfolioUpload>(by, id, ct);
}
