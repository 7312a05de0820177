using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Makes what would be published now of the live data, and holds it against what was published last. Saves nothing.</summary>
internal sealed class PreparePublication(MandateDb db, ReadProjectFacts facts, Places places, TimeProvider clock)
{
    /// <param name="Reporter">What the organisation's own file says.</param>
    /// <param name="Last">Number of the publication before; null: there is none.</param>
    internal sealed record Prepared(
        IatiPublisher Publisher, PublishedReporter Reporter, IReadOnlyList<PublishedActivity> Activities, int? Last, DateTimeOffset At, IReadOnlyList<PublicationFiles.File> Files, IReadOnlyList<PublicationChanges.Item> Changes,
        IReadOnlyDictionary<string, string> Hashes, IReadOnlyList<Redaction.LeftOut> LeftOut)
    {
        public bool IsSame => Last is not null && Changes.All(c => c.Change == PublicationChange.Unchanged);
    }

    /// <summary>Problem <c>cooperation.iati.publisher_missing</c>.</summary>
    public async Task<Outcome<Prepared>> HandleAsync(CancellationToken ct)
    {
        if (await db.Set<IatiPublisher>().AsNoTracking().SingleOrDefaultAsync(ct) is not { } publisher) return Problem.Rule("cooperation.iati.publisher_missing");
        var at = clock.GetUtcNow();
        var today = DateOnly.FromDateTime(at.UtcDateTime);
        var rules = (await db.Set<IatiExclusion>().AsNoTracking().ToListAsync(ct)).FindAll(r => r.HoldsOn(today));
        var leftOut = new List<Redaction.LeftOut>();
        var projects = await facts.HandleAsync(publisher.IsExample, ct);
        var activities = projects.ConvertAll(f => Redaction.Of(ComposeActivity.Of(f, publisher, today), f.Project.Code, rules, leftOut)).OfType<PublishedActivity>().ToList();
        var last = await db.Set<IatiPublication>().MaxAsync(p => (int?)p.Number, ct);
        var before = await db.Set<IatiPublishedActivity>().AsNoTracking().Where(a => a.Publication == last)
            .Select(a => new PublicationChanges.Stamp(a.Identifier, a.Sha256, a.LastUpdated)).ToListAsync(ct);
        var published = projects.FindAll(p => !rules.Exists(r => r.Kind == ExclusionKind.Activity && r.Project == p.Project.Code));
        var regions = (await places.CountriesAsync(ct)).ToDictionary(c => c.Code, c => c.Name, StringComparer.Ordinal);
        return Of(publisher, ComposeReporter.Of(publisher, published, regions, today), last, at, activities, before, leftOut);
    }

    internal static Prepared Of(IatiPublisher publisher, PublishedReporter reporter, int? last, DateTimeOffset at, List<PublishedActivity> activities, List<PublicationChanges.Stamp> before, List<Redaction.LeftOut> leftOut)
    {
        var hashes = activities.ToDictionary(a => a.Identifier, PublicationFiles.HashOf, StringComparer.Ordinal);
        hashes[reporter.Identifier] = PublicationFiles.HashOf(reporter);
        var changes = PublicationChanges.Of(before, [.. hashes.Select(h => (h.Key, h.Value))], at);
        var stamps = changes.ToDictionary(c => c.Identifier, c => c.LastUpdated, StringComparer.Ordinal);
        var stamped = activities.ConvertAll(a => a with { LastUpdated = stamps[a.Identifier] });
        var own = reporter with { LastUpdated = stamps[reporter.Identifier] };
        List<PublicationFiles.File> files = [.. PublicationFiles.Share(stamped, publisher).Select(PublicationFiles.Write), PublicationFiles.Write(own)];
        return new(publisher, own, stamped, last, at, files, changes, hashes, leftOut);
    }
}
