using System.Runtime.InteropServices;
using Mandate.Kernel;

namespace Mandate.Results;

/// <summary>One approved country result as the roll-up sees it.</summary>
/// <param name="PeriodEnd">Last day of its period: what "latest" goes by.</param>
/// <param name="Quantity">Units counted, or the numerator.</param>
/// <param name="Denominator">Null where things are counted.</param>
/// <param name="Status">Whether <paramref name="Quantity"/> is a value at all, and whether it stands.</param>
public sealed record Contribution(Guid ResultId, string Country, string Region, DateOnly PeriodEnd, decimal Quantity, decimal? Denominator = null,
    ObservationStatus Status = ObservationStatus.Reported)
{
    public bool HasValue => Status is ObservationStatus.Reported or ObservationStatus.Provisional;
}

/// <summary>How an indicator's results become one figure.</summary>
/// <param name="Time">Over the periods of one country.</param>
/// <param name="Place">Over the countries.</param>
/// <param name="Scale">100 where the unit is per cent: a share of 0.5 then reads 50.</param>
public readonly record struct RollUpRules(RollUpRule Time, RollUpRule Place, decimal Scale = 1)
{
    public static RollUpRules Of(Indicator indicator) =>
        new(indicator.TimeRule, indicator.PlaceRule, indicator.Unit.StartsWith("percent", StringComparison.Ordinal) ? 100 : 1);
}

/// <summary>What results come to; <see cref="Value"/> is null where there are none or the rules give no total.</summary>
/// <param name="Numerator">With <paramref name="Denominator"/>, where the figure is a share.</param>
public sealed record RolledUp(decimal? Value, decimal? Numerator, decimal? Denominator, int Results)
{
    /// <summary>One confidential part makes the whole confidential; a part that is missing makes it provisional.</summary>
    public ObservationStatus Status { get; init; } = ObservationStatus.Reported;

    public static RolledUp Nothing { get; } = new(null, null, null, 0) { Status = ObservationStatus.NotReported };
}

/// <summary>
/// Approved country results to figures: first each country over its periods, then the countries. Whatever order the
/// results come in, the figure is the same.
/// </summary>
public static class RollUp
{
    /// <summary>One figure over all <paramref name="results"/> given.</summary>
    public static RolledUp Of(RollUpRules rules, IEnumerable<Contribution> results) => OfOrdered(rules, [.. results.Order(InTurn)]);

    /// <summary>
    /// In one order always: a mean of thirds rounds differently when it is added up in another. A country's own stand together.
    /// </summary>
    internal static Comparer<Contribution> InTurn { get; } = Comparer<Contribution>.Create((a, b) =>
        string.CompareOrdinal(a.Country, b.Country) is not 0 and var country ? country
        : a.PeriodEnd.CompareTo(b.PeriodEnd) is not 0 and var end ? end : a.ResultId.CompareTo(b.ResultId));

    /// <summary>The same of results that are <see cref="InTurn"/> already: a table of figures sorts its reports once.</summary>
    internal static RolledUp OfOrdered(RollUpRules rules, List<Contribution> given)
    {
        if (given.Count == 0) return RolledUp.Nothing;
        var status = Combination.StatusOf(given.Select(r => r.Status));
        return status is ObservationStatus.Reported or ObservationStatus.Provisional
            ? OfValues(rules, given.TrueForAll(r => r.HasValue) ? given : given.FindAll(r => r.HasValue)) with { Results = given.Count, Status = status }
            : RolledUp.Nothing with { Results = given.Count, Status = status };
    }

    private static RolledUp OfValues(RollUpRules rules, List<Contribution> all)
    {
        var countries = new List<Amount>();
        var rows = CollectionsMarshal.AsSpan(all);
        for (var from = 0; from < rows.Length;)
        {
            var to = from + 1;
            while (to < rows.Length && rows[to].Country == rows[from].Country) to++;
            if (OverTime(rules.Time, rows[from..to]) is not { } amount) return RolledUp.Nothing with { Results = all.Count };
            countries.Add(amount);
            from = to;
        }
        return OverPlaces(rules, countries, all.Count);
    }

