namespace Mandate.Results;

/// <summary>What of the figures that are kept is no longer what was computed.</summary>
/// <param name="Written">To be added, or to take the place of the one before.</param>
internal sealed record FigureChanges<T>(IReadOnlyList<(T? Before, T Now)> Written, IReadOnlyList<T> Gone) where T : class
{
    public bool IsEmpty => Written.Count == 0 && Gone.Count == 0;
}

internal static class FigureChanges
{
    public static FigureChanges<T> Between<T, TKey>(List<T> kept, List<T> computed, Func<T, TKey> keyOf, Func<T, T, bool> same)
        where T : class where TKey : notnull
    {
        var left = kept.ToDictionary(keyOf);
        var written = new List<(T?, T)>();
        foreach (var row in computed)
            if (!left.Remove(keyOf(row), out var old) || !same(old, row)) written.Add((old, row));
        return new(written, [.. left.Values]);
    }
}
