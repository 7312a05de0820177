using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>
/// Makes what would be published now of the live data, and holds it against what was published last. Saves nothing. It
/// reads and writes some projects at a time: memory does not grow with the portfolio.
/// </summary>
internal sealed class PreparePublication(MandateDb db, ReadProjectFacts facts, Places places, TimeProvider clock)
{
    /// <summary>What would be published; its files are gone when it is disposed of.</summary>
    /// <param name="Last">Number of the publication before; null: there is none.</param>
    /// <param name="Hashes">Of what each activity says.</param>
    internal sealed record Prepared(
        PublicationFiles All, IReadOnlyList<PublicationFiles.File> Files, int Activities, int? Last, DateTimeOffset At, IReadOnlyList<PublicationChanges.Item> Changes, IReadOnlyDictionary<string, string> Hashes,
        IReadOnlyList<Redaction.LeftOut> LeftOut) : IDisposable
    {
        public bool IsSame => Last is not null && Changes.All(c => c.Change == PublicationChange.Unchanged);

        public void Dispose() => All.Dispose();
    }

    private sealed record Composing(IatiPublisher Publisher, DateTimeOffset At, List<IatiExclusion> Rules, Dictionary<string, LocalizedText> Countries, Dictionary<string, PublicationChanges.Stamp> Before)
    {
        public PublicationHash Hash { get; } = new();

        public Dictionary<string, string> Hashes { get; } = new(StringComparer.Ordinal);

        public List<Redaction.LeftOut> LeftOut { get; } = [];

        public PublishedReporter? Reporter { get; set; }

        public DateOnly Today => DateOnly.FromDateTime(At.UtcDateTime);
    }

    /// <summary>Problem <c>cooperation.iati.publisher_missing</c>.</summary>
    /// <param name="inOneFile">However the publisher shares them out.</param>
    /// <param name="ct">Ends the wait.</param>
    /// <param name="progress">Told how many activities are made.</param>
    public async Task<Outcome<Prepared>> HandleAsync(bool inOneFile, CancellationToken ct, IProgress<int>? progress = null)
    {
        if (await db.Set<IatiPublisher>().AsNoTracking().SingleOrDefaultAsync(ct) is not { } publisher) return Problem.Rule("cooperation.iati.publisher_missing");
        var last = await db.Set<IatiPublication>().MaxAsync(p => (int?)p.Number, ct);
        var composing = await BeginAsync(publisher, last, ct);
        var files = new PublicationFiles(publisher, inOneFile ? FileSplit.None : publisher.Split);
        try
        {
            await foreach (var part in facts.PartsAsync(publisher.IsExample, ct))
            {
                Take(composing, part, files);
                progress?.Report(composing.Hashes.Count);
            }
            return Complete(composing, files, last);
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    private async Task<Composing> BeginAsync(IatiPublisher publisher, int? last, CancellationToken ct)
    {
        var at = clock.GetUtcNow();
        var rules = (await db.Set<IatiExclusion>().AsNoTracking().ToListAsync(ct)).FindAll(r => r.HoldsOn(DateOnly.FromDateTime(at.UtcDateTime)));
        var countries = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, c => c.Name, StringComparer.Ordinal);
        var before = await db.Set<IatiPublishedActivity>().AsNoTracking().Where(a => a.Publication == last)
            .Select(a => new PublicationChanges.Stamp(a.Identifier, a.Sha256, a.LastUpdated)).ToDictionaryAsync(s => s.Identifier, StringComparer.Ordinal, ct);
        return new(publisher, at, rules, countries, before);
    }

    private static void Take(Composing c, List<ProjectFacts> part, PublicationFiles files)
    {
        foreach (var f in part)
        {
            if (Redaction.Of(ComposeActivity.Of(f, c.Publisher, c.Today), f.Project.Code, c.Rules, c.LeftOut) is not { } activity) continue;
            var hash = c.Hashes[activity.Identifier] = c.Hash.Of(activity);
            files.Add(activity with { LastUpdated = PublicationChanges.Of(c.Before.GetValueOrDefault(activity.Identifier), activity.Identifier, hash, c.At).LastUpdated });
        }
        var published = part.FindAll(p => !c.Rules.Exists(r => r.Kind == ExclusionKind.Activity && r.Project == p.Project.Code));
        c.Reporter = SumReporter.Of(c.Reporter, ComposeReporter.Of(c.Publisher, published, c.Countries, c.Today));
    }

    private static Prepared Complete(Composing c, PublicationFiles files, int? last)
    {
        var activities = c.Hashes.Count;
        var reporter = c.Reporter ?? ComposeReporter.Of(c.Publisher, [], c.Countries, c.Today);
        c.Hashes[reporter.Identifier] = c.Hash.Of(reporter);
        var changes = PublicationChanges.Of(c.Before.Values, [.. c.Hashes.Select(h => (h.Key, h.Value))], c.At);
        var own = changes.Single(i => i.Identifier == reporter.Identifier);
        return new(files, files.Complete(reporter with { LastUpdated = own.LastUpdated }), activities, last, c.At, changes, c.Hashes, c.LeftOut);
    }
}
