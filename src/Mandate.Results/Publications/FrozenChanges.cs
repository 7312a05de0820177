namespace Mandate.Results;

public enum FrozenChangeKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>One thing that differs between two states of a framework.</summary>
/// <param name="Part">What kind of thing: <c>figure</c>, <c>target</c>, <c>rule</c> …, as <see cref="FrozenItems"/> names it.</param>
/// <param name="Key">Which one: code of the indicator, with region or number where there are several.</param>
/// <param name="Field">The member of the file; null where the whole thing was added or removed.</param>
public sealed record FrozenChange(FrozenChangeKind Kind, string Part, string Key, string? Field, string? Before, string? After);

/// <summary>Two frozen frameworks, thing by thing and member by member. Pure.</summary>
internal static class FrozenChanges
{
    public static List<FrozenChange> Between(FrozenFramework before, FrozenFramework after)
    {
        var (old, now) = (FrozenItems.Of(before).ToList(), FrozenItems.Of(after).ToList());
        var there = now.ToDictionary(i => (i.Part, i.Key));
        var was = old.Select(i => (i.Part, i.Key)).ToHashSet();
        var changes = old.SelectMany(i => there.TryGetValue((i.Part, i.Key), out var other) ? Fields(i, other) : [Whole(FrozenChangeKind.Removed, i)])
            .Concat(now.Where(i => !was.Contains((i.Part, i.Key))).Select(i => Whole(FrozenChangeKind.Added, i)));
        // Parts in the order of the file, so that the figures of one indicator stand together.
        return [.. changes.OrderBy(c => FrozenItems.Parts.IndexOf(c.Part))];
    }

    private static IEnumerable<FrozenChange> Fields(FrozenItem before, FrozenItem after) =>
        before.Fields.Keys.Union(after.Fields.Keys, StringComparer.Ordinal)
            .Select(field => (field, Old: before.Fields.GetValueOrDefault(field), New: after.Fields.GetValueOrDefault(field)))
            .Where(f => f.Old != f.New)
            .Select(f => new FrozenChange(FrozenChangeKind.Changed, before.Part, before.Key, f.field, f.Old, f.New));

    private static FrozenChange Whole(FrozenChangeKind kind, FrozenItem item) => kind == FrozenChangeKind.Added
        ? new(kind, item.Part, item.Key, null, null, item.Says) : new(kind, item.Part, item.Key, null, item.Says, null);
}
