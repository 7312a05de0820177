namespace Mandate.Kernel;

/// <summary>
/// Several observations made into one by a rule (sum, average, maximum …), with what it rests on. Nothing is invented:
/// <list type="bullet">
/// <item>one confidential part makes the whole confidential, for the part would follow from it;</item>
/// <item>parts that are not applicable are left out; if all are, or there are none, so is the whole;</item>
/// <item>with no value at all, the whole is not reported if any part was due, else not yet due;</item>
/// <item>a part that is provisional, not reported or not yet due makes the whole provisional.</item>
/// </list>
/// </summary>
/// <param name="Whole">The combined observation.</param>
/// <param name="Counts">How many parts have each status, those that occur.</param>
public sealed record Combination(Observation Whole, IReadOnlyDictionary<ObservationStatus, int> Counts)
{
    /// <summary>How many parts have a value.</summary>
    public int WithValue => Of(ObservationStatus.Reported) + Of(ObservationStatus.Provisional);

    /// <summary>How many parts could have a value: all but those that are not applicable.</summary>
    public int Applicable => Counts.Values.Sum() - Of(ObservationStatus.NotApplicable);

    public int Of(ObservationStatus status) => Counts.GetValueOrDefault(status);

    /// <summary>The sum of <paramref name="parts"/>.</summary>
    public static Outcome<Combination> Sum(IReadOnlyList<Observation> parts, string unit) => By(values => values.Sum(), parts, unit);

    /// <param name="rule">Makes one value of the values that there are (at least one); rounded to 10 decimals.</param>
    /// <param name="parts">In the order that the rule needs.</param>
    /// <param name="unit">
    /// Unit of the whole. Problems: <c>kernel.observation.units</c> when a part has another, <c>kernel.observation.size</c>.
    /// </param>
    public static Outcome<Combination> By(Func<IReadOnlyList<decimal>, decimal> rule, IReadOnlyList<Observation> parts, string unit)
    {
        if (parts.FirstOrDefault(p => p.Unit != unit) is { } other)
            return Problem.Rule("kernel.observation.units", null, other.Unit, unit);
        var counts = parts.CountBy(p => p.Status).ToDictionary();
        var values = parts.Select(p => p.Value).OfType<decimal>().ToList();
        var status = StatusOf(counts.Keys);
        if (status is not (ObservationStatus.Reported or ObservationStatus.Provisional)) return new Combination(Absence(unit, status), counts);
        var value = decimal.Round(rule(values), Figure.MaxDecimals);
        return Figure.InRange(value) ? new Combination(Present(value, unit, status), counts)
            : Problem.Rule("kernel.observation.size");
    }

    /// <summary>What is known of the whole when this is known of its parts.</summary>
    public static ObservationStatus StatusOf(IEnumerable<ObservationStatus> parts)
    {
        var seen = parts.ToHashSet();
        if (seen.Contains(ObservationStatus.Confidential)) return ObservationStatus.Confidential;
        if (!seen.Contains(ObservationStatus.Reported) && !seen.Contains(ObservationStatus.Provisional))
            return seen.Contains(ObservationStatus.NotReported) ? ObservationStatus.NotReported
                : seen.Contains(ObservationStatus.NotYetDue) ? ObservationStatus.NotYetDue : ObservationStatus.NotApplicable;
        return seen.All(s => s is ObservationStatus.Reported or ObservationStatus.NotApplicable)
            ? ObservationStatus.Reported : ObservationStatus.Provisional;
    }

    private static Observation Present(decimal value, string unit, ObservationStatus status) =>
        status == ObservationStatus.Reported ? Observation.Reported(value, unit) : Observation.Provisional(value, unit);

    private static Observation Absence(string unit, ObservationStatus status) => status switch
    {
        ObservationStatus.Confidential => Observation.Confidential(unit),
        ObservationStatus.NotReported => Observation.NotReported(unit),
        ObservationStatus.NotYetDue => Observation.NotYetDue(unit),
        _ => Observation.NotApplicable(unit),
    };
}
