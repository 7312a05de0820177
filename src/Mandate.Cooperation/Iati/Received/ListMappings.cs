using Mandate.Kernel;
using Mandate.Organisation;
using Microsoft.EntityFrameworkCore;

namespace Mandate.Cooperation;

/// <summary>The organisations and codes of other publishers: what they are called here, and which nobody has mapped yet.</summary>
public sealed class ListMappings(MandateDb db)
{
    private const int MostOpen = 200;

    /// <param name="Ours">Null: not mapped.</param>
    /// <param name="Activities">That name it.</param>
    public sealed record Item(MappedKind Kind, string Vocabulary, string Theirs, string? Name, string? Ours, int Activities);

    /// <param name="Open">Those not mapped that most activities name, the first of <paramref name="OpenCount"/>.</param>
    public sealed record View(IReadOnlyList<Item> Mapped, IReadOnlyList<Item> Open, int OpenCount);

    public async Task<Outcome<View>> HandleAsync(Access by, CancellationToken ct)
    {
        if (by.Refuse(CooperationFunctions.Read, default) is { } refusal) return refusal;
        var all = new List<Item>();
        var organisations = await db.Set<ReceivedParty>().AsNoTracking().GroupBy(p => p.Ref ?? p.Name).Where(g => g.Key != null)
            .Select(g => new { Theirs = g.Key!, Name = g.Max(p => p.Name), Count = g.Select(p => p.ActivityId).Distinct().Count() }).ToListAsync(ct);
        all.AddRange(organisations.Select(o => new Item(MappedKind.Organisation, "", o.Theirs, o.Name, null, o.Count)));
        var sectors = await db.Set<ReceivedSector>().AsNoTracking().Where(s => s.Vocabulary == "98" || s.Vocabulary == "99").GroupBy(s => new { s.Vocabulary, s.Code })
            .Select(g => new { g.Key.Vocabulary, g.Key.Code, Count = g.Select(s => s.ActivityId).Distinct().Count() }).ToListAsync(ct);
        all.AddRange(sectors.Select(s => new Item(MappedKind.Sector, s.Vocabulary, s.Code, null, null, s.Count)));
        var regions = await db.Set<ReceivedPlace>().AsNoTracking().Where(p => p.IsRegion && p.Vocabulary == "99").GroupBy(p => p.Code)
            .Select(g => new { g.Key, Count = g.Select(p => p.ActivityId).Distinct().Count() }).ToListAsync(ct);
        all.AddRange(regions.Select(r => new Item(MappedKind.Region, "99", r.Key, null, null, r.Count)));
        return Joined(all, await db.Set<IatiMapping>().AsNoTracking().OrderBy(m => m.Kind).ThenBy(m => m.Vocabulary).ThenBy(m => m.Theirs).ToListAsync(ct));
    }

    private static View Joined(List<Item> named, List<IatiMapping> mappings)
    {
        var byKey = named.ToDictionary(i => (i.Kind, i.Vocabulary, i.Theirs));
        var mapped = mappings.Select(m => byKey.Remove((m.Kind, m.Vocabulary, m.Theirs), out var known) ? known with { Ours = m.Ours } : new Item(m.Kind, m.Vocabulary, m.Theirs, null, m.Ours, 0)).ToList();
        return new(mapped, [.. byKey.Values.OrderByDescending(i => i.Activities).ThenBy(i => i.Theirs, StringComparer.Ordinal).Take(MostOpen)], byKey.Count);
    }
}
