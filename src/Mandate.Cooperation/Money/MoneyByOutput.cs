namespace Mandate.Cooperation;

/// <summary>A project's money shared out over the outputs that it serves. Pure.</summary>
internal static class MoneyByOutput
{
    /// <param name="Outcome">Code of the outcome above the output.</param>
    public sealed record Share(string Outcome, decimal Percent);

    /// <summary>
    /// Parts of an amount in proportion to the shares, to the cent, that add up to it (largest remainder). Nothing where there
    /// are no shares.
    /// </summary>
    public static IReadOnlyList<decimal> Of(decimal usd, IReadOnlyList<Share> shares) => shares.Count == 0 ? []
        : DollarShares.Of(usd, shares.Select(s => s.Percent));

    /// <summary>
    /// What was spent: entries that name an outcome go to its outputs alone, in proportion to their shares; those that name
    /// none, or one that the project does not serve, to all.
    /// </summary>
    /// <param name="spent">Sums by the outcome that the accounts name; the empty text: none.</param>
    public static IReadOnlyList<decimal> Spent(IReadOnlyDictionary<string, decimal> spent, IReadOnlyList<Share> shares)
    {
        var parts = new decimal[shares.Count];
        foreach (var (outcome, usd) in spent)
        {
            var served = shares.Any(s => s.Outcome == outcome);
            var part = Of(usd, [.. shares.Select(s => served && s.Outcome != outcome ? s with { Percent = 0 } : s)]);
            for (var at = 0; at < part.Count; at++) parts[at] += part[at];
        }
        return parts;
    }
}
