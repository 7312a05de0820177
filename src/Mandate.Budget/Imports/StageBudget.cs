using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Budget;

/// <summary>Keeps uploaded files of a budget between the preview of their import and its carrying out.</summary>
internal sealed class StageBudget(KeptUploads uploads, ImportBudget import)
{
    private const int Megabyte = 1024 * 1024;

    /// <param name="Seen">What it would do.</param>
    public sealed record Staged(Guid Id, ImportBudget.Preview Seen);

    /// <returns>Where it is kept, once the files have no problem; else every problem.</returns>
    public async Task<Outcome<Staged>> HandleAsync(Access by, IReadOnlyList<ImportFile> files, string? cycle, CancellationToken ct)
    {
        if (by.Refuse(BudgetFunctions.Prepare, default) is { } refusal) return refusal;
        // They were cut there: what is left must not be taken for the whole.
        List<Problem> cut = [.. files.Where(f => f.Bytes.Length > ImportLimits.FileBytes).Select(f => Problem.Rule("budget.import.too_large", null, ImportLimits.FileBytes / Megabyte).At(new Place(f.Name)))];
        if (cut.Count > 0) return cut;
        var preview = await import.PreviewAsync(by, new(files, cycle.Given() ?? ""), ct);
        return preview.TryGet(out var seen)
            ? new Staged(await uploads.KeepAsync(by, new BudgetUpload { Cycle = seen.Cycle, Archive = ImportArchive.Pack(files) }, ct), seen) : preview.Problems.ToList();
    }

    /// <summary>The files, for the one who sent them; null for anybody else.</summary>
    public async Task<ImportBudget.Input?> OpenAsync(Access by, Guid id, CancellationToken ct) =>
        await uploads.FindAsync<BudgetUpload>(by, id, ct) is { } kept ? new(await ImportArchive.UnpackOwnAsync(kept.Archive, ct), kept.Cycle) : null;

    public Task DiscardAsync(Access by, Guid id, CancellationToken ct) => uploads.DiscardAsync<BudgetUpload>(by, id, ct);
}
