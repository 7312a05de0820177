using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>The cells of one report to one figure, dimension by dimension, each by its rule. Pure.</summary>
public static class WholeOfCells
{
    /// <summary>
    /// The whole. Null where the rules give none: options that may not be added up, shares without denominators.
    /// </summary>
    /// <param name="cells">Each with an option of every one of <paramref name="dimensions"/>, in their order.</param>
    public static ObservedAmount? Of(IReadOnlyList<MeasuredDimension> dimensions, IReadOnlyList<CrossedAmount> cells) => Reduce(dimensions, cells, null);

    /// <summary>The part for one option of one dimension; null also where no cell has it.</summary>
    /// <param name="at">Place of the dimension among <paramref name="dimensions"/>.</param>
    public static ObservedAmount? Part(IReadOnlyList<MeasuredDimension> dimensions, IReadOnlyList<CrossedAmount> cells, int at, string option) =>
        Reduce(dimensions, [.. cells.Where(c => c.Options[at] == option)], at);

    // The last dimension first: the cells of one row of the table become one. What is left of a slice's own dimension
    // is one option.
    private static ObservedAmount? Reduce(IReadOnlyList<MeasuredDimension> dimensions, IReadOnlyList<CrossedAmount> cells, int? slice)
    {
        for (var at = dimensions.Count - 1; at >= 0 && cells.Count > 0; at--)
        {
            if (at == slice) continue;
            if (Without(cells, at, dimensions[at].Rule) is not { } fewer) return null;
            cells = fewer;
        }
        return cells.Count == 1 ? cells[0].Amount : null;
    }

    private static List<CrossedAmount>? Without(IReadOnlyList<CrossedAmount> cells, int at, RollUpRule rule)
    {
        var fewer = new List<CrossedAmount>();
        foreach (var row in cells.GroupBy(c => Rest(c.Options, at), StringComparer.Ordinal))
        {
            if (Combined(rule, [.. row.Select(c => c.Amount)]) is not { } one) return null;
            fewer.Add(new(row.First().Options, one));
        }
        return fewer;
    }

    // Dimensions behind have been added up: their options say nothing any more.
    private static string Rest(string[] options, int at) => at == 0 ? "" : at == 1 ? options[0] : string.Join(';', options.Take(at));

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
}
