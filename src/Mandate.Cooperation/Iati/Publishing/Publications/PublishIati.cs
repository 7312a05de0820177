using Mandate.Kernel;
using Mandate.Organisation;

namespace Mandate.Cooperation;

/// <summary>
/// Publishes the live data as IATI: composed, redacted, validated, numbered and kept. A file with a fault or a broken rule
/// is never published; where nothing has changed since the last time, nothing is published.
/// </summary>
public sealed class PublishIati
{
    private readonly MandateDb db;
    private readonly PreparePublication prepare;
    private readonly Words words;

    internal PublishIati(MandateDb db, PreparePublication prepare, Words words) => (this.db, this.prepare, this.words) = (db, prepare, words);

    /// <param name="DryRun">Says what would be published and saves nothing.</param>
    /// <param name="Progress">Told how many activities are made.</param>
    public sealed record Input(bool DryRun = false, IProgress<int>? Progress = null);

    public sealed record FileItem(string Name, long Size, int Activities, string Sha256);

    public sealed record ActivityItem(string Identifier, PublicationChange Change, DateTimeOffset LastUpdated);

    /// <summary>What a decision kept out of a project.</summary>
    public sealed record LeftOutItem(string Project, ExclusionKind Kind, string Reason, int Elements);

    /// <param name="Number">Of the publication; null where nothing was saved.</param>
    /// <param name="Changes">Of every activity against the publication before.</param>
    /// <param name="Warnings">Findings that do not stand in the way.</param>
    public sealed record Result(int? Number, IReadOnlyList<FileItem> Files, IReadOnlyList<ActivityItem> Changes, IReadOnlyList<LeftOutItem> LeftOut, int Warnings, bool IsSame);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct) =>
        by.Refuse(CooperationFunctions.Publish, default) is { } refusal ? refusal : await PublishAsync(by.Actor, input.DryRun, ct, input.Progress);

    /// <summary>For the schedule, which asks nobody.</summary>
    internal async Task<Outcome<Result>> PublishAsync(Actor actor, bool dryRun, CancellationToken ct, IProgress<int>? progress = null)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // From here on nobody changes what is read: the files are one state of the data. Whoever only looks holds nobody up.
        if (!dryRun) await db.HoldJournalAsync(ct);
        var made = await prepare.HandleAsync(inOneFile: false, ct, progress);
        if (!made.TryGet(out var prepared)) return made.Problems.ToList();
        using var files = prepared;
        var checkedFiles = PublicationCheck.Of(prepared.Files, prepared.At, words);
        if (checkedFiles.Problems.Count > 0) return checkedFiles.Problems.ToList();
        if (dryRun || prepared.IsSame) return Of(prepared, null, checkedFiles.Warnings);
        var number = (prepared.Last ?? 0) + 1;
        db.Act = new Act(actor, "cooperation.publish_iati");
        KeepPublication.Add(db, actor, prepared, number, checkedFiles.Warnings);
        var saved = await db.SaveAsync(ct: ct);
        if (!saved.IsOk) return saved.Problems.ToList();
        await KeepPublication.WriteAsync(db, prepared, number, ct);
        await transaction.CommitAsync(ct);
        return Of(prepared, number, checkedFiles.Warnings);
    }

    private static Result Of(PreparePublication.Prepared prepared, int? number, int warnings) => new(number,
        [.. prepared.Files.Select(f => new FileItem(f.Name, f.Size, f.Count, f.Sha256))],
        [.. prepared.Changes.Select(c => new ActivityItem(c.Identifier, c.Change, c.LastUpdated))],
        [.. prepared.LeftOut.Select(l => new LeftOutItem(l.Project, l.Kind, l.Reason, l.Elements))], warnings, prepared.IsSame);
}
