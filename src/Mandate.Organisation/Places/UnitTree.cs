namespace Mandate.Organisation;

/// <summary>Units in the order of their tree. No I/O.</summary>
internal static class UnitTree
{
    /// <summary>Each unit directly before those below it, siblings by kind, then by code; the depth of a root is 0.</summary>
    /// <remarks>A unit whose parent is not in the list counts as a root, so that none is lost.</remarks>
    public static IEnumerable<(UnitRecord Unit, int Depth)> Of(IReadOnlyList<UnitRecord> units)
    {
        var known = units.Select(u => u.Id).ToHashSet();
        var below = units.ToLookup(u => u.ParentId is { } p && known.Contains(p) ? p : Guid.Empty);
        var open = new Stack<(UnitRecord Unit, int Depth)>(Last(below[Guid.Empty], 0));
        while (open.TryPop(out var next))
        {
            yield return next;
            foreach (var child in Last(below[next.Unit.Id], next.Depth + 1)) open.Push(child);
        }
    }

    // The stack gives back last what went in first.
    private static IEnumerable<(UnitRecord, int)> Last(IEnumerable<UnitRecord> siblings, int depth) => siblings
        .OrderByDescending(u => u.Kind).ThenByDescending(u => u.Code, StringComparer.Ordinal).Select(u => (u, depth));
}
