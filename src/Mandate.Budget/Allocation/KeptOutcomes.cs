using System.Collections.Concurrent;

namespace Mandate.Budget;

/// <summary>
/// What outcomes have and have spent, as it was computed last: pages that show it beside results are asked for all day. The
/// rows of a version never change, and what is spent changes with its stamp, so nothing kept is ever wrong.
/// </summary>
internal sealed class KeptOutcomes
{
    // One or two bienniums are looked at, each in a version or two.
    private const int Most = 16;

    private readonly ConcurrentDictionary<Guid, List<OutcomeMoney>> money = new();
    private readonly ConcurrentDictionary<Guid, (string Stamp, OutcomeSpending Spending)> spending = new();

    public List<OutcomeMoney>? Money(Guid version) => money.GetValueOrDefault(version);

    public List<OutcomeMoney> Keep(Guid version, List<OutcomeMoney> found)
    {
        if (money.Count >= Most) money.Clear();
        return money[version] = found;
    }

    public OutcomeSpending? Spending(Guid version, string stamp) => spending.TryGetValue(version, out var kept) && kept.Stamp == stamp ? kept.Spending : null;

    public OutcomeSpending Keep(Guid version, string stamp, OutcomeSpending found)
    {
        if (spending.Count >= Most) spending.Clear();
        spending[version] = (stamp, found);
        return found;
    }
}
