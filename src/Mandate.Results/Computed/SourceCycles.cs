namespace Mandate.Results;

/// <summary>An indicator by the codes of its framework and its own.</summary>
internal readonly record struct IndicatorCode(string Framework, string Code)
{
    public override string ToString() => $"{Framework}/{Code}";
}

/// <summary>Indicators that would be computed from themselves by way of others. Pure.</summary>
internal static class SourceCycles
{
    /// <param name="sources">What each computed indicator is computed from.</param>
    /// <param name="from">Where to look for one that leads back.</param>
    /// <returns>The way round, the first indicator again at its end; null: there is none.</returns>
    public static List<IndicatorCode>? Find(ILookup<IndicatorCode, IndicatorCode> sources, IEnumerable<IndicatorCode> from)
    {
        var done = new HashSet<IndicatorCode>();
        foreach (var start in from)
            if (Walk(start, []) is { } cycle) return cycle;
        return null;

        List<IndicatorCode>? Walk(IndicatorCode at, List<IndicatorCode> way)
        {
            if (way.IndexOf(at) is >= 0 and var first) return [.. way.Skip(first), at];
            if (!done.Add(at)) return null;
            foreach (var next in sources[at])
                if (Walk(next, [.. way, at]) is { } cycle) return cycle;
            return null;
        }
    }
}
