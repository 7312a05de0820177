using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>
/// Brings the activities or organisations of another publisher in from a file of any size: all of it or nothing. What is
/// held as it stands is left alone, so that the same file again changes nothing; what is older than what is held is not taken.
/// </summary>
public sealed class ImportReceived
{
    // Text read for one round of questions and COPYs.
    private const int ChunksAtOnce = 12;

    // Names of others that are remembered while a file is read.
    private const int MostTheirs = 10_000;

    private readonly MandateDb db;
    private readonly TimeProvider clock;
    private readonly ReceivedStore store;

    internal ImportReceived(MandateDb db, TimeProvider clock) => (this.db, this.clock, store) = (db, clock, new(db));

    /// <param name="Content">Read once, to its end.</param>
    /// <param name="DryRun">Says what would become of each activity and saves nothing.</param>
    public sealed record Input(string FileName, Stream Content, bool DryRun = false, IProgress<Progress>? Progress = null);

    /// <summary>How far it is.</summary>
    public sealed record Progress(long Bytes, int Activities);

    /// <param name="Changes">All but the unchanged, the first thousand of them.</param>
    /// <param name="Notes">What of the file stays in its XML alone, and what a reader should know: the first thousand.</param>
    /// <param name="ToMap">Organisations, and codes of lists of their own, that nobody has mapped yet.</param>
    public sealed record Result(Guid? ImportId, string FileName, string Version, bool IsOrganisations, long Bytes, int Added, int Changed, int Unchanged, int Older, bool IsSaved,
        IReadOnlyList<ReceivedChange> Changes, IReadOnlyList<ReceivedNote> Notes, int NoteCount, IReadOnlyList<TheirCode> ToMap);

    public async Task<Outcome<Result>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Manage, default) is { } refusal) return refusal;
        var opened = IatiStream.Open(input.FileName, input.Content);
        if (!opened.TryGet(out var utf8)) return opened.Problems.ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Act = new Act(by.Actor, "cooperation.import_iati");
        var import = new IatiImport { Id = Guid.CreateVersion7(clock.GetUtcNow()), At = clock.GetUtcNow(), By = by.Actor.Id, FileName = input.FileName, Version = "", Root = "", Sha256 = [] };
        var pipeline = new ReceivedPipeline(utf8, import.Id, await store.BeginAsync(ct), clock.GetUtcNow());
        var read = new Reading(pipeline, input, new(), [], new(), []);
        await ReadAsync(read, ct);
        if (pipeline.Fault is { } fault) Refuse(read, fault);
        if (read.Problems.IsEmpty && read.Decisions[ReceivedAction.Older] is > 0 and var older && older == read.Decisions.Total) return Problem.Conflict("cooperation.iati.all_older", older);
        if (!read.Problems.IsEmpty) return read.Problems.ToProblems();
        var isSaved = !input.DryRun && read.Decisions[ReceivedAction.Added] + read.Decisions[ReceivedAction.Changed] > 0;
        if (isSaved)
        {
            Complete(import, read);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        return await ResultAsync(import.Id, read, isSaved, ct);
    }

    private sealed record Reading(ReceivedPipeline Pipeline, Input Input, ReceivedDecisions Decisions, HashSet<TheirCode> Theirs, ProblemList Problems, List<ReceivedNote> Notes)
    {
        public int NoteCount { get; set; }
    }

    private async Task ReadAsync(Reading read, CancellationToken ct)
    {
        var batch = new List<ReceivedChunk>(ChunksAtOnce);
        await foreach (var chunk in read.Pipeline.ReadAsync(ct))
        {
            batch.Add(chunk);
            if (batch.Count == ChunksAtOnce) await TakeAsync(read, batch, ct);
        }
        if (batch.Count > 0) await TakeAsync(read, batch, ct);
    }

    private async Task TakeAsync(Reading read, List<ReceivedChunk> batch, CancellationToken ct)
    {
        foreach (var chunk in batch) Gather(read, chunk);
        var held = await store.HeldAsync(read.Pipeline.Root!.IsOrganisations, [.. batch.SelectMany(c => c.Items).Select(i => i.Identifier)], ct);
        var replaced = new List<long>();
        var wanted = batch.Select(c => (c, c.Items.Where(i => IsWanted(read, i, held, replaced)).ToList())).ToList();
        if (read.Problems.IsEmpty && !read.Input.DryRun)
        {
            await store.RemoveAsync([.. replaced], ct);
            await store.WriteAsync(wanted, ct);
        }
        foreach (var chunk in batch) read.Pipeline.Return(chunk);
        batch.Clear();
        read.Input.Progress?.Report(new(read.Pipeline.BytesRead, read.Decisions.Total));
    }

    private static bool IsWanted(Reading read, ReceivedItem item, Dictionary<string, ReceivedStore.Held> held, List<long> replaced)
    {
        if (item.Identifier.Length == 0) return false;
        if (read.Decisions.Before(item) is { } line)
        {
            read.Problems.Add("cooperation.iati.file.twice", new(read.Input.FileName, item.Line, item.Identifier), item.Identifier, line);
            return false;
        }
        var now = held.GetValueOrDefault(item.Identifier);
        var action = read.Decisions.Decide(item, now);
        if (action == ReceivedAction.Changed) replaced.Add(now!.Id);
        return action is ReceivedAction.Added or ReceivedAction.Changed;
    }

    private static void Gather(Reading read, ReceivedChunk chunk)
    {
        foreach (var fault in chunk.Faults) Refuse(read, fault);
        read.Notes.AddRange(chunk.Notes.Take(ReceivedDecisions.MostListed - read.Notes.Count));
        read.NoteCount += chunk.NoteCount;
        if (read.Theirs.Count < MostTheirs) read.Theirs.UnionWith(chunk.Theirs);
    }

    private static void Refuse(Reading read, ReceivedFault fault) => read.Problems.Add(fault.Code, new(read.Input.FileName, fault.Line, fault.Field), fault.Value);

    private void Complete(IatiImport import, Reading read)
    {
        var (root, d) = (read.Pipeline.Root!, read.Decisions);
        (import.Version, import.Root, import.IsOrganisations, import.Bytes, import.Sha256) = (root.Version, root.Attributes, root.IsOrganisations, read.Pipeline.BytesRead, d.Hash());
        (import.Added, import.Changed, import.Unchanged, import.Older) = (d[ReceivedAction.Added], d[ReceivedAction.Changed], d[ReceivedAction.Unchanged], d[ReceivedAction.Older]);
        db.Add(import);
    }

    private async Task<Result> ResultAsync(Guid import, Reading read, bool isSaved, CancellationToken ct)
    {
        var mapped = await db.Set<IatiMapping>().AsNoTracking().Select(m => new TheirCode(m.Kind, m.Vocabulary, m.Theirs, "")).ToListAsync(ct);
        read.Theirs.ExceptWith(mapped);
        var (root, d) = (read.Pipeline.Root!, read.Decisions);
        return new(isSaved ? import : null, read.Input.FileName, root.Version, root.IsOrganisations, read.Pipeline.BytesRead, d[ReceivedAction.Added], d[ReceivedAction.Changed], d[ReceivedAction.Unchanged], d[ReceivedAction.Older],
            isSaved, d.Listed, read.Notes, read.NoteCount, [.. read.Theirs.OrderBy(t => t.Kind).ThenBy(t => t.Vocabulary, StringComparer.Ordinal).ThenBy(t => t.Theirs, StringComparer.Ordinal)]);
    }
}
