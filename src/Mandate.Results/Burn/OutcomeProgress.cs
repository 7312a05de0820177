namespace Mandate.Results;

/// <summary>How the indicators of an outcome stand, all together.</summary>
/// <param name="Mean">Of the ways gone, in per cent with one decimal, each between 0 and 100; null: none can be measured.</param>
/// <param name="Measured">How many indicators it is the mean of.</param>
internal sealed record OutcomeProgress(StateTally Tally, decimal? Mean, int Measured)
{
    public static OutcomeProgress Of(IReadOnlyCollection<IndicatorLine> lines)
    {
        var ways = lines.GroupBy(l => l.IndicatorId).Select(WayOf).OfType<decimal>().ToList();
        return new(StateTally.Of(lines), ways.Count == 0 ? null : decimal.Round(ways.Average(), 1, MidpointRounding.AwayFromZero) + 0.0m, ways.Count);
    }

    // One way for an indicator of several parts. What went beyond its target makes up for nothing that stays behind.
    private static decimal? WayOf(IEnumerable<IndicatorLine> parts)
    {
        var known = parts.Select(p => p.Progress.Share).OfType<decimal>().Select(s => Math.Clamp(s, 0, 100)).ToList();
        return known.Count == 0 ? null : known.Average();
    }
}
