using System.Xml.Linq;
using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>Two publications activity by activity: what is new, what was removed, and which elements changed. Everybody may.</summary>
public sealed class CompareIatiPublications(MandateDb db, OpenIatiFile open)
{
    /// <param name="Number">The later one.</param>
    /// <param name="With">The earlier one; null: the one before.</param>
    public sealed record Input(int Number, int? With = null);

    /// <param name="Elements">Of a changed activity: elements of the first level that differ, with how many were added and removed.</param>
    public sealed record Item(string Identifier, PublicationChange Change, IReadOnlyList<ElementChange> Elements);

    public sealed record ElementChange(string Element, int Added, int Removed);

    public sealed record Compared(int Number, int? With, int Unchanged, IReadOnlyList<Item> Changes);

    public async Task<Outcome<Compared>> HandleAsync(Access by, Input input, CancellationToken ct)
    {
        if (!await db.Set<IatiPublication>().AnyAsync(p => p.Number == input.Number, ct)) return Problem.NotFound("cooperation.iati.publication_unknown", input.Number);
        var with = input.With ?? (input.Number > 1 ? input.Number - 1 : null);
        if (with is { } other && !await db.Set<IatiPublication>().AnyAsync(p => p.Number == other, ct)) return Problem.NotFound("cooperation.iati.publication_unknown", other);
        var (before, now) = (await StampsAsync(with, ct), await StampsAsync(input.Number, ct));
        var changes = PublicationChanges.Of([.. before.Values.Select(b => new PublicationChanges.Stamp(b.Identifier, b.Sha256, b.LastUpdated))],
            [.. now.Values.Select(n => (n.Identifier, n.Sha256))], default);
        var changed = changes.Where(c => c.Change == PublicationChange.Changed).Select(c => c.Identifier).ToHashSet(StringComparer.Ordinal);
        var (old, young) = (await ActivitiesAsync(before, changed, ct), await ActivitiesAsync(now, changed, ct));
        return new Compared(input.Number, with, changes.Count(c => c.Change == PublicationChange.Unchanged),
            [.. changes.Where(c => c.Change != PublicationChange.Unchanged).OrderBy(c => c.Identifier, StringComparer.Ordinal)
                .Select(c => new Item(c.Identifier, c.Change, c.Change == PublicationChange.Changed ? Between(old[c.Identifier], young[c.Identifier]) : []))]);
    }

    /// <summary>Elements as a bag: one that only moved is no change.</summary>
    internal static List<ElementChange> Between(XElement before, XElement now)
    {
        var names = before.Elements().Concat(now.Elements()).Select(e => e.Name.LocalName).Distinct(StringComparer.Ordinal);
        return [.. names.Select(n => Of(n, Bag(before, n), Bag(now, n))).Where(c => c.Added + c.Removed > 0)];
    }

    private static ElementChange Of(string name, Dictionary<string, int> before, Dictionary<string, int> now) => new(name,
        now.Sum(n => Math.Max(0, n.Value - before.GetValueOrDefault(n.Key))), before.Sum(b => Math.Max(0, b.Value - now.GetValueOrDefault(b.Key))));

    private static Dictionary<string, int> Bag(XElement activity, string name) => activity.Elements(name)
        .GroupBy(e => e.ToString(SaveOptions.DisableFormatting), StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    private async Task<Dictionary<string, IatiPublishedActivity>> StampsAsync(int? number, CancellationToken ct) =>
        await db.Set<IatiPublishedActivity>().AsNoTracking().Where(a => a.Publication == number).ToDictionaryAsync(a => a.Identifier, StringComparer.Ordinal, ct);

    private async Task<Dictionary<string, XElement>> ActivitiesAsync(Dictionary<string, IatiPublishedActivity> stamps, HashSet<string> wanted, CancellationToken ct)
    {
        var found = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var file in stamps.Values.Where(s => wanted.Contains(s.Identifier)).GroupBy(s => (s.Publication, s.File)))
        {
            var opened = (await open.HandleAsync(Access.Public, new(file.Key.File, file.Key.Publication), ct)).Value;
            await using var content = await open.ReadAsync(opened, ct);
            foreach (var activity in PublishedXml.Elements(content))
                if ((activity.Element("iati-identifier") ?? activity.Element("organisation-identifier"))?.Value is { } id && wanted.Contains(id)) found[id] = activity;
        }
        return found;
    }
}
