using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The cells of one report to one figure, dimension by dimension, each by its rule. Pure.</summary>
public static class WholeOfCells
{
    /// <summary>
    /// The whole, or with <paramref name="slice"/> the part for one option of one dimension. Null where the rules give
    /// none: options that may not be added up, shares without denominators.
    /// </summary>
    /// <param name="cells">Keys hold an option of each of <paramref name="dimensions"/>, in their order.</param>
    public static ObservedAmount? Of(IReadOnlyList<MeasuredDimension> dimensions,
        IEnumerable<(string Key, ObservedAmount Amount)> cells, (string Dimension, string Option)? slice = null)
    {
        var rows = cells.Select(c => (Options: CellKey.Parts(c.Key).Select(p => p.Option).ToList(), c.Amount)).ToList();
        var left = dimensions.ToList();
        if (slice is { } wanted)
        {
            var at = left.FindIndex(d => d.Code == wanted.Dimension);
            rows = [.. rows.Where(r => r.Options[at] == wanted.Option).Select(r => (Without(r.Options, at), r.Amount))];
            left.RemoveAt(at);
        }
        return Reduce(left, rows);
    }

    // The last dimension first: the cells of one row of the table become one.
    private static ObservedAmount? Reduce(List<MeasuredDimension> dimensions, List<(List<string> Options, ObservedAmount Amount)> rows)
    {
        if (rows.Count == 0) return null;
        if (dimensions.Count == 0) return rows.Count == 1 ? rows[0].Amount : null;
        var (rule, last) = (dimensions[^1].Rule, dimensions.Count - 1);
        var fewer = new List<(List<string>, ObservedAmount)>();
        foreach (var group in rows.GroupBy(r => string.Join(';', r.Options.Take(last)), StringComparer.Ordinal))
        {
            if (Combined(rule, [.. group.Select(g => g.Amount)]) is not { } one) return null;
            fewer.Add((Without(group.First().Options, last), one));
        }
        return Reduce([.. dimensions.Take(last)], fewer);
    }

    /// <summary>Several amounts to one by a rule; null where the rule gives none.</summary>
    public static ObservedAmount? Combined(RollUpRule rule, IReadOnlyList<ObservedAmount> parts)
    {
        var status = Combination.StatusOf(parts.Select(p => p.Status));
        if (status is not (ObservationStatus.Reported or ObservationStatus.Provisional)) return new ObservedAmount(status, null);
        var values = parts.Where(p => p.HasValue).ToList();
        return rule switch
        {
            RollUpRule.Sum => new ObservedAmount(status, values.Sum(v => v.Quantity), values.TrueForAll(v => v.Denominator is not null) ? values.Sum(v => v.Denominator) : null),
            RollUpRule.WeightedAverage when values.TrueForAll(v => v.Denominator is not null) =>
                new ObservedAmount(status, values.Sum(v => v.Quantity), values.Sum(v => v.Denominator)),
            RollUpRule.Average when values.TrueForAll(v => v.Value is not null) => new ObservedAmount(status, values.Average(v => v.Value)),
            RollUpRule.Maximum => values.OrderBy(v => v.Value).ThenBy(v => v.Denominator).Last() with { Status = status },
            _ => parts.Count == 1 ? parts[0] : null,
        };
    }

    private static List<string> Without(List<string> options, int at) => [.. options.Where((_, i) => i != at)];
}
