namespace Mandate.Budget;

/// <summary>
/// What was spent for the outcomes: an entry of the accounts counts for the outcome that it names, whatever its line; the
/// others by the shares of their line, to the cent. What serves all outcomes is not apportioned here. Pure.
/// </summary>
internal static class OutcomeUses
{
    /// <param name="RestMoney">Of the lines that are not shared out.</param>
    /// <param name="RestSpent">For no outcome.</param>
    public sealed record Sums(IReadOnlyList<OutcomeUse> Outcomes, decimal RestMoney, decimal RestSpent);

    /// <param name="transfers">Approved, into a line less out of it.</param>
    public static Sums Of(BudgetBook book, IReadOnlyDictionary<LineKey, decimal> transfers, IReadOnlyList<SpentFor> spent)
    {
        var allocation = Allocation.Of(book);
        var outcomes = allocation?.Outcomes ?? [.. book.Outcomes.Select(o => o.Outcome)];
        var shared = (allocation?.Direct ?? []).ToDictionary(l => LineKey.Of(l.Line));
        var (money, mine) = (new decimal[outcomes.Count], new decimal[outcomes.Count]);
        var (restMoney, restSpent) = (0m, 0m);
        foreach (var line in book.Lines) restMoney += Share(shared, LineKey.Of(line), LineBalance.AppropriationOf(line) + transfers.GetValueOrDefault(LineKey.Of(line)), outcomes, money);
        foreach (var one in spent.Where(s => s.Outcome is null)) restSpent += Share(shared, one.Line, one.Usd, outcomes, mine);
        var named = spent.Where(s => s.Outcome is not null).GroupBy(s => s.Outcome!, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Sum(s => s.Usd), StringComparer.Ordinal);
        var uses = outcomes.Select((o, at) => new OutcomeUse(o, allocation is null ? null : money[at], named.GetValueOrDefault(o), mine[at]));
        // Accounts may name an outcome that the version in force no longer has.
        var others = named.Keys.Except(outcomes, StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(o => new OutcomeUse(o, null, named[o], 0));
        return new([.. uses, .. others], restMoney, restSpent);
    }

    // What is left over: all of it where the line is not shared out.
    private static decimal Share(Dictionary<LineKey, AllocatedLine> shared, LineKey line, decimal amount, IReadOnlyList<string> outcomes, decimal[] to)
    {
        if (amount == 0 || !shared.TryGetValue(line, out var by) || OutcomeParts.Of(amount, outcomes, by.Weights) is not { } parts) return amount;
        for (var at = 0; at < parts.Count; at++) to[at] += parts[at];
        return 0;
    }
}
