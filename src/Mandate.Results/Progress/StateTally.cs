namespace Mandate.Results;

/// <summary>How many indicators stand how, and why those without a state have none.</summary>
/// <param name="States">Number of indicators in each state, in the order of <see cref="ProgressState"/>.</param>
/// <param name="Reasons">Together the number without a state; the most frequent first.</param>
internal sealed record StateTally(IReadOnlyList<int> States, IReadOnlyList<KeyValuePair<NoProgress, int>> Reasons)
{
    public int Indicators => States.Sum();

    public int this[ProgressState state] => States[(int)state];

    public static StateTally Of(IEnumerable<IndicatorLine> lines)
    {
        var indicators = lines.GroupBy(l => l.IndicatorId).Select(parts => (State: IndicatorState.Of(parts), parts.First().Progress.Reason)).ToList();
        var states = indicators.CountBy(i => i.State).ToDictionary();
        return new([.. Enum.GetValues<ProgressState>().Select(s => states.GetValueOrDefault(s))],
            [.. indicators.Where(i => i.State == ProgressState.NoData && i.Reason is not null).CountBy(i => i.Reason!.Value)
                .OrderByDescending(r => r.Value).ThenBy(r => r.Key)]);
    }
}
