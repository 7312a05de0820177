using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>
/// Names a cell: one option of each dimension of its indicator, in the indicator's order: <c>sex=F;age=Y15T24</c>. What
/// was not broken down by a dimension has <see cref="Dimension.NotDisaggregated"/> there, so that nothing is left out silently.
/// </summary>
public static class CellKey
{
    public static string Of(IEnumerable<(string Dimension, string Option)> parts) =>
        string.Join(';', parts.Select(p => $"{p.Dimension}={p.Option}"));

    /// <summary>The dimensions and options that are named; empty where the text is no key.</summary>
    public static IReadOnlyList<(string Dimension, string Option)> Parts(string key)
    {
        var parts = key.Split(';', StringSplitOptions.TrimEntries).Select(p => p.Split('=', StringSplitOptions.TrimEntries)).ToList();
        return parts.TrueForAll(p => p is [{ Length: > 0 }, { Length: > 0 }]) ? parts.ConvertAll(p => (p[0], p[1])) : [];
    }

    /// <summary>The key in the order of <paramref name="dimensions"/>, or what is wrong with it.</summary>
    /// <param name="key">Parts in any order; a dimension that is not named was not disaggregated.</param>
    public static Outcome<string> Canonical(string key, IReadOnlyList<MeasuredDimension> dimensions, string field)
    {
        var parts = Parts(key);
        if (parts.Count == 0) return Problem.Rule("results.cell.key_shape", field, key);
        if (parts.CountBy(p => p.Dimension, StringComparer.Ordinal).Any(p => p.Value > 1)) return Problem.Rule("results.cell.dimension_twice", field, key);
        var problems = new List<Problem>();
        foreach (var (dimension, option) in parts)
        {
            if (dimensions.FirstOrDefault(d => d.Code == dimension) is not { } known)
                problems.Add(Problem.Rule("results.cell.dimension_unknown", field, dimension, string.Join(", ", dimensions.Select(d => d.Code))));
            else if (known.Options.All(o => o.Code != option))
                problems.Add(Problem.Rule("results.cell.option_unknown", field, option, dimension, string.Join(", ", known.Options.Select(o => o.Code))));
        }
        var named = parts.ToDictionary(p => p.Dimension, p => p.Option, StringComparer.Ordinal);
        return problems.Count > 0 ? problems
            : Of(dimensions.Select(d => (d.Code, named.GetValueOrDefault(d.Code, Dimension.NotDisaggregated))));
    }
}