    /// <summary>
    /// Does this result add nothing because its country counts once and is counted by another? The one approved for
    /// the earliest period is the one that counts.
    /// </summary>
    public static IReadOnlySet<Guid> CountedElsewhere(RollUpRules rules, IEnumerable<Contribution> results) =>
        rules.Place != RollUpRule.DistinctCount ? new HashSet<Guid>()
            : results.Where(r => r.Quantity > 0).GroupBy(r => r.Country, StringComparer.Ordinal)
                .SelectMany(country => country.OrderBy(r => r.PeriodEnd).ThenBy(r => r.ResultId).Skip(1))
                .Select(r => r.ResultId).ToHashSet();

    private static Amount? OverTime(RollUpRule rule, ReadOnlySpan<Contribution> country) => rule switch
    {
        RollUpRule.Sum or RollUpRule.WeightedAverage => Added(country),
        RollUpRule.DistinctCount => new Amount(Counts(country) ? 1 : 0, null),
        RollUpRule.Latest => Amount.Of(country[^1]),
        RollUpRule.Average => Mean(country),
        RollUpRule.Maximum => country.ToArray().Select(Amount.Of).OrderBy(a => a.Value).ThenBy(a => a.Denominator).Last(),
        _ => country.Length == 1 ? Amount.Of(country[0]) : null,
    };

    private static RolledUp OverPlaces(RollUpRules rules, List<Amount> countries, int results) => rules.Place switch
    {
        RollUpRule.DistinctCount => new(countries.Count(c => c.Numerator > 0), null, null, results),
        RollUpRule.Sum => new(countries.Sum(c => c.Numerator), null, null, results),
        RollUpRule.WeightedAverage => Share(rules.Scale, countries, results),
        RollUpRule.Average => new(Mean(rules.Scale, countries), null, null, results),
        RollUpRule.Maximum => new(countries.Max(c => c.Scaled(rules.Scale)), null, null, results),
        _ => new(countries.Count == 1 ? countries[0].Scaled(rules.Scale) : null, null, null, results),
    };

    // Added first and divided once: an average of shares would give a small country the weight of a large one.
    private static RolledUp Share(decimal scale, List<Amount> countries, int results)
    {
        // A percentage measured once for all, or in one country alone, stands for itself.
        if (countries is [{ Denominator: null } only]) return new(only.Value, null, null, results);
        if (countries.Exists(c => c.Denominator is null)) return RolledUp.Nothing with { Results = results };
        var (numerator, denominator) = (countries.Sum(c => c.Numerator), countries.Sum(c => c.Denominator!.Value));
        return new(denominator == 0 ? null : scale * numerator / denominator, numerator, denominator, results);
    }

    private static decimal? Mean(decimal scale, List<Amount> countries) =>
        countries.Exists(c => c.Value is null) ? null : countries.Average(c => c.Scaled(scale));

    private static bool Counts(ReadOnlySpan<Contribution> country)
    {
        foreach (var result in country)
            if (result.Quantity > 0) return true;
        return false;
    }

    private static Amount Added(ReadOnlySpan<Contribution> country)
    {
        var (sum, whole) = (0m, (decimal?)0m);
        foreach (var result in country) (sum, whole) = (sum + result.Quantity, whole + result.Denominator);
        return new(sum, whole);
    }

    private static Amount? Mean(ReadOnlySpan<Contribution> country)
    {
        var sum = (decimal?)0m;
        foreach (var result in country) sum += Amount.Of(result).Value;
        return sum is { } all ? new Amount(all / country.Length, null) : null;
    }

    private readonly record struct Amount(decimal Numerator, decimal? Denominator)
    {
        public static Amount Of(Contribution result) => new(result.Quantity, result.Denominator);

        /// <summary>The plain number, or the share; null for a share of nothing.</summary>
        public decimal? Value => Denominator is not { } whole ? Numerator : whole == 0 ? null : Numerator / whole;

        public decimal? Scaled(decimal scale) => Denominator is null ? Value : scale * Value;
    }
}
