namespace Mandate.Budget;

/// <summary>The effect of each forecast that failed, as it was entered, against what the cost elements make of it.</summary>
internal static class ZeroBaseChecks
{
    // Entered to the dollar, like the lines.
    private const decimal HalfDollar = 0.5m;

    public static IEnumerable<Comparison> Of(BudgetBook book)
    {
        if (book.ZeroBase.Count == 0) yield break;
        var computed = ZeroBase.Of(book);
        for (var at = 0; at < book.ZeroBase.Count; at++)
        {
            var item = book.ZeroBase[at];
            if (item.EffectEntered is { } entered)
                yield return Comparison.Within("budget.check.zero_base", item.Title.Texts[item.Title.Original], new(BudgetFiles.ZeroBaseName, entered), new(BudgetFiles.FactorsName, computed.Effects[at]), HalfDollar);
        }
    }
}
