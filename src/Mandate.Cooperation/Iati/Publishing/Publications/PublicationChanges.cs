namespace Mandate.Cooperation;

/// <summary>What became of an activity from one publication to the next.</summary>
public enum PublicationChange
{
    New,
    Changed,
    Unchanged,
    Removed,
}

/// <summary>Holds what is to be published against what was. Pure.</summary>
internal static class PublicationChanges
{
    /// <param name="Hash">Of what it says.</param>
    /// <param name="LastUpdated">When that last changed.</param>
    internal sealed record Stamp(string Identifier, string Hash, DateTimeOffset LastUpdated);

    internal sealed record Item(string Identifier, PublicationChange Change, DateTimeOffset LastUpdated);

    /// <summary>The same for one of them.</summary>
    public static Item Of(Stamp? before, string identifier, string hash, DateTimeOffset at) =>
        before is null ? new(identifier, PublicationChange.New, at)
        : before.Hash == hash ? new(identifier, PublicationChange.Unchanged, before.LastUpdated)
        : new(identifier, PublicationChange.Changed, at);

    /// <summary>What says the same keeps the moment at which it began to; what is new or says something else has changed now.</summary>
    public static List<Item> Of(IReadOnlyCollection<Stamp> before, IReadOnlyCollection<(string Identifier, string Hash)> now, DateTimeOffset at)
    {
        var known = before.ToDictionary(s => s.Identifier, StringComparer.Ordinal);
        var there = now.Select(n => n.Identifier).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. now.Select(n => Of(known.GetValueOrDefault(n.Identifier), n.Identifier, n.Hash, at)),
            .. before.Where(b => !there.Contains(b.Identifier)).Select(b => new Item(b.Identifier, PublicationChange.Removed, b.LastUpdated)),
        ];
    }
}
